import type { Catalogue } from '#shared/catalogue/types.ts';
import { appointmentDueAt, targetMinutesOf } from '#shared/domain/queue/settings.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import type { Agreed, Triage, WaitingRange } from '#shared/domain/visit/types.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import { takeTicketNumber } from '#db/repositories/visits.ts';
import { ownerOf, rangeFor, readHall, type HallOffice } from '#electron/office/hall.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';
import type { Work } from '#electron/office/work.ts';

/** Category of a matter that no card names. */
const GENERAL_CATEGORY = 'D';

type TicketOrder = {
  readonly triage: Triage;
  readonly category: string;
  readonly missingDocuments: readonly string[];
  /** Of a client who comes at an agreed time. */
  readonly appointment?: Agreed;
};

export type GivenTicket = {
  readonly visitId: string;
  readonly ticket: string;
  readonly category: string;
  readonly range: WaitingRange | null;
};

/** The next number of the category, with what is promised now; the same at the door and at a kiosk. */
export function giveTicket(work: Work, order: TicketOrder): GivenTicket {
  const { triage, category, missingDocuments, appointment } = order;
  const { office, db, now } = work;
  const targetMinutes = targetFor(office, triage, category);
  const { serviceId } = triage;
  const matter = { category, serviceId, isPriority: triage.need !== 'none' };
  const agreedDueAt = appointment && appointmentDueAt(readQueueSettings(db), matter, appointment.from, now);
  const dueAt = agreedDueAt ?? now + targetMinutes * MINUTE_MS;
  const level = appointment?.level ?? 1;
  const owner = { ownerId: ownerOf(office, serviceId), institutionId: appointment?.institutionId ?? null };
  // Whoever was expected is here, and stands in nobody's way twice.
  const newcomer = { visitId: appointment?.id ?? '', category, serviceId, level, dueAt, ...owner };
  const { range } = rangeFor(readHall(office), newcomer);
  const ticket = ticketName(category, takeTicketNumber(db, work.businessDay, category));
  const visitId = office.newId();
  const issue: VisitCommand = {
    kind: 'issueTicket',
    triage,
    ticket,
    category,
    targetMinutes,
    promise: range,
    missingDocuments,
    ...(appointment && agreedDueAt !== undefined ? { appointment, agreedDueAt } : {}),
  };
  work.decide('visit', visitId, (state) => decideVisit(state, issue, work));
  return { visitId, ticket, category, range };
}

export function categoryOf(catalogue: Catalogue, triage: Triage): string {
  const { serviceId, lifeSituationId, institutionId } = triage;
  const situation = catalogue.lifeSituations.find(({ id }) => id === lifeSituationId);
  const wanted = serviceId ?? situation?.cards[0];
  const card = catalogue.cards.find(({ id }) => id === wanted);
  const institution = catalogue.institutions.find(({ id }) => id === institutionId);
  return card?.ticketCategory ?? institution?.ticketCategory ?? GENERAL_CATEGORY;
}

/** Minutes after arrival at which the client is due. */
export function targetFor({ db }: HallOffice, { serviceId, need }: Triage, category: string): number {
  return targetMinutesOf(readQueueSettings(db), { category, serviceId, isPriority: need !== 'none' });
}

export function ticketName(category: string, number: number): string {
  return `${category}${String(number).padStart(3, '0')}`;
}
