import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BARRIERS, type Barrier, type Channel } from '#shared/domain/request/types.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { BARRIER_TEXTS, CHANNEL_TEXTS } from '#renderer/app/centre/channelWords.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { saidOf, type Declined } from './channelChoice.ts';

type BarrierQuestionProps = {
  readonly channels: readonly Channel[];
  /** Of these one reason is the same: what the client signs in with is not here. */
  readonly needEid: readonly Channel[];
  /** A legal person's choice of paper needs a reason (CHN-06). */
  readonly mustSay: boolean;
  readonly onDone: (declined: Declined) => void;
  readonly onBack: () => void;
};

/** CHN-12: why not electronically, one key each. A person need not say, and nothing is held back (CHN-02). */
export function BarrierQuestion({ channels, needEid, mustSay, onDone, onBack }: BarrierQuestionProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Declined>([]);
  const [left, setLeft] = useState(channels);
  const channel = left[0] ?? 'eService';
  const answer = (barrier: Barrier | null) => {
    const answered = saidOf(barrier, left, needEid);
    const next = [...said, ...answered.said];
    if (answered.left.length === 0) return onDone(next);
    setSaid(next);
    setLeft(answered.left);
  };
  const commands = BARRIERS.map((barrier, index): Command => ({
    id: `counter.choice${index + 1}`,
    labelKey: BARRIER_TEXTS[barrier],
    run: () => answer(barrier),
  }));
  const silent: Command = {
    id: 'counter.primary',
    labelKey: 'request.barrier.notSaid',
    whyNot: () => (mustSay ? t('request.barrier.mustSay') : null),
    run: () => answer(null),
  };
  const back: Command = { id: 'counter.back', labelKey: 'request.back', run: onBack };
  useCommands([...commands, silent, back]);
  return (
    <>
      <PaneBody first=".barrier-list button">
        <h2>{t('request.barrier.question', { channel: t(CHANNEL_TEXTS[channel]) })}</h2>
        <p className="sub">{t(mustSay ? 'request.barrier.mustSayWhy' : 'request.barrier.why')}</p>
        <div className="barrier-list">
          {commands.map((command) => (
            <CommandButton key={command.id} command={command} isWide />
          ))}
        </div>
        <div className="button-row">
          <CommandButton command={back} look="quiet" icon="chevronLeft" />
        </div>
      </PaneBody>
      <VisitBar primary={silent} />
    </>
  );
}
