import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import {
  CLIENT_KINDS,
  countersFor,
  waitFigures,
  type ClientKind,
  type WaitFigures,
} from '#shared/domain/queue/trySettings.ts';
import type { QueueSettings } from '#shared/domain/queue/settings.ts';
import { formatMinutes } from '#renderer/app/format.ts';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { readSupposed, supposedOf, type SupposedDraft } from './supposed.ts';
import { TRIED_DAYS, useTrial, type Tried } from './useTrial.ts';

type Profile = OutputOf<'queue.profile'>;

type TrialProps = {
  readonly profile: Profile;
  readonly saved: QueueSettings;
  readonly changed: QueueSettings;
};

/** A day like those here, played with the saved and with the changed settings. */
export function Trial({ profile, saved, changed }: TrialProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => supposedOf(profile));
  const supposed = readSupposed(draft, profile);
  const tried = useTrial({ measured: profile, supposed, saved, changed });
  const field = (name: keyof SupposedDraft, label: string) => (
    <FormCell width="third">
      <TextField
        label={label}
        inputMode="numeric"
        maxLength={3}
        value={draft[name]}
        onChange={(text) => setDraft({ ...draft, [name]: text.replaceAll(/\D/g, '') })}
      />
    </FormCell>
  );
  const served = countersFor(profile, supposed).flatMap(({ categories }) => categories);
  const unserved = [...new Set(profile.matters.map(({ category }) => category))].filter(
    (category) => !served.includes(category),
  );
  return (
    <section>
      <h2>{t('queueSettings.trial.title')}</h2>
      <FormGrid>
        {field('clients', t('queueSettings.trial.clients'))}
        {field('counters', t('queueSettings.trial.counters'))}
        {field('appointments', t('queueSettings.trial.appointments'))}
      </FormGrid>
      {unserved.length > 0 && (
        <Notice tone="warn">
          {t('queueSettings.trial.unserved', { categories: unserved.sort().join(', ') })}
        </Notice>
      )}
      <WaitTable tried={tried} />
      <p className="sub">{t('queueSettings.trial.hint')}</p>
      <p className="sub">
        {profile.days === 0
          ? t('queueSettings.trial.usual', { tried: TRIED_DAYS })
          : t('queueSettings.trial.measured', { count: profile.days, tried: TRIED_DAYS })}
      </p>
    </section>
  );
}

const KIND_KEYS = {
  walkIn: 'queueSettings.trial.walkIn',
  priority: 'queueSettings.trial.priority',
  appointment: 'queueSettings.trial.appointment',
} as const satisfies Record<ClientKind, string>;

type Line = {
  readonly id: ClientKind;
  readonly saved: WaitFigures;
  readonly changed: WaitFigures;
};

function WaitTable({ tried }: { readonly tried: Tried | null }) {
  const { t } = useTranslation();
  const lines = CLIENT_KINDS.flatMap((kind): Line[] => {
    const [saved, changed] = tried
      ? [waitFigures(tried.saved, kind), waitFigures(tried.changed, kind)]
      : [null, null];
    return saved && changed ? [{ id: kind, saved, changed }] : [];
  });
  const figure = (name: keyof WaitFigures, title: string) => ({
    key: name,
    title,
    isNumber: true,
    render: ({ saved, changed }: Line) => <Change before={saved[name]} after={changed[name]} t={t} />,
  });
  return (
    <Table<Line>
      label={t('queueSettings.trial.title')}
      columns={[
        { key: 'kind', title: t('queueSettings.trial.who'), render: ({ id }) => t(KIND_KEYS[id]) },
        figure('medianMinutes', t('queueSettings.trial.median')),
        figure('p90Minutes', t('queueSettings.trial.p90')),
        figure('worstMinutes', t('queueSettings.trial.worst')),
      ]}
      items={lines}
      emptyText={tried ? t('queueSettings.trial.nobody') : t('queueSettings.trial.playing')}
    />
  );
}

type ChangeProps = { readonly before: number; readonly after: number; readonly t: TFunction };

function Change({ before, after, t }: ChangeProps) {
  if (before === after) return formatMinutes(after);
  return <b>{t('queueSettings.trial.change', { before, after: formatMinutes(after) })}</b>;
}
