import type { OutputOf } from '#shared/api/contract.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { DelegationData } from '#renderer/app/delegation/delegationWords.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useShowToClient, type ShownState } from '../draft/useShowToClient.ts';
import { useAct } from '../useAct.ts';

type Filing = {
  /** Where this request was, or is to be, filed in the client's stead. */
  readonly delegations: readonly DelegationData[];
  /** It was sent or waits to be: there is nothing more to draw up. */
  readonly isFiled: boolean;
  /** Show it to the client, then file it; null when there is nothing to file or no delegation to do so. */
  readonly next: Command | null;
  readonly readOut: Command;
  readonly shown: ShownState | null;
  readonly isPending: boolean;
};

/** The registered request, as it stands, confirmed by the client once more and filed (domain 5.11). */
export function useFiling(
  card: ServiceCard,
  request: Pick<OutputOf<'request.get'>, 'requestId' | 'answers' | 'version'>,
  delegation: DelegationData | null,
): Filing {
  const { t } = useTranslation();
  const { requestId, answers, version } = request;
  const { data } = useQuery('delegation.ofRequest', { requestId }, { topics: ['delegation', 'outbox'] });
  const { show, state } = useShowToClient(card, answers, { kind: 'request', requestId, version });
  const submit = useAct('delegation.submit');
  const delegations = data?.delegations ?? [];
  const isFiled = delegations.some(({ acts }) =>
    acts.some((act) => act.requestId === requestId && act.sending.kind !== 'notSent'),
  );
  const canFile = data !== undefined && !isFiled && delegation?.standing === 'inForce';
  const file = async (confirmed: 'screen' | 'readOut') => {
    if (!delegation) return;
    const done = await submit.run({ delegationId: delegation.delegationId, requestId, confirmed });
    if (done) useUi.getState().showNotice({ text: t('delegation.filed'), tone: 'done' });
  };
  const readOut: Command = {
    id: 'counter.choice1',
    labelKey: 'delegation.act.readOut',
    when: () => canFile && state !== 'confirmed',
    run: () => file('readOut'),
  };
  const next: Command =
    state === 'confirmed'
      ? { id: 'counter.primary', labelKey: 'delegation.act.file', run: () => file('screen') }
      : {
          ...show,
          id: 'counter.primary',
          labelKey: state === 'reads' ? 'delegation.act.showAgain' : 'delegation.act.show',
        };
  return {
    delegations,
    isFiled: data === undefined || isFiled,
    next: canFile ? next : null,
    readOut,
    shown: canFile ? state : null,
    isPending: submit.isPending,
  };
}
