import { useTranslation } from 'react-i18next';
import type { BreakKind } from '#shared/domain/shift/types.ts';
import { formatTime, minutesBetween } from '#renderer/app/format.ts';
import type { Person } from '#renderer/app/person.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { useAct } from '../useAct.ts';
import { useFocusPlace } from '../useFocusPlace.ts';
import type { Queue } from '../types.ts';
import '../called/CalledClient.css';

const MINUTE = 60_000;
const BREAK_TEXTS = { short: 'counter.break.short', lunch: 'counter.break.lunch' } as const satisfies Record<
  BreakKind,
  string
>;
const OTHER_TEXTS = {
  short: 'counter.break.toLunch',
  lunch: 'counter.break.toShort',
} as const satisfies Record<BreakKind, string>;

type OnBreakProps = { readonly onBreak: NonNullable<Person['onBreak']>; readonly queue: Queue };

/** The counter is closed until the same key opens it again. */
export function OnBreak({ onBreak: { kind, since, until }, queue }: OnBreakProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE);
  const end = useAct('shift.endBreak');
  const change = useAct('shift.startBreak');
  const back: Command = {
    id: 'counter.break',
    labelKey: 'counter.break.back',
    async run() {
      await end.run({});
    },
  };
  const other: Command = {
    id: 'counter.choice1',
    labelKey: OTHER_TEXTS[kind],
    async run() {
      await change.run({ kind: kind === 'lunch' ? 'short' : 'lunch' });
    },
  };
  useCommands([back, { ...back, id: 'counter.primary' }, other]);
  const title = t('counter.break.title', { what: t(BREAK_TEXTS[kind]), time: formatTime(until) });
  const isOver = now > until;
  const count = isOver ? minutesBetween(until, now) : minutesBetween(now, until);
  return (
    <Pane title={title} hasOwnHead>
      <div className="called place" ref={useFocusPlace()} tabIndex={-1}>
        <h1>{title}</h1>
        <span role="status">
          <StateLabel tone={isOver ? 'warn' : 'accent'} icon={isOver ? 'warning' : 'pause'}>
            {isOver ? t('counter.break.over', { count }) : t('counter.break.left', { count })}
          </StateLabel>
        </span>
        <p className="sub">{t('counter.break.since', { time: formatTime(since) })}</p>
        <p className="sub">
          {queue.waiting.length === 0
            ? t('counter.break.nobody')
            : t('counter.break.waiting', {
                number: queue.waiting.length,
                minutes: queue.longestWaitMinutes,
              })}
        </p>
      </div>
      <ActionBar primary={<CommandButton command={back} look="primary" isBusy={end.isPending} />}>
        <CommandButton command={other} look="quiet" />
      </ActionBar>
    </Pane>
  );
}
