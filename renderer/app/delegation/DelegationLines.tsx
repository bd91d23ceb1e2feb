import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevocationWay } from '#shared/domain/delegation/types.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDay, formatDayTime } from '#renderer/app/format.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { SENDING_TONES, sendingText, STANDING_LOOKS, type DelegationData } from './delegationWords.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import { usePrintDelegation } from './usePrintDelegation.ts';

const MINUTE_MS = 60_000;
const SENDING_ICONS = { waiting: 'sync', submitted: 'checkCircle', notSent: 'warning' } as const;

type DelegationLinesProps = {
  readonly delegations: readonly DelegationData[];
  /** How a client usually asks here to take one back. */
  readonly revocation: RevocationWay;
  /** Where the place itself does not say what they are for. */
  readonly namesServices?: boolean;
};

/** Each delegation with its term and what was filed under it, in plain words. */
export function DelegationLines({ delegations, revocation, namesServices = false }: DelegationLinesProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { nameOf } = useServiceCards();
  const end = useCommand('delegation.end');
  const [revoking, setRevoking] = useState<string | null>(null);
  const { print, isBusy } = usePrintDelegation();
  if (delegations.length === 0) return null;
  const close = async (delegationId: string): Promise<void> => {
    const outcome = await end.run({ delegationId });
    if (!outcome.ok) tellError(outcome.error);
  };
  return (
    <>
      <List label={t('delegation.title')}>
        {delegations.flatMap((delegation) => [
          <ListRow
            key={delegation.delegationId}
            icon="sign"
            tone={STANDING_LOOKS[delegation.standing].tone}
            note={[
              ...(namesServices ? delegation.services.map(nameOf) : []),
              delegation.agentName,
              t('delegation.until', { day: formatDay(delegation.validTo) }),
            ]
              .filter(Boolean)
              .join(' · ')}
            act={
              delegation.revocation === null && (
                <span className="row">
                  {delegation.isMine && delegation.standing === 'inForce' && delegation.acts.length > 0 && (
                    <Button
                      look="quiet"
                      size="small"
                      isBusy={end.isPending}
                      onPress={() => void close(delegation.delegationId)}
                    >
                      {t('delegation.act.end')}
                    </Button>
                  )}
                  <Button look="quiet" size="small" onPress={() => setRevoking(delegation.delegationId)}>
                    {t('delegation.act.revoke')}
                  </Button>
                </span>
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
      {revoking !== null && (
        <RevokeDialog delegationId={revoking} usual={revocation} onClose={() => setRevoking(null)} />
      )}
    </>
  );
}
