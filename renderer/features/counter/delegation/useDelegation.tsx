import { useState, type ReactNode } from 'react';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { DelegationData } from '#renderer/app/delegation/delegationWords.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { tellFailure } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useAct, useMomentAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { DrawUpDialog } from './DrawUpDialog.tsx';
import { signFields } from './signFields.ts';

export type OpenDelegation = {
  /** By which this person may file this service for the client, or will once it is signed. */
  readonly delegation: DelegationData | null;
  readonly isInForce: boolean;
  /** The client signs at this moment, or has just signed. */
  readonly signing: 'asked' | 'signed' | null;
  /** Draw up, have signed, record the signature: whichever comes next; not offered once it is in force. */
  readonly next: Command;
  readonly onPaper: Command;
  readonly isPending: boolean;
  readonly dialog: ReactNode;
};

const LIVE: readonly DelegationData['standing'][] = ['drawnUp', 'inForce', 'notYet'];
const MINUTE_MS = 60_000;

/** The delegation of the client served now to this person for this service. */
export function useDelegation(card: ServiceCard): OpenDelegation {
  const say = useLocalText();
  const { client } = useApi();
  const now = useNow(MINUTE_MS);
  const { visit } = useOpenVisit();
  const { visitId, language } = visit;
  const [isDrawing, setDrawing] = useState(false);
  const clientId = visit.client?.clientId ?? null;
  const asked = { visitId, serviceId: card.id };
  const { data } = useQuery('delegation.ofClient', clientId === null ? null : { clientId }, {
    topics: ['delegation', 'outbox'],
  });
  const { data: options } = useQuery('delegation.options', asked, {
    topics: ['delegation', 'settings', 'visit', 'connection', 'client'],
  });
  const { data: screen } = useQuery('clientScreen.state', {}, { topics: ['clientScreen'] });
  const show = useMomentAct('clientScreen.show');
  const sign = useAct('delegation.sign');
  const delegation =
    data?.delegations.find(
      ({ isMine, services, standing, endsAt }) =>
        isMine && services.includes(card.id) && LIVE.includes(standing) && endsAt > now,
    ) ?? null;
  const isUnsigned = delegation?.signing === null;
  const inForce = { delegationId: null, language };
  const { data: words } = useQuery('delegation.words', inForce, { topics: ['paper'] });
  const about = delegation && ({ kind: 'delegation', delegationId: delegation.delegationId } as const);
  const isAsked =
    isUnsigned && screen !== undefined && JSON.stringify(screen.about) === JSON.stringify(about);
  const signature = isAsked ? screen.signature : null;
  const record = (how: 'screen' | 'paper') =>
    delegation && sign.run({ delegationId: delegation.delegationId, how });
  // Asked for at the press: whoever presses right after drawing up does not press in vain.
  const askToSign = async (drawnUp: DelegationData): Promise<void> => {
    try {
      const { delegationId } = drawnUp;
      const asWritten = await client.query('delegation.words', { delegationId, language });
      const shown = signFields(card, drawnUp, asWritten, language);
      await show.run({ screen: 'sign', language, ...shown, about });
    } catch (problem) {
      tellFailure(problem);
    }
  };
  const whyNot = options?.whyNot ?? null;
  const next: Command = {
    id: 'counter.delegate',
    labelKey: 'delegation.act.drawUp',
    ...(delegation ? { labelKey: signLabel(isAsked, signature !== null) } : {}),
    when: () => (delegation ? isUnsigned : options !== undefined && whyNot !== 'delegation.switchedOff'),
    whyNot: () => (delegation || whyNot === null ? null : errorText({ code: 'refused', rule: whyNot })),
    async run() {
      if (!delegation) setDrawing(true);
      else if (signature) await record('screen');
      else await askToSign(delegation);
    },
  };
  const onPaper: Command = {
    id: 'counter.delegateOnPaper',
    labelKey: 'delegation.act.onPaper',
    when: () => isUnsigned,
    run: async () => void (await record('paper')),
  };
  return {
    delegation,
    isInForce: delegation?.standing === 'inForce',
    signing: signature ? 'signed' : isAsked ? 'asked' : null,
    next,
    onPaper,
    isPending: show.isPending || sign.isPending,
    dialog: isDrawing && options && words && (
      <DrawUpDialog
        serviceId={card.id}
        serviceName={say(card.name)}
        options={options}
        sentences={words.sentences}
        onClose={() => setDrawing(false)}
      />
    ),
  };
}

function signLabel(isAsked: boolean, isSigned: boolean): TextKey {
  if (isSigned) return 'delegation.act.recordSignature';
  return isAsked ? 'delegation.act.askAgain' : 'delegation.act.ask';
}
