import { decideShift, type ShiftCommand } from '#shared/domain/shift/rules.ts';
import { visitAtCounter } from '#db/repositories/visits.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { counterOrNull, staffOf, type Work } from '#electron/office/work.ts';

export const chooseProfile: CommandHandler<'shift.chooseProfile'> = (work, profile) =>
  decide(work, { kind: 'chooseProfile', profile });

export const startBreak: CommandHandler<'shift.startBreak'> = (work, { kind }) => {
  const counter = counterOrNull(work.office, work.caller);
  const isCounterFree = !counter || visitAtCounter(work.db, work.businessDay, counter.name) === null;
  return decide(work, { kind: 'startBreak', breakKind: kind, isCounterFree });
};

export const endBreak: CommandHandler<'shift.endBreak'> = (work) => decide(work, { kind: 'endBreak' });

/** Who can take what has changed: the order, the estimate and the colleagues' lists are asked for anew. */
function decide(work: Work, command: ShiftCommand): Record<string, never> {
  const { shiftId } = staffOf(work.caller);
  work.decide('shift', shiftId, (state) => decideShift(state, command, work));
  work.touch('queue', shiftId);
  return {};
}
