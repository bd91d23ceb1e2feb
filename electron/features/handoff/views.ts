import type { OutputOf } from '#shared/api/contract.ts';
import { clientIdOf } from '#shared/domain/visit/clients/clients.ts';
import { caseDue, caseLateFrom, type CaseDue } from '#shared/domain/visit/handoff/caseDue.ts';
import { isMeantFor } from '#shared/domain/visit/handoff/place.ts';
import {
  isMisrouting,
  isOpenHandoff,
  type Handoff,
  type MeetingPlace,
} from '#shared/domain/visit/handoff/types.ts';
import { ENDED } from '#shared/domain/visit/subject.ts';
import { localDate, MINUTE_MS, startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { findClient } from '#db/repositories/clients.ts';
import { handoffsBetween, visitsWithHandoffs, type HandedVisit } from '#db/repositories/handoffs.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { namesOf, viewOf, type Names } from '#electron/office/handoffView.ts';
import { takerOf } from '#electron/office/matter.ts';
import { staffOf } from '#electron/office/work.ts';

type Item = OutputOf<'handoff.list'>['mine'][number];
type Pair = { readonly visit: HandedVisit; readonly handoff: Handoff };

const CASES_DAYS = 30;
/** The colleague did not want to, or did not see it. */
const NOT_MET: readonly Handoff['status'][] = ['refused', 'unanswered'];
const COMES_BACK: readonly Handoff['status'][] = ['refused', 'answered', 'unanswered'];

export const list: QueryHandler<'handoff.list'> = (office, _input, caller) => {
  const staff = staffOf(caller);
  const taker = takerOf(office, staff);
  const names = namesOf(office);
  const pairs = pairsSince(office, startOfLocalDay(localDate(office.clock.now())));
  const incoming = pairs.filter(
    ({ visit, handoff }) =>
      isOpenHandoff(handoff) &&
      handoff.fromStaffId !== staff.staffId &&
      isMeantFor(handoff, taker) &&
      !isAtCounter(visit, handoff),
  );
  const mine = pairs.filter(({ visit, handoff }) => isOfInterest(visit, handoff, staff.staffId));
  return {
    incoming: incoming.sort(whoStandsWaiting).map((pair) => itemOf(office, names, pair)),
    mine: mine.sort(latestFirst).map((pair) => itemOf(office, names, pair)),
  };
};

export const cases: QueryHandler<'handoff.cases'> = (office) => {
  const names = namesOf(office);
  const today = localDate(office.clock.now());
  const since = startOfLocalDay(addDays(today, -CASES_DAYS));
  const pairs = pairsSince(office, since).filter(
    ({ handoff }) => handoff.toLevel === 3 && handoff.fromCentreId !== null && isHome(office, handoff),
  );
  const open = pairs.filter(({ handoff }) => isOpenHandoff(handoff)).sort(byCaseDue);
  const over = pairs.filter(({ handoff }) => !isOpenHandoff(handoff)).sort(latestFirst);
  return {
    cases: [...open, ...over].map((pair) => ({ ...itemOf(office, names, pair), due: dueOf(pair) })),
    today: countsOf(office, today),
  };
};

export const byService: QueryHandler<'handoff.byService'> = (office) => {
  const since = startOfLocalDay(addDays(localDate(office.clock.now()), -CASES_DAYS));
  const pairs = pairsSince(office, since).filter(
    ({ handoff }) => handoff.offeredAt >= since && (handoff.fromCentreId === null || isHome(office, handoff)),
  );
  const services = [...Map.groupBy(pairs, ({ visit }) => visit.state.serviceId)].map(([serviceId, own]) => ({
    serviceId,
    offered: own.length,
    misrouted: own.filter(({ handoff }) => isMisrouting(handoff.refusal)).length,
    unanswered: own.filter(({ handoff }) => handoff.status === 'unanswered').length,
  }));
  const met = (place: MeetingPlace): number =>
    pairs.filter(({ handoff }) => handoff.meetAt === place && !NOT_MET.includes(handoff.status)).length;
  return {
    services: services.sort((a, b) => b.misrouted - a.misrouted || b.offered - a.offered),
    meetings: { counter: met('counter'), office: met('office') },
  };
};

/** Whoever has been called or is served is no longer coming. */
function isAtCounter({ state }: HandedVisit, { clientMoves }: Handoff): boolean {
  return clientMoves && (state.status === 'called' || state.status === 'serving');
}

function pairsSince(office: OfficeContext, since: number): Pair[] {
  return visitsWithHandoffs(office.db, since).flatMap((visit) =>
    (visit.state.handoffs ?? [])
      .filter((handoff) => isOpenHandoff(handoff) || (handoff.outAt ?? 0) >= since)
      .map((handoff) => ({ visit, handoff })),
  );
}

/** Until it is answered, and afterwards until the sender has served the client who came back. */
function isOfInterest({ state }: HandedVisit, handoff: Handoff, staffId: string): boolean {
  if (handoff.fromStaffId !== staffId) return false;
  if (isOpenHandoff(handoff)) return true;
  if (!COMES_BACK.includes(handoff.status)) return false;
  return !handoff.clientMoves || !ENDED.includes(state.status);
}

function isHome(office: OfficeContext, { fromCentreId }: Handoff): boolean {
  return fromCentreId === office.centre()?.id;
}

function itemOf(office: OfficeContext, names: Names, { visit, handoff }: Pair): Item {
  const { ticket, category, serviceId, status, arrivedAt } = visit.state;
  const clientId = clientIdOf(visit.state, handoff.clientNumber);
  return {
    ...viewOf(office, names, handoff),
    visitId: visit.id,
    ticket: ticket ?? '',
    category,
    serviceId,
    visitStatus: status,
    arrivedAt,
    clientName: clientId === null ? null : (findClient(office.db, clientId)?.name ?? null),
  };
}

/** A colleague with a client before them waits for whoever was asked to come (LVL-09). */
function whoStandsWaiting(a: Pair, b: Pair): number {
  const isAsked = ({ handoff }: Pair): number => (handoff.meetAt === 'counter' ? 1 : 0);
  return isAsked(b) - isAsked(a) || byDueTime(a, b);
}

function byDueTime(a: Pair, b: Pair): number {
  return a.visit.state.dueAt - b.visit.state.dueAt;
}

function dueOf({ visit, handoff }: Pair): CaseDue | null {
  return caseDue(handoff, visit.state);
}

/** Whoever waits for minutes stands before what has days. */
function byCaseDue(a: Pair, b: Pair): number {
  return lateFrom(a) - lateFrom(b) || a.handoff.offeredAt - b.handoff.offeredAt;
}

function lateFrom(pair: Pair): number {
  const due = dueOf(pair);
  return due ? caseLateFrom(due) : Infinity;
}

function latestFirst(a: Pair, b: Pair): number {
  return (b.handoff.outAt ?? b.handoff.offeredAt) - (a.handoff.outAt ?? a.handoff.offeredAt);
}

function countsOf(office: OfficeContext, today: string): OutputOf<'handoff.cases'>['today'] {
  const from = startOfLocalDay(today);
  const counts = handoffsBetween(office.db, from, startOfLocalDay(addDays(today, 1)));
  const times = counts.flatMap(({ answerMs }) => (answerMs === null ? [] : [answerMs])).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)];
  const count = (isCounted: (each: (typeof counts)[number]) => boolean): number =>
    counts.filter(isCounted).length;
  return {
    offered: counts.length,
    accepted: count(({ status }) => ['accepted', 'answered', 'closed', 'ended'].includes(status)),
    refused: count(({ status }) => status === 'refused'),
    misrouted: count(({ refusal }) => isMisrouting(refusal as Handoff['refusal'])),
    unanswered: count(({ status }) => status === 'unanswered'),
    simpleToSpecialist: count(({ isSimple, toLevel }) => isSimple === 1 && toLevel === 2),
    medianAnswerMinutes: median === undefined ? null : Math.round(median / MINUTE_MS),
  };
}
