import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { useAct } from '../useAct.ts';
import { dropUndo, useUndo } from '../useUndo.ts';
import type { VisitView } from '../types.ts';

const SECOND = 1000;

/** What can become of a call. */
export function useCalledCommands({ visitId, ticket, calledAt, recall: { most, from } }: VisitView) {
  const { t } = useTranslation();
  const now = useNow(SECOND);
  const start = useAct('visit.startService');
  const recall = useAct('visit.recall');
  const markMissed = useAct('visit.markMissed');
  const markLeft = useAct('visit.markLeft');
  const offerUndo = useUndo();
  /** Between two calls the client gets the time to come; a clock moved back makes nobody wait longer. */
  const whyNot = () => {
    if (from === null) return t('counter.called.enough', { most });
    const seconds = Math.ceil((from - now) / SECOND);
    const isTooSoon = seconds > 0 && now >= (calledAt ?? 0) - SECOND;
    return isTooSoon ? t('counter.called.wait', { seconds }) : null;
  };
  /** Pressed twice, it would be refused as if nobody had been called: the screen follows a moment later. */
  const begun = useRef<string | null>(null);
  const here: Command = {
    id: 'counter.primary',
    labelKey: 'counter.act.here',
    async run() {
      dropUndo();
      const call = `${visitId} ${calledAt}`;
      if (begun.current === call) return;
      if (await start.run({ visitId })) begun.current = call;
    },
  };
  const again: Command = {
    id: 'counter.recall',
    labelKey: 'counter.act.recall',
    whyNot,
    async run() {
      dropUndo();
      await recall.run({ visitId });
    },
  };
  const notHere: Command = {
    id: 'counter.notHere',
    labelKey: 'counter.act.notHere',
    async run() {
      dropUndo();
      if (await markMissed.run({ visitId })) offerUndo(visitId, t('counter.done.missed', { ticket }));
    },
  };
  const left: Command = {
    id: 'counter.left',
    labelKey: 'counter.act.left',
    async run() {
      dropUndo();
      if (await markLeft.run({ visitId })) offerUndo(visitId, t('counter.done.left', { ticket }));
    },
  };
  useCommands([here, again, notHere, left]);
  return { here: { command: here, isPending: start.isPending }, recall: again, notHere, left };
}
