import { recallRuleOf } from '#shared/domain/queue/settings.ts';
import { AppError } from '#shared/api/errors.ts';
import { minutesToCutoff, ticketTime } from '#shared/domain/opening/opening.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';
import { comingBackOf } from '#shared/domain/visit/recall.ts';
import { MINUTE_MS, startOfLocalDay } from '#shared/lib/time.ts';
import { eventsOfType } from '#db/journal/read.ts';
import { peekTicketNumber } from '#db/repositories/visits.ts';
import { openCounters } from '#db/repositories/counters.ts';
import { openShifts } from '#db/repositories/shifts.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { comeBack } from '#electron/office/comeBack.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { categoryOf, giveTicket, targetFor, ticketName } from '#electron/office/giveTicket.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { ownerOf, rangeFor, readHall, walkInRange, widestRange, type Hall } from '#electron/office/hall.ts';
import { mustBeOffered } from '#electron/office/mustBeOffered.ts';
import { openingOf } from '#electron/office/opening.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';

const RECENT = 6;
/** The greeter is told this long before the tickets stop. */
const CUTOFF_NOTICE_MINUTES = 30;

export const load: QueryHandler<'door.load'> = (office) => {
  const hall = readHall(office);
  const settings = readQueueSettings(office.db);
  const recall = recallRuleOf(readQueueSettings(office.db));
  const categories = [...new Set(openCounters(office.db).flatMap((counter) => counter.categories))].sort();
  const ranges = categories.map((category) => ({
    category,
    waiting: hall.waiting.filter((entry) => entry.category === category).length,
    range: walkInRange(hall, category, settings),
  }));
  return {
    waiting: hall.waiting.length,
    range: widestRange(ranges.flatMap(({ range }) => (range ? [range] : []))),
    openCounters: hall.desks.filter(({ backAt }) => backAt == null).length,
    counters: openCounters(office.db).length,
    breaks: breaksNow(office, hall),
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
      .map(({ id, state }) => {
        const back = comingBackOf(state, recall, hall.now);
        return {
          visitId: id,
          ticket: state.ticket ?? '',
          canReturn: back.kind !== 'newTicket',
          keepsPlaceUntil: back.kind === 'keepsPlace' ? back.until : null,
        };
      }),
    recent: hall.visits
      .slice(-RECENT)
      .reverse()
      .map(({ id, state }) => ({
        visitId: id,
        ticket: state.ticket,
        serviceId: state.serviceId,
        at: state.arrivedAt,
      })),
    ...cutoffOf(office, hall),
  };
};

export const preview: QueryHandler<'door.preview'> = (office, { triage }) => {
  const hall = readHall(office);
  const category = categoryOf(office.catalogue(), triage);
  const dueAt = hall.now + targetFor(office, triage, category) * MINUTE_MS;
  const { serviceId } = triage;
  const newcomer = { category, serviceId, dueAt, ownerId: ownerOf(office, serviceId) };
  const { range, ahead } = rangeFor(hall, newcomer);
  const ticket = ticketName(category, peekTicketNumber(office.db, hall.businessDay, category));
  return { ticket, category, ahead, dueAt, range, isAfterCutoff: isAfterCutoff(office, hall.now) };
};

export const issueTicket: CommandHandler<'door.issueTicket'> = (work, input) => {
  const { triage, missingDocuments, overrideReason, note } = input;
  // QUE-05: no ticket shortly before closing, unless somebody says why.
  if (isAfterCutoff(work.office, work.now) && !overrideReason)
    throw new AppError({ code: 'refused', rule: 'door.afterCutoff' });
  mustBeOffered(work.office, [triage.serviceId], 'door.serviceOff');
  const category = categoryOf(work.office.catalogue(), triage);
  const given = giveTicket(work, { triage, category, missingDocuments });
  for (const text of [overrideReason ?? '', note]) {
    work.decide('visit', given.visitId, (state) => decideVisit(state, { kind: 'addNote', text }, work));
  }
  return given;
};

export const help: CommandHandler<'door.help'> = (work, { triage, result, missingDocuments }) => {
  const visitId = work.newId();
  const category = categoryOf(work.office.catalogue(), triage);
  work.decide('visit', visitId, (state) =>
    decideVisit(state, { kind: 'helpAtDoor', triage, category, result, missingDocuments }, work),
  );
  return { visitId };
};

export const markLeft: CommandHandler<'door.markLeft'> = (work, { visitId }) => {
  work.decide('visit', visitId, (state) => decideVisit(state, { kind: 'markLeft' }, work));
  return {};
};

export const returnBack: CommandHandler<'door.returnBack'> = (work, { visitId }) => {
  comeBack(work, visitId);
  return {};
};

export const takeTicketBack: CommandHandler<'door.takeTicketBack'> = (work, { visitId }) => {
  const [event] = [
    ...eventsOfType(work.db, visitId, 'visit.ticketIssued'),
    ...eventsOfType(work.db, visitId, 'visit.slipEntered'),
  ];
  if (!event) throw new AppError({ code: 'notFound' });
  work.decide('visit', visitId, (state) => decideVisit(state, { kind: 'takeTicketBack', event }, work));
  return {};
};

function breaksNow(office: OfficeContext, { businessDay }: Hall) {
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  return openShifts(office.db, startOfLocalDay(businessDay)).flatMap(({ staffId, counter, state }) =>
    counter && state.onBreak ? [{ counter, name: names.get(staffId) ?? '', until: state.onBreak.until }] : [],
  );
}

function isAfterCutoff(office: OfficeContext, now: number): boolean {
  const minutes = minutesToCutoff(openingOf(office), now);
  return minutes === null || minutes < 0;
}

function cutoffOf(office: OfficeContext, { now }: Hall) {
  const time = ticketTime(openingOf(office), now);
  if (time.kind === 'closed')
    return { minutesToCutoff: null, closed: { why: time.why, opensAt: time.opensAt } };
  const isNear = time.minutesLeft <= CUTOFF_NOTICE_MINUTES;
  return { minutesToCutoff: isNear ? time.minutesLeft : null, closed: null };
}
