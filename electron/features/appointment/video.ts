import { AppError } from '#shared/api/errors.ts';
import { spanOf } from '#shared/domain/appointment/capacity.ts';
import type { AppointmentState } from '#shared/domain/appointment/types.ts';
import { decide } from '#electron/features/appointment/book.ts';
import { isPersonFree } from '#electron/office/appointmentPlan.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { staffOf, type Work } from '#electron/office/work.ts';

export const setRoom: CommandHandler<'appointment.setRoom'> = (work, { appointmentId, roomUrl }) => {
  const state = stateOf(work, appointmentId);
  if (!state.video) throw new AppError({ code: 'refused', rule: 'appointment.noVideo' });
  decide(work, appointmentId, { kind: 'setRoom', subjectId: state.clientId ?? appointmentId, roomUrl });
  return {};
};

export const acceptVideo: CommandHandler<'appointment.acceptVideo'> = (work, { appointmentId }) => {
  const { from } = stateOf(work, appointmentId);
  const place = freeAt(work, appointmentId, from);
  decide(work, appointmentId, { kind: 'acceptVideo', ...signed(work, appointmentId), place });
  return {};
};

export const proposeVideo: CommandHandler<'appointment.proposeVideo'> = (
  work,
  { appointmentId, from, text },
) => {
  if (from < work.now) throw new AppError({ code: 'refused', rule: 'appointment.past' });
  if (freeAt(work, appointmentId, from) === null) {
    throw new AppError({ code: 'refused', rule: 'appointment.timeTaken' });
  }
  decide(work, appointmentId, { kind: 'proposeVideo', ...signed(work, appointmentId), from, text });
  return {};
};

export const refuseVideo: CommandHandler<'appointment.refuseVideo'> = (
  work,
  { appointmentId, reason, text },
) => {
  decide(work, appointmentId, { kind: 'refuseVideo', ...signed(work, appointmentId), reason, text });
  return {};
};

export const logVideo: CommandHandler<'appointment.logVideo'> = (work, { appointmentId, minutes, text }) => {
  decide(work, appointmentId, { kind: 'logVideo', ...signed(work, appointmentId), minutes, text });
  return {};
};

/** The specialist, when they have nobody else at that time. */
function freeAt(work: Work, appointmentId: string, from: number): string | null {
  const { staffId } = staffOf(work.caller);
  const { minutes } = stateOf(work, appointmentId);
  return isPersonFree(work.office, staffId, spanOf(from, minutes), appointmentId) ? staffId : null;
}

function signed(work: Work, appointmentId: string) {
  const { clientId } = stateOf(work, appointmentId);
  return {
    subjectId: clientId ?? appointmentId,
    centreId: work.office.centre()?.id ?? '',
    by: staffOf(work.caller).name,
  };
}

function stateOf(work: Work, appointmentId: string): AppointmentState {
  const state = work.load('appointment', appointmentId);
  if (!state) throw new AppError({ code: 'notFound' });
  return state;
}
