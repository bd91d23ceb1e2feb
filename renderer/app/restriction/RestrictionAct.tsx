import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { RestrictionDialog } from './RestrictionDialog.tsx';

/** On the client's card: whether processing is restricted, and the way to restrict it or to lift it. */
export function RestrictionAct({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  /** What was asked for: to look at the one in force, or to record one; null: the window is closed. */
  const [opened, setOpened] = useState<'standing' | 'new' | null>(null);
  const { data } = useQuery('restriction.get', { clientId }, { topics: ['client'] });
  const isRestricted = Boolean(data?.restriction);
  return (
    <>
      <Button
        size="small"
        look="quiet"
        icon="lock"
        onPress={() => setOpened(isRestricted ? 'standing' : 'new')}
      >
        {t(isRestricted ? 'restriction.openStanding' : 'restriction.open')}
      </Button>
      {isRestricted && <StateLabel tone="warn">{t('restriction.chip')}</StateLabel>}
      {opened && (
        <RestrictionDialog
          clientId={clientId}
          visitId={null}
          isStanding={opened === 'standing'}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
