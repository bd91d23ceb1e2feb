import { useTranslation } from 'react-i18next';
import type { RevocationWay } from '#shared/domain/delegation/types.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { Caption } from '#renderer/ui/Pane.tsx';
import { DelegationLines } from './DelegationLines.tsx';
import type { DelegationData } from './delegationWords.ts';

type ClientDelegationsProps = { readonly clientId: string; readonly revocation: RevocationWay };

const MINUTE_MS = 60_000;

/** Whatever a client may still want to take back, whoever drew it up; nothing where there is none. */
export function ClientDelegations({ clientId, revocation }: ClientDelegationsProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const { data } = useQuery(
    'delegation.ofClient',
    { clientId },
    { topics: ['delegation', 'outbox', 'client'] },
  );
  const current = data?.delegations.filter((delegation) => isCurrent(delegation, now)) ?? [];
  if (current.length === 0) return null;
  return (
    <section aria-label={t('delegation.ofClient')}>
      <Caption>{t('delegation.ofClient')}</Caption>
      <DelegationLines delegations={current} revocation={revocation} namesServices />
    </section>
  );
}

/** Its term is not over, or something still waits under it. */
function isCurrent({ endsAt, acts }: DelegationData, now: number): boolean {
  return endsAt > now || acts.some(({ sending }) => sending.kind === 'waiting');
}
