import { useTranslation } from 'react-i18next';
import type { RevocationWay } from '#shared/domain/delegation/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { SENDING_TONES, sendingText, STANDING_LOOKS, type DelegationData } from './delegationWords.ts';
import { usePrintDelegation } from './usePrintDelegation.ts';

const MINUTE_MS = 60_000;
const SENDING_ICONS = { waiting: 'sync', submitted: 'checkCircle', notSent: 'warning' } as const;

type DelegationLinesProps = {
  readonly delegations: readonly DelegationData[];
  /** How the client says it here; one press takes the delegation back. */
  readonly revocation: RevocationWay;
};

/** Each delegation with its term and what was filed under it, in plain words. */
export function DelegationLines({ delegations, revocation }: DelegationLinesProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const revoke = useCommand('delegation.revoke');
  const { print, isBusy } = usePrintDelegation();
  if (delegations.length === 0) return null;
  const takeBack = async (delegationId: string): Promise<void> => {
    const outcome = await revoke.run({ delegationId, how: revocation });
    if (!outcome.ok) tellError(outcome.error);
  };
  return (
    <List label={t('delegation.title')}>
      {delegations.flatMap((delegation) => [
        <ListRow
          key={delegation.delegationId}
          icon="sign"
          tone={STANDING_LOOKS[delegation.standing].tone}
          note={[delegation.agentName, t('delegation.until', { day: formatDay(delegation.validTo) })]
            .filter(Boolean)
            .join(' · ')}
          act={
            delegation.revocation === null && (
              <Button
                look="quiet"
                size="small"
                isBusy={revoke.isPending}
                onPress={() => void takeBack(delegation.delegationId)}
              >
                {t(revocation === 'phone' ? 'delegation.act.revokeByPhone' : 'delegation.act.revoke')}
              </Button>
            )
          }
        >
          {t(STANDING_LOOKS[delegation.standing].textKey)}
        </ListRow>,
        ...delegation.acts.map((act) => (
          <ListRow
            key={act.actId}
            icon={SENDING_ICONS[act.sending.kind]}
            tone={SENDING_TONES[act.sending.kind]}
            note={[formatDayTime(act.at, now), act.by, act.counter].filter(Boolean).join(' · ')}
            act={
              <Button
                look="quiet"
                size="small"
                icon="print"
                isBusy={isBusy}
                onPress={() => print(delegation, 'deeds')}
              >
                {t('delegation.act.printDeeds')}
              </Button>
            }
          >
            {sendingText(act, delegation, t)}
          </ListRow>
        )),
      ])}
    </List>
  );
}
