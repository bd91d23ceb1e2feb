import { AppError } from '#shared/api/errors.ts';
import type { ParsedOf } from '#shared/api/contract.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { answerByOf } from '#shared/domain/visit/contact/terms.ts';
import type { ContactChannel } from '#shared/domain/visit/contact/types.ts';
import { findStaff } from '#db/repositories/staff.ts';
import { takeTicketNumber } from '#db/repositories/visits.ts';
import { readContactTerms, writeContactTerms } from '#electron/office/contactTerms.ts';
import { mustBeFree } from '#electron/office/freeCounter.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { counterOf, type Work } from '#electron/office/work.ts';

/** Letters of its numbers; no ticket of the hall begins with them. */
const LETTERS: Readonly<Record<ContactChannel, string>> = { phone: 'T', email: 'E' };

export const log: CommandHandler<'contact.log'> = (work, input) => {
  const { channel, receivedAt, name, address, question, result, ringSeconds } = input;
  if (input.clientId !== null && !work.load('client', input.clientId)) {
    throw new AppError({ code: 'notFound' });
  }
  const visitId = work.newId();
  const category = LETTERS[channel];
  const number = takeTicketNumber(work.db, work.businessDay, category);
  const ticket = `${category}${String(number).padStart(3, '0')}`;
  const answerBy = answerByOf(channel, receivedAt, readContactTerms(work.db));
  decide(work, visitId, {
    kind: 'receiveContact',
    channel,
    source: input.source,
    ticket,
    category,
    serviceId: input.serviceId,
    language: input.language,
    receivedAt,
    answerBy,
    clientId: input.clientId,
    words: { name, address, question },
  });
  // A written question that waits has not been answered; a call that was not missed has.
  if (result.kind !== 'missed' && !(channel === 'email' && result.kind === 'later')) {
    decide(work, visitId, { kind: 'answerContact', seconds: channel === 'phone' ? ringSeconds : null });
  }
  follow(work, visitId, input);
  return { visitId, ticket };
};

export const take: CommandHandler<'contact.take'> = (work, { visitId }) => {
  takeToCounter(work, visitId);
  return {};
};

export const plan: CommandHandler<'contact.plan'> = (work, { visitId, dueAt, forStaffId }) => {
  planAnswer(work, visitId, dueAt, forStaffId);
  return {};
};

export const close: CommandHandler<'contact.close'> = (work, { visitId, outcome, note }) => {
  decide(work, visitId, { kind: 'closeContact', outcome, note });
  return {};
};

export const terms: QueryHandler<'contact.terms'> = (office) => ({ ...readContactTerms(office.db) });

export const changeTerms: CommandHandler<'contact.changeTerms'> = (work, changed) => {
  writeContactTerms(work.db, changed);
  work.touch('settings', work.commandId);
  return {};
};

/** What happens right after it was written down. */
function follow(
  work: Work,
  visitId: string,
  { channel, receivedAt, address, result }: ParsedOf<'contact.log'>,
): void {
  switch (result.kind) {
    case 'outcome':
      decide(work, visitId, { kind: 'closeContact', outcome: result.outcome, note: '' });
      return;
    case 'atCounter':
      takeToCounter(work, visitId);
      return;
    case 'missed':
      // Nobody can call back a number that nobody knows.
      if (address === '') decide(work, visitId, { kind: 'markLeft' });
      return;
    case 'later': {
      const from = channel === 'phone' ? work.now : receivedAt;
      const dueAt = result.dueAt ?? answerByOf(channel, from, readContactTerms(work.db));
      // An old e-mail may be late already: then its own time stands, and it is shown as late.
      if (dueAt > work.now) planAnswer(work, visitId, dueAt, result.forStaffId);
    }
  }
}

function takeToCounter(work: Work, visitId: string): void {
  const { name } = counterOf(work.office, work.caller);
  mustBeFree(work, name);
  decide(work, visitId, { kind: 'takeContact', counter: name });
}

function planAnswer(work: Work, visitId: string, dueAt: number, forStaffId: string | null): void {
  if (forStaffId !== null && !findStaff(work.db, forStaffId)?.isActive) {
    throw new AppError({ code: 'notFound' });
  }
  decide(work, visitId, { kind: 'planAnswer', dueAt, forStaffId });
}

function decide(work: Work, visitId: string, command: VisitCommand): void {
  work.decide('visit', visitId, (state) => decideVisit(state, command, work));
}
