import { breakKindAt } from '#shared/domain/shift/rules.ts';
import { minuteOfDay } from '#shared/lib/time.ts';
import { usePerson } from '#renderer/app/person.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useAct } from '../useAct.ts';

/** One key to the break: around noon it is lunch. The office says no while a client is called. */
export function useBreakCommand(whyNot: string | null): Command {
  const start = useAct('shift.startBreak');
  const { data: person } = usePerson();
  return {
    id: 'counter.break',
    labelKey: 'counter.act.break',
    whyNot: () => whyNot,
    async run() {
      await start.run({ kind: breakKindAt(minuteOfDay(Date.now()), person?.hadLunch ?? false) });
    },
  };
}
