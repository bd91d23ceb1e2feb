import { AppError } from '#shared/api/errors.ts';
import { appointmentCode } from '#shared/domain/appointment/appointmentCode.ts';
import { placeFor, spanOf } from '#shared/domain/appointment/capacity.ts';
import { decideAppointment, type AppointmentCommand } from '#shared/domain/appointment/decide.ts';
import type { AppointmentState } from '#shared/domain/appointment/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { dayPlan, needOf, type Need } from '#electron/office/appointmentPlan.ts';
import { readAppointmentSettings } from '#electron/office/appointmentSettings.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import { mustBeOffered } from '#electron/office/mustBeOffered.ts';
import { mustBeUsableNow } from '#electron/office/restrictions.ts';
import type { Work } from '#electron/office/work.ts';

/** The plan is read and the booking written in one transaction of the host: one time is never given twice. */
export const book: CommandHandler<'appointment.book'> = (work, input) => {
  const { serviceIds, name, phone, note, from, ...facts } = input;
  if (facts.clientId !== null && !work.load('client', facts.clientId))
    throw new AppError({ code: 'notFound' });
  const centreId = work.office.centre()?.id ?? '';
  if (facts.videoCentreId === centreId) throw new AppError({ code: 'notFound' });
  // That centre reads the client's card from then on (GDPR 18).
  if (facts.videoCentreId !== null && facts.clientId !== null) {
    mustBeUsableNow(work.db, facts.clientId, 'client.restrictedElsewhere');
  }
  mustBeOffered(work.office, serviceIds, 'appointment.serviceOff');
  const need = needOf(work.office, serviceIds, facts.videoCentreId !== null);
  const appointmentId = work.newId();
  decide(work, appointmentId, {
    kind: 'book',
    appointmentId,
    facts: { ...facts, ...need, centreId, from, place: freePlace(work, need, from, null) },
    name,
    phone,
    note,
  });
  setPlannedRoom(work, appointmentId);
  return { appointmentId, code: appointmentCode(appointmentId) };
};

export const move: CommandHandler<'appointment.move'> = (work, { appointmentId, from, reason }) => {
  const state = ownOf(work, appointmentId);
  const { minutes } = state;
  const place = freePlace(work, state, from, appointmentId);
  decide(work, appointmentId, { kind: 'move', from, minutes, place, reason });
  return {};
};

export const cancel: CommandHandler<'appointment.cancel'> = (work, { appointmentId, reason }) => {
  ownOf(work, appointmentId);
  decide(work, appointmentId, { kind: 'cancel', reason });
  return {};
};

export function decide(work: Work, appointmentId: string, command: AppointmentCommand): void {
  work.decide('appointment', appointmentId, (state) => decideAppointment(state, command, work));
}

/** One of this centre: what another centre's client agreed with them is theirs to change. @throws AppError `notFound` */
export function ownOf(work: Work, appointmentId: string): AppointmentState {
  const state = work.load('appointment', appointmentId);
  if (!state || state.centreId !== work.office.centre()?.id) throw new AppError({ code: 'notFound' });
  return state;
}

export function freePlace(work: Work, need: Need, from: number, exceptId: string | null): string | null {
  const plan = dayPlan(work.office, need, localDate(from), exceptId);
  return placeFor(plan, spanOf(from, need.minutes));
}

/** Where the centre has rooms by number, each consultation has its own from the beginning. */
function setPlannedRoom(work: Work, appointmentId: string): void {
  const { videoRoom } = readAppointmentSettings(work.db);
  const state = work.load('appointment', appointmentId);
  if (!state?.video || videoRoom === '') return;
  const roomUrl = videoRoom.replaceAll('{code}', encodeURIComponent(appointmentCode(appointmentId)));
  decide(work, appointmentId, { kind: 'setRoom', subjectId: state.clientId ?? appointmentId, roomUrl });
}
