import { useTranslation } from 'react-i18next';
import { STANDING_LOOKS } from '#renderer/app/delegation/delegationWords.ts';
import { usePrintDelegation } from '#renderer/app/delegation/usePrintDelegation.ts';
import { formatDay, minutesBetween } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { useAct } from '../useAct.ts';
import type { OpenDelegation } from './useDelegation.tsx';
import './Delegation.css';

const MINUTE_MS = 60_000;

/** One line above the form: how far the delegation is, how long it holds, and the next step; taken back with one press. */
export function DelegationStrip({ open }: { readonly open: OpenDelegation }) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const revoke = useAct('delegation.revoke');
  const { print, isBusy } = usePrintDelegation();
  const { delegation, signing, next, onPaper } = open;
  if (!delegation && !(next.when?.() ?? true)) return null;
  return (
    <div className="delegation-strip" role="group" aria-label={t('delegation.title')}>
      <span className="delegation-state" role="status">
        <StateOf open={open} />
        {delegation && signing === null && (
          <span className="muted">
            {leftText(delegation.endsAt - now > 0 ? minutesBetween(now, delegation.endsAt) : 0)}
          </span>
        )}
      </span>
      <span className="delegation-acts">
        {delegation && delegation.signing === null && (
          <Button
            look="quiet"
            size="small"
            icon="print"
            isBusy={isBusy}
            onPress={() => print(delegation, 'delegation')}
          >
            {t('delegation.act.print')}
          </Button>
        )}
        <CommandButton command={onPaper} look="quiet" size="small" />
        {delegation && (
          <Button
            look="quiet"
            size="small"
            isBusy={revoke.isPending}
            onPress={() => void revoke.run({ delegationId: delegation.delegationId, how: 'inPerson' })}
          >
            {t('delegation.act.revoke')}
          </Button>
        )}
        <CommandButton command={next} size="small" reasonPlace="tooltip" isBusy={open.isPending} />
      </span>
    </div>
  );

  function leftText(minutes: number): string {
    const day = delegation ? formatDay(delegation.validTo) : '';
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) return t('delegation.until', { day });
    return t('delegation.left', { day, hours, minutes: minutes % 60 });
  }
}

function StateOf({ open: { delegation, signing } }: { readonly open: OpenDelegation }) {
  const { t } = useTranslation();
  if (!delegation) return <StateLabel tone="neutral">{t('delegation.none')}</StateLabel>;
  if (signing === 'signed') return <StateLabel tone="done">{t('delegation.signedNow')}</StateLabel>;
  if (signing === 'asked') {
    return (
      <StateLabel tone="accent" icon="sign">
        {t('counter.deliver.signing')}
      </StateLabel>
    );
  }
  const { tone, textKey } = STANDING_LOOKS[delegation.standing];
  return <StateLabel tone={tone}>{t(textKey)}</StateLabel>;
}
