import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { useAct } from '../useAct.ts';
import { useUndo } from '../useUndo.ts';
import type { Queue, QueueRow } from '../types.ts';
import { useLastTicket } from './lastTicket.ts';

/** F2; a pressed call can be taken back for ten seconds. */
export function useCallNext(
  queue: Queue,
  busyReason: string | null,
): { command: Command; isPending: boolean } {
  const { t } = useTranslation();
  const call = useAct('visit.callNext');
  const offerUndo = useUndo();
  const remember = useLastTicket((state) => state.set);
  const whyNot = () => busyReason ?? (queue.next ? null : nobodyText());
  const nobodyText = () => (queue.waiting.length === 0 ? t('queue.next.empty') : t('queue.next.noneForMe'));
  const command: Command = {
    id: 'counter.callNext',
    labelKey: 'queue.callNext',
    whyNot,
    async run() {
      const called = await call.run({});
      if (!called) return;
      remember(null);
      offerUndo(called.visitId, t('queue.called', { ticket: called.ticket }));
    },
  };
  useCommands([command]);
  return { command, isPending: call.isPending };
}

/** What can be done with single rows while the counter is free. */
export function useRowActs() {
  const { t } = useTranslation();
  const callThis = useAct('visit.callThis');
  const resume = useAct('visit.resume');
  const returnBack = useAct('visit.returnBack');
  const offerUndo = useUndo();
  const remember = useLastTicket((state) => state.set);
  return {
    async callThis(visitId: string) {
      const called = await callThis.run({ visitId });
      if (!called) return;
      remember(null);
      offerUndo(called.visitId, t('queue.called', { ticket: called.ticket }));
    },
    async resume(visitId: string) {
      if (await resume.run({ visitId })) remember(null);
    },
    async returnBack({ visitId, ticket, comingBack }: QueueRow) {
      if (!(await returnBack.run({ visitId }))) return;
      const text =
        comingBack?.kind === 'keepsPlace'
          ? t('queue.returned', { ticket })
          : t('queue.returnedLate', { ticket });
      useUi.getState().showNotice({ text, tone: 'done' });
    },
  };
}
