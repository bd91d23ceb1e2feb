import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProtocol } from '#renderer/app/handover/useProtocol.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useAct, useMomentAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

type HandOverInput = {
  readonly requestId: string;
  readonly to: 'client' | 'representative';
  /** Name of the service, on the client's screen. */
  readonly title: string;
};

/**
 * Signature first, then the handover, also on paper: a single digit, pressed where no field was, must not give a result
 * away that nobody can take back.
 */
export function useHandOver({ requestId, to, title }: HandOverInput) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const { visitId, language } = visit;
  const show = useMomentAct('clientScreen.show');
  const hand = useAct('handover.handOver');
  const protocol = useProtocol();
  const { data: screen } = useQuery('clientScreen.state', {}, { topics: ['clientScreen'] });
  const [isOnPaper, setOnPaper] = useState(false);
  const isAsked = screen?.screen === 'sign' && screen.title === title;
  const signature = isAsked ? screen.signature : null;
  const give = async (signed: string | null) => {
    if (!(await hand.run({ requestId, visitId, to, signature: signed }))) return;
    useUi.getState().showNotice({ text: t('counter.deliver.done', { service: title }), tone: 'done' });
  };
  const askToSign: Command = {
    id: 'counter.primary',
    labelKey: isAsked ? 'counter.deliver.askAgain' : 'counter.deliver.ask',
    async run() {
      await show.run({ screen: 'sign', language, title, fields: [] });
    },
  };
  const handOver: Command = {
    id: 'counter.primary',
    labelKey: 'counter.deliver.act',
    run: () => give(isOnPaper ? null : signature),
  };
  const onPaper: Command = {
    id: 'counter.choice1',
    labelKey: 'counter.deliver.onPaper',
    run: () => setOnPaper(!isOnPaper),
  };
  const print: Command = {
    id: 'counter.print',
    labelKey: 'handover.protocol.printToSign',
    run: () => protocol.print({ requestId, language, preparing: { visitId, to } }),
  };
  const isPending = hand.isPending || show.isPending || protocol.isBusy;
  return { isAsked, signature, isOnPaper, askToSign, handOver, print, onPaper, isPending };
}
