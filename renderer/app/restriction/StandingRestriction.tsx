import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { GROUND_TEXTS, USE_TEXTS, type RestrictionData } from './restrictionWords.ts';
import { useLiftRestriction } from './useLiftRestriction.tsx';
import { useUseRestricted } from './useUseRestricted.tsx';

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
  const forms = { use: useUseRestricted(clientId, visitId), lift: useLiftRestriction(clientId, since) };
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
  if (chosen !== null)
    return (
      <ActDialog
        title={t('restriction.title')}
        backKey="restriction.close"
        {...forms[chosen]}
        onClose={onClose}
        isWide
      >
        {told}
        {forms[chosen].fields}
      </ActDialog>
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
