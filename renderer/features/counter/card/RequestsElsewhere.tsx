import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#shared/catalogue/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { useAction } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { formatDay } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { useServiceName } from '../catalogueViews.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

type Found = OutputOf<'client.requestsElsewhere'>['found'];

/** What the client has open at other centres: asked for when they ask, kept nowhere, and recorded (ASE-08). */
export function RequestsElsewhere({ catalogue }: { readonly catalogue: Catalogue }) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const asking = useAction('client.requestsElsewhere');
  const [found, setFound] = useState<Found | undefined>(undefined);
  const ask: Command = {
    id: 'counter.elsewhere',
    labelKey: 'counter.elsewhere.ask',
    whyNot: () => {
      if (visit.representative) return t('errors.rule.client.elsewhereForClientOnly');
      return visit.identityCheck ? null : t('errors.rule.visit.identityNotChecked');
    },
    async run() {
      const answered = await asking.run({ visitId: visit.visitId });
      setFound(answered.ok ? answered.value.found : undefined);
    },
  };
  useCommands([ask]);
  const answer = useRef<HTMLDivElement>(null);
  // The card of the matter may be longer than the screen: whoever asked is shown what was answered.
  useEffect(() => {
    if (found !== undefined || asking.error) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [found, asking.error]);
  return (
    <>
      <div className="card-help">
        <CommandButton command={ask} look="quiet" size="small" icon="company" isBusy={asking.isPending} />
      </div>
      <div className="card-elsewhere" aria-live="polite" ref={answer}>
        {asking.error && <p className="sub">{errorText(asking.error)}</p>}
        {found === null && <p className="sub">{t('counter.elsewhere.offline')}</p>}
        {found && <Answer found={found} catalogue={catalogue} hasCode={visit.client?.maskedCode !== ''} />}
      </div>
    </>
  );
}

type AnswerProps = {
  readonly found: NonNullable<Found>;
  readonly catalogue: Catalogue;
  /** Without one nobody is found by it, which is not the same as nothing. */
  readonly hasCode: boolean;
};

function Answer({ found: { requests, unclearAt, isRestricted }, catalogue, hasCode }: AnswerProps) {
  const { t } = useTranslation();
  const name = useServiceName(catalogue);
  if (isRestricted) return <p className="sub">{t('counter.elsewhere.restricted')}</p>;
  return (
    <>
      {requests.length === 0 ? (
        <p className="sub">{t(hasCode ? 'counter.elsewhere.nothing' : 'counter.elsewhere.noCode')}</p>
      ) : (
        <>
          <Caption note={requests.length}>{t('counter.elsewhere.title')}</Caption>
          <List label={t('counter.elsewhere.title')}>
            {requests.map(({ number, serviceId, centre, status, dueDate }, index) => (
              <ListRow
                key={number ?? index}
                icon={status === 'resultReady' ? 'bell' : 'document'}
                tone={status === 'resultReady' ? 'accent' : undefined}
                note={[
                  centre,
                  number ?? t('request.list.numberFollows'),
                  t(`request.list.status.${status}`),
                ].join(' · ')}
                side={formatDay(dueDate)}
              >
                <span title={name(serviceId, '')}>{name(serviceId, '')}</span>
              </ListRow>
            ))}
          </List>
        </>
      )}
      {unclearAt.length > 0 && (
        <p className="sub">{t('counter.elsewhere.unclear', { centres: unclearAt.join(', ') })}</p>
      )}
    </>
  );
}
