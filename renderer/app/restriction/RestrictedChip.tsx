import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { RestrictionDialog } from './RestrictionDialog.tsx';

type RestrictedChipProps = { readonly clientId: string; readonly visitId: string };

/** On the card at the counter: the data are not to be processed now, and where to record that they are all the same. */
export function RestrictedChip({ clientId, visitId }: RestrictedChipProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="row">
      <StateLabel tone="warn">{t('restriction.chip')}</StateLabel>
      <span className="push">
        <Button size="small" look="quiet" icon="lock" onPress={() => setOpen(true)}>
          {t('restriction.openStanding')}
        </Button>
      </span>
      {isOpen && (
        <RestrictionDialog clientId={clientId} visitId={visitId} isStanding onClose={() => setOpen(false)} />
      )}
    </p>
  );
}
