import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { RestrictionDialog } from './RestrictionDialog.tsx';

/** On the client's card: whether processing is restricted, and the way to restrict it or to lift it. */
export function RestrictionAct({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery('restriction.get', { clientId }, { topics: ['client'] });
  const isRestricted = Boolean(data?.restriction);
  return (
    <>
      <Button size="small" look="quiet" icon="lock" onPress={() => setOpen(true)}>
        {t(isRestricted ? 'restriction.openStanding' : 'restriction.open')}
      </Button>
      {isRestricted && <StateLabel tone="warn">{t('restriction.chip')}</StateLabel>}
      {isOpen && <RestrictionDialog clientId={clientId} visitId={null} onClose={() => setOpen(false)} />}
    </>
  );
}
