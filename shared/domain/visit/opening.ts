import { businessDayIn, happened, refused, type DecisionContext } from '#shared/domain/decision.ts';
import type { VisitCommand, VisitDecision } from '#shared/domain/visit/commands.ts';
import { localDate, MINUTE_MS } from '#shared/lib/time.ts';

export function openVisit(
  command: Extract<VisitCommand, { kind: 'issueTicket' | 'helpAtDoor' }>,
  context: DecisionContext,
): VisitDecision {
  const { now } = context;
  const businessDay = businessDayIn(context);
  if (command.kind === 'helpAtDoor') {
    const { triage, category, result, missingDocuments } = command;
    const payload = { ...triage, businessDay, category, result, missingDocuments };
    return happened({ type: 'visit.helpedAtDoor', version: 1, payload });
  }
  const { ticket, category, promise, missingDocuments, triage, appointment = null } = command;
  const dueAt = dueTime(command, now);
  const payload = { ...triage, ticket, category, businessDay, dueAt, promise, missingDocuments, appointment };
  return happened({ type: 'visit.ticketIssued', version: 1, payload });
}

/** The time on the slip counts: nobody waits twice because a computer was out of order. */
export function enterSlip(
  { triage, ticket, category, targetMinutes, takenAt, result }: Extract<VisitCommand, { kind: 'enterSlip' }>,
  context: DecisionContext,
): VisitDecision {
  const businessDay = localDate(takenAt);
  if (takenAt > context.now) return refused('visit.slipInFuture');
  if (result === 'waiting' && businessDay !== businessDayIn(context)) return refused('visit.slipDayOver');
  const dueAt = takenAt + targetMinutes * MINUTE_MS;
  const payload = { ...triage, ticket, category, businessDay, arrivedAt: takenAt, dueAt, result };
  return happened({ type: 'visit.slipEntered', version: 1, payload });
}

/** Design 5: an appointment is due as agreed; a reason for priority comes first. */
function dueTime(
  { targetMinutes, triage, appointment, agreedDueAt }: Extract<VisitCommand, { kind: 'issueTicket' }>,
  now: number,
): number {
  const asWalkIn = now + targetMinutes * MINUTE_MS;
  if (!appointment) return asWalkIn;
  const agreed = agreedDueAt ?? Math.max(now, appointment.from);
  return triage.need === 'none' ? agreed : Math.min(agreed, asWalkIn);
}
