import type { Command } from '#renderer/commands/command.ts';
import { useOpenVisit } from './VisitContext.ts';

/** The next step once something came of the visit; null before. */
export function useFinishNext(): Command | null {
  const { visit, barCommands } = useOpenVisit();
  const finish = barCommands.find(({ id }) => id === 'counter.finish');
  return finish && visit.outcomes.length > 0 ? { ...finish, id: 'counter.primary' } : null;
}
