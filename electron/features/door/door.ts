import { AppError } from '#shared/api/errors.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { decideVisit, type VisitCommand } from '#shared/domain/visit/decide.ts';
import type { Triage } from '#shared/domain/visit/types.ts';
import { localDate, minuteOfDay, MINUTE_MS, weekdayOf } from '#shared/lib/time.ts';
import { peekTicketNumber, takeTicketNumber } from '#db/repositories/visits.ts';
import { openCounters } from '#db/repositories/counters.ts';
import { hoursOf, readSettings } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { rangeFor, readHall, type Hall } from '#electron/office/hall.ts';

/** A client with a priority reason is due five minutes after arrival (QUE-06, design 5). */
const PRIORITY_MINUTES = 5;
/** Category of a matter that no card names. */
const GENERAL_CATEGORY = 'D';
const RECENT = 6;
/** The greeter is told this long before the tickets stop. */
const CUTOFF_NOTICE_MINUTES = 30;

export const load: QueryHandler<'door.load'> = (office) => {
  const hall = readHall(office);
  const targetMinutes = readSettings(office.db).targetMinutes;
  const categories = [...new Set(openCounters(office.db).flatMap((counter) => counter.categories))].sort();
  const rangeOf = (category: string) =>
    rangeFor(hall, { category, dueAt: hall.now + targetMinutes * MINUTE_MS }).range;
  const ranges = categories.map((category) => ({
    category,
    waiting: hall.waiting.filter((entry) => entry.category === category).length,
    range: rangeOf(category),
  }));
  return {
    waiting: hall.waiting.length,
    range: widest(ranges.flatMap(({ range }) => (range ? [range] : []))),
    openCounters: hall.desks.length,
    counters: openCounters(office.db).length,
    categories: ranges,
    overdue: hall.waiting
      .filter((entry) => entry.dueAt < hall.now)
      .map(({ visitId, ticket, arrivedAt, dueAt }) => ({
        visitId,
        ticket,
        arrivedAt,
        lateMinutes: Math.floor((hall.now - dueAt) / MINUTE_MS),
      })),
    missed: hall.visits
      .filter(({ state }) => state.status === 'missed')
      .map(({ id, state }) => ({ visitId: id, ticket: state.ticket ?? '', canReturn: !state.hasReturned })),
    recent: hall.visits
      .slice(-RECENT)
      .reverse()
      .map(({ id, state }) => ({
        visitId: id,
        ticket: state.ticket,
        serviceId: state.serviceId,
        at: state.arrivedAt,
      })),
    minutesToCutoff: nearCutoff(office, hall),
  };
};

export const preview: QueryHandler<'door.preview'> = (office, { triage }) => {
  const hall = readHall(office);
  const category = categoryOf(office.catalogue(), triage);
  const dueAt = hall.now + targetOf(office, triage) * MINUTE_MS;
  const { range, ahead } = rangeFor(hall, { category, dueAt });
  const ticket = ticketName(category, peekTicketNumber(office.db, hall.businessDay, category));
  return { ticket, category, ahead, dueAt, range, isAfterCutoff: isAfterCutoff(office, hall.now) };
};

export const issueTicket: CommandHandler<'door.issueTicket'> = (work, input) => {
  const { office, db, now } = work;
  const { triage, missingDocuments } = input;
  // QUE-05: no ticket shortly before closing, unless somebody says why.
  if (isAfterCutoff(office, now) && !input.overrideReason)
    throw new AppError({ code: 'refused', rule: 'door.afterCutoff' });
  const category = categoryOf(office.catalogue(), triage);
  const targetMinutes = targetOf(office, triage);
  const { range } = rangeFor(readHall(office), { category, dueAt: now + targetMinutes * MINUTE_MS });
  const ticket = ticketName(category, takeTicketNumber(db, localDate(now), category));
  const visitId = office.newId();
  const issue: VisitCommand = {
    kind: 'issueTicket',
    triage,
    ticket,
    category,
    targetMinutes,
    promise: range,
    missingDocuments,
  };
  work.decide('visit', visitId, (state) => decideVisit(state, issue, work));
  if (input.overrideReason) {
    const text = input.overrideReason;
    work.decide('visit', visitId, (state) => decideVisit(state, { kind: 'addNote', text }, work));
  }
  return { visitId, ticket, category, range };
};

export const help: CommandHandler<'door.help'> = (work, { triage, result }) => {
  const visitId = work.office.newId();
  const category = categoryOf(work.office.catalogue(), triage);
  work.decide('visit', visitId, (state) =>
    decideVisit(state, { kind: 'helpAtDoor', triage, category, result }, work),
  );
  return { visitId };
};

export const markLeft: CommandHandler<'door.markLeft'> = (work, { visitId }) => {
  work.decide('visit', visitId, (state) => decideVisit(state, { kind: 'markLeft' }, work));
  return {};
};

export const returnBack: CommandHandler<'door.returnBack'> = (work, { visitId }) => {
  work.decide('visit', visitId, (state) => decideVisit(state, { kind: 'returnBack' }, work));
  return {};
};

function categoryOf(catalogue: Catalogue, { serviceId, lifeSituationId }: Triage): string {
  const situation = catalogue.lifeSituations.find(({ id }) => id === lifeSituationId);
  const wanted = serviceId ?? situation?.cards[0];
  const card = catalogue.cards.find(({ id }) => id === wanted);
  return card?.ticketCategory ?? GENERAL_CATEGORY;
}

function targetOf(office: OfficeContext, triage: Triage): number {
  return triage.need === 'none' ? readSettings(office.db).targetMinutes : PRIORITY_MINUTES;
}

function ticketName(category: string, number: number): string {
  return `${category}${String(number).padStart(3, '0')}`;
}

/** Minutes until tickets stop; negative after it; null on a day without hours. */
function minutesToCutoff(office: OfficeContext, now: number): number | null {
  const settings = readSettings(office.db);
  const intervals = hoursOf(settings, weekdayOf(localDate(now)));
  const closing = intervals.at(-1)?.to;
  if (closing === undefined) return null;
  const [hours = 0, minutes = 0] = closing.split(':').map(Number);
  return hours * 60 + minutes - settings.cutoffMinutes - minuteOfDay(now);
}

function isAfterCutoff(office: OfficeContext, now: number): boolean {
  const minutes = minutesToCutoff(office, now);
  return minutes === null || minutes < 0;
}

function nearCutoff(office: OfficeContext, hall: Hall): number | null {
  const minutes = minutesToCutoff(office, hall.now);
  if (minutes === null) return -1;
  return minutes <= CUTOFF_NOTICE_MINUTES ? minutes : null;
}

function widest(ranges: readonly { fromMinutes: number; toMinutes: number }[]) {
  if (ranges.length === 0) return null;
  return {
    fromMinutes: Math.min(...ranges.map(({ fromMinutes }) => fromMinutes)),
    toMinutes: Math.max(...ranges.map(({ toMinutes }) => toMinutes)),
  };
}
