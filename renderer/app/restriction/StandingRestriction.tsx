import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { LiftRestriction } from './LiftRestriction.tsx';
import { GROUND_TEXTS, USE_TEXTS, type RestrictionData } from './restrictionWords.ts';
import { UseRestricted } from './UseRestricted.tsx';

const MINUTE_MS = 60_000;

type Act = 'use' | 'lift';

type StandingRestrictionProps = {
  readonly clientId: string;
  readonly visitId: string | null;
  readonly restriction: RestrictionData;
  readonly isManager: boolean;
  readonly onClose: () => void;
};

/** Since when and why, who worked with the data all the same, and what whoever reads it may do about it. */
export function StandingRestriction(props: StandingRestrictionProps) {
  const { clientId, visitId, restriction, isManager, onClose } = props;
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const acts: readonly Act[] = [
    ...(visitId === null ? [] : (['use'] as const)),
    ...(isManager ? (['lift'] as const) : []),
  ];
  const [chosen, setChosen] = useState<Act | null>(acts[0] ?? null);
  const { since, ground, covers, by, uses } = restriction;
  const told = (
    <>
      <p className="sub">{t('restriction.text')}</p>
      <Facts
        align="left"
        facts={[
          { name: t('restriction.since'), value: formatDay(since) },
          { name: t('restriction.ground'), value: t(GROUND_TEXTS[ground]) },
          { name: t('restriction.covers'), value: covers === '' ? t('restriction.coversAll') : covers },
          { name: t('restriction.by'), value: by ?? '—' },
        ]}
      />
      <h3>{t('restriction.uses')}</h3>
      {uses.length === 0 && <p className="muted">{t('restriction.noUses')}</p>}
      <List label={t('restriction.uses')}>
        {uses.map(({ use, reason, at, by: who }) => (
          <ListRow
            key={at}
            icon="person"
            note={[who, reason].filter(Boolean).join(' · ')}
            side={formatDayTime(at, now)}
          >
            {t(USE_TEXTS[use])}
          </ListRow>
        ))}
      </List>
      {acts.length > 1 && chosen !== null && (
        <ChoiceField<Act>
          label={t('restriction.what')}
          size="small"
          choices={[
            { key: 'use', label: t('restriction.toUse') },
            { key: 'lift', label: t('restriction.toLift') },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </>
  );
  if (chosen === 'use' && visitId !== null)
    return (
      <UseRestricted clientId={clientId} visitId={visitId} onClose={onClose}>
        {told}
      </UseRestricted>
    );
  if (chosen === 'lift')
    return (
      <LiftRestriction clientId={clientId} since={since} onClose={onClose}>
        {told}
      </LiftRestriction>
    );
  return (
    <Dialog
      title={t('restriction.title')}
      isOpen
      isWide
      onClose={onClose}
      acts={<Button onPress={onClose}>{t('restriction.close')}</Button>}
    >
      {told}
    </Dialog>
  );
}
