import { decideAppointment, UNDOABLE } from '#shared/domain/appointment/decide.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { AppError } from '#shared/api/errors.ts';
import { eventsOfType } from '#db/journal/read.ts';
import { decide, freePlace, ownOf } from '#electron/features/appointment/book.ts';
import { giveTicket } from '#electron/office/giveTicket.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import type { Work } from '#electron/office/work.ts';

/** In one step: the appointment knows its visit, the visit its appointment, and the ticket is out. */
export const checkIn: CommandHandler<'appointment.checkIn'> = (work, { appointmentId }) => {
  const { category, level, institutionId, from, serviceIds, need, language } = ownOf(work, appointmentId);
  const serviceId = serviceIds[0] ?? null;
  const { visitId, ticket } = giveTicket(work, {
    triage: { serviceId, lifeSituationId: null, need, hasEid: null, language },
    category,
    missingDocuments: [],
    appointment: { id: appointmentId, from, level, institutionId },
  });
  decide(work, appointmentId, { kind: 'checkIn', visitId });
  const { lateMinutes } = ownOf(work, appointmentId);
  const dueAt = work.load('visit', visitId)?.dueAt ?? from;
  return { visitId, ticket, from, dueAt, lateMinutes: lateMinutes ?? 0, language };
};

export const markMissed: CommandHandler<'appointment.markMissed'> = (work, { appointmentId }) => {
  ownOf(work, appointmentId);
  decide(work, appointmentId, { kind: 'markMissed' });
  return {};
};

/** A check-in that is taken back takes the ticket with it: its number is not given again. */
export const undo: CommandHandler<'appointment.undo'> = (work, { appointmentId }) => {
  const state = ownOf(work, appointmentId);
  const type = UNDOABLE.find((each) => each === `appointment.${state.status}`);
  const event = type === undefined ? undefined : eventsOfType(work.db, appointmentId, type).at(-1);
  if (!event) throw new AppError({ code: 'refused', rule: 'appointment.cannotUndo' });
  const { visitId } = state;
  const isWaiting = visitId !== null && work.load('visit', visitId)?.status === 'waiting';
  const isFree = freePlace(work, state, state.from, appointmentId) !== null;
  work.decide('appointment', appointmentId, (before) =>
    decideAppointment(before, { kind: 'undo', event, isFree, isWaiting }, work),
  );
  if (type === 'appointment.checkedIn' && visitId !== null) {
    takeTicketBack(work, visitId);
  }
  return {};
};

/** Nobody has left: the client is expected again, at the time that was booked. */
function takeTicketBack(work: Work, visitId: string): void {
  const [event] = eventsOfType(work.db, visitId, 'visit.ticketIssued');
  if (!event) return;
  work.decide('visit', visitId, (visit) =>
    decideVisit(visit, { kind: 'takeTicketBack', event, isCheckIn: true }, work),
  );
}
