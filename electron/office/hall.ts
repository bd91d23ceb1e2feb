import type { StaffRole } from '#shared/api/define.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { byDueTime, canTake, type Desk, type QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import { withoutAbsent } from '#shared/domain/queue/reservation.ts';
import { walkInDueAt, type QueueSettings } from '#shared/domain/queue/settings.ts';
import { estimateWait } from '#shared/domain/queue/estimateWait.ts';
import type { HallNow, Lunch, OpenDesk, ServiceTimes, Timed } from '#shared/domain/queue/waitSamples.ts';
import { reservationOf } from '#shared/domain/visit/handoff/place.ts';
import {
  BREAK_MINUTES,
  categoriesAt,
  NO_LIMITS,
  type Break,
  type ShiftState,
  type WorkProfile,
} from '#shared/domain/shift/types.ts';
import type { VisitState, WaitingRange } from '#shared/domain/visit/types.ts';
import { quantile } from '#shared/lib/quantile.ts';
import {
  localDate,
  minuteOfDay,
  MINUTE_MS,
  startOfLocalDay,
  type EpochMs,
  type LocalDate,
} from '#shared/lib/time.ts';
import { changesSoFar } from '#db/changes.ts';
import type { Db } from '#db/open.ts';
import { allCounters, type Counter } from '#db/repositories/counters.ts';
import { waitingAfterHandoff } from '#db/repositories/handoffs.ts';
import { hadLunchOn, usualLunch } from '#db/repositories/lunches.ts';
import { openShifts } from '#db/repositories/shifts.ts';
import { allStaff, type Staff } from '#db/repositories/staff.ts';
import { serviceTimes } from '#db/repositories/serviceTimes.ts';
import {
  visitsAtCounters,
  visitsOfDay,
  waitingEntries,
  type VisitRow,
  type WaitingEntry,
} from '#db/repositories/visits.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import { comersAt, expectedToday } from '#electron/office/comers.ts';
import {
  institutionsOf,
  readHandoffSettings,
  type HandoffSettings,
} from '#electron/office/handoffSettings.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { onceIn } from '#electron/office/onceIn.ts';

/** The hall at one moment: who came today, who waits, which desks are open. */
export type Hall = Omit<HallNow, 'desks'> & {
  readonly businessDay: LocalDate;
  /** Everybody who came today; read only when it is asked for. */
  readonly visits: readonly VisitRow[];
  /** Called or being served. */
  readonly atCounters: readonly VisitRow[];
  readonly desks: readonly (OpenDesk & { readonly counter: Counter })[];
};

/** The hall needs no more of the office than this. */
export type HallOffice = Pick<OfficeContext, 'db' | 'clock' | 'catalogue'>;

/** Minutes before enough services have been measured: half of them take from 6 to 12 (domain 6.1). */
const USUAL_TIMES: ServiceTimes = [
  3.1, 4.1, 4.7, 5.2, 5.8, 6.2, 6.7, 7.2, 7.7, 8.2, 8.8, 9.3, 10, 10.7, 11.5, 12.5, 13.7, 15.3, 17.8, 23.2,
];

/** So long one look at the hall is good if nothing was written since: waiting minutes are no finer. */
const SAME_MOMENT_MS = 250;

const lastLooks = new WeakMap<Db, { readonly hall: Hall; readonly changes: number }>();

/** When something has changed every screen asks at once: they are shown one hall, which is read and reckoned once. */
export function readHall(office: HallOffice): Hall {
  const { db, clock } = office;
  // What a transaction has written so far may still be taken back.
  if (db.inTransaction) return lookAtHall(office);
  const changes = changesSoFar(db);
  const last = lastLooks.get(db);
  const age = last ? clock.now() - last.hall.now : NaN;
  if (last?.changes === changes && age >= 0 && age < SAME_MOMENT_MS) return last.hall;
  const hall = lookAtHall(office);
  lastLooks.set(db, { hall, changes });
  return hall;
}

function lookAtHall(office: HallOffice): Hall {
  const now = office.clock.now();
  const businessDay = businessDayOf(office.db, now);
  const atCounters = visitsAtCounters(office.db, businessDay);
  let visits: readonly VisitRow[] | undefined;
  const measured = serviceTimes(office.db, businessDay);
  const withOwner = <One extends Timed>(one: One) => ({
    ...one,
    ownerId: ownerOf(office, one.serviceId ?? null),
  });
  return {
    now,
    businessDay,
    get visits() {
      return (visits ??= visitsOfDay(office.db, businessDay));
    },
    atCounters,
    waiting: withReservations(office, waitingEntries(office.db, businessDay)).sort(byDueTime),
    expected: expectedToday(office.db, now).map(withOwner),
    comers: comersAt(office.db, now).map(withOwner),
    desks: openDesks(office, atCounters, businessDay),
    timesOf: (what) =>
      what.bookedMinutes === undefined ? (measured(what) ?? USUAL_TIMES) : timesAround(what.bookedMinutes),
  };
}

/** As usual times are, half of them up to so many minutes. */
function timesAround(minutes: number): ServiceTimes {
  return USUAL_TIMES.map((usual) => (usual * minutes) / quantile(USUAL_TIMES, 0.5));
}

/** Says of those who were handed on for whom they are kept; a person who has gone home keeps nobody. */
export function withReservations(office: HallOffice, waiting: readonly WaitingEntry[]): QueueEntry[] {
  const today = businessDayOf(office.db, office.clock.now());
  const handed = waitingAfterHandoff(office.db, today);
  // Once for all who wait: the catalogue in use looks after the centre's own cards each time that it is asked.
  const owners = ownersIn(office.catalogue());
  const entries = waiting.map((entry) => ({ ...entry, ownerId: owners.get(entry.serviceId ?? '') ?? null }));
  if (handed.length === 0) return entries;
  const reserved = new Map(handed.map(({ id, state }) => [id, reservationOf(state)]));
  const atWork = new Set(openShifts(office.db, startOfLocalDay(today)).map(({ staffId }) => staffId));
  return entries.map((entry) =>
    withoutAbsent({ ...entry, ...reserved.get(entry.visitId) }, (staffId) => atWork.has(staffId)),
  );
}

const ownersOf = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** The institution of each service; a catalogue stays as it is until another takes its place. */
function ownersIn(catalogue: Catalogue): ReadonlyMap<string, string> {
  let owners = ownersOf.get(catalogue);
  if (!owners) {
    owners = new Map(catalogue.cards.map(({ id, owner }) => [id, owner]));
    ownersOf.set(catalogue, owners);
  }
  return owners;
}

export function toEntry({ id, state }: VisitRow): QueueEntry {
  const { ticket, category, serviceId, level, arrivedAt, dueAt } = state;
  return { visitId: id, ticket: ticket ?? '', category, serviceId, level, arrivedAt, dueAt };
}

/** The institution whose service it is. */
export function ownerOf(office: Pick<HallOffice, 'catalogue'>, serviceId: string | null): string | null {
  return office.catalogue().cards.find(({ id }) => id === serviceId)?.owner ?? null;
}

/** Levels a person can serve at a counter: a specialist also takes simple matters only when a clerk as well. */
export function levelsOf(roles: readonly StaffRole[]): number[] {
  const levels = new Set<number>();
  if (roles.includes('clerk')) levels.add(1);
  if (roles.includes('specialist')) levels.add(2);
  if (roles.includes('manager')) levels.add(1).add(3);
  return [...levels];
}

/** Waiting range of somebody who would come now, or null when no open desk can take them. */
export function rangeFor(
  hall: Hall,
  newcomer: Pick<QueueEntry, 'category' | 'serviceId' | 'dueAt' | 'ownerId'> &
    Partial<Pick<QueueEntry, 'level' | 'visitId' | 'institutionId'>>,
): { readonly range: WaitingRange | null; readonly ahead: number } {
  // The dearest thing a screen asks for, and all of them ask the same of one hall.
  return onceIn(hall, newcomer, () =>
    placeOf(hall, { visitId: '', ticket: '~', level: 1, arrivedAt: hall.now, ...newcomer }),
  );
}

/** How many come before this client, and how long it takes; also for somebody who waits already. */
export function placeOf(
  hall: Hall,
  entry: QueueEntry,
): { readonly range: WaitingRange | null; readonly ahead: number } {
  return { range: estimateWait(entry, hall), ahead: aheadOf(hall, entry) };
}

/** Waiting range of a walk-in of this category who would come now, whatever the service. */
export function walkInRange(hall: Hall, category: string, settings: QueueSettings): WaitingRange | null {
  const dueAt = walkInDueAt(settings, { category, serviceId: null, isPriority: false }, hall.now);
  return rangeFor(hall, { category, dueAt }).range;
}

/** Who is due earlier and could take a counter away. */
export function aheadOf(hall: Hall, entry: QueueEntry): number {
  const desks = hall.desks.filter((desk) => canTake(desk, entry));
  return hall.waiting.filter(
    (other) => byDueTime(other, entry) < 0 && desks.some((desk) => canTake(desk, other)),
  ).length;
}

/** One range that holds them all; null when there is none. */
export function widestRange(ranges: readonly WaitingRange[]): WaitingRange | null {
  if (ranges.length === 0) return null;
  return {
    fromMinutes: Math.min(...ranges.map(({ fromMinutes }) => fromMinutes)),
    toMinutes: Math.max(...ranges.map(({ toMinutes }) => toMinutes)),
  };
}

function openDesks(
  office: HallOffice,
  atCounters: readonly VisitRow[],
  businessDay: LocalDate,
): Hall['desks'] {
  const counters = allCounters(office.db);
  const settings = readHandoffSettings(office.db);
  const staff = new Map(allStaff(office.db).map((member) => [member.id, member]));
  const busy = new Map(atCounters.map(({ state }) => [state.counter, state]));
  const desks = openShifts(office.db, startOfLocalDay(businessDay)).flatMap(({ staffId, state }) => {
    const counter = counters.find(({ name }) => name === state.counter);
    const member = staff.get(staffId);
    const levels = levelsOf(member?.roles ?? []);
    if (!counter || levels.length === 0 || isGone(state.onBreak, office.clock.now())) return [];
    const desk = deskOf(counter, levels, staffId, settings, profileOf(state, member));
    const times = { backAt: state.onBreak?.until ?? null, lunch: lunchAhead(office, staffId) };
    return [{ counter, ...desk, ...occupation(busy.get(counter.name)), ...times }];
  });
  return [...new Map(desks.map((desk) => [desk.counter.id, desk])).values()];
}

export function deskOf(
  counter: Counter,
  levels: readonly number[],
  staffId: string,
  settings: HandoffSettings,
  profile: WorkProfile,
): Desk {
  const categories = categoriesAt(profile, counter.categories);
  const institutions = profile.institutions ?? institutionsOf(settings, staffId);
  return { categories, levels, staffId, institutions };
}

/** As chosen for this shift, else by the staff record. */
export function profileOf(shift: Pick<ShiftState, 'profile'> | null, member: Staff | undefined): WorkProfile {
  return shift?.profile ?? usualProfile(member);
}

export function usualProfile(member: Pick<Staff, 'languages'> | undefined): WorkProfile {
  const languages = member?.languages ?? [];
  return { ...NO_LIMITS, languages: languages.length > 0 ? languages : null };
}

/** Whoever is so late back from a break is counted on no more. */
const LOST_AFTER_MS = 30 * MINUTE_MS;

function isGone(onBreak: Break | null | undefined, now: EpochMs): boolean {
  return onBreak != null && now > onBreak.until + LOST_AFTER_MS;
}

/** So long after the usual hours whoever has had no lunch will have none. */
const NO_LUNCH_AFTER_MINUTES = 60;

/** The lunch that is still to come today of somebody who usually has one. */
function lunchAhead({ db, clock }: HallOffice, staffId: string): Lunch | null {
  const now = clock.now();
  const day = localDate(now);
  const usual = usualLunch(db, staffId, day);
  if (!usual || minuteOfDay(now) > usual.to + NO_LUNCH_AFTER_MINUTES || hadLunchOn(db, staffId, day))
    return null;
  const midnight = startOfLocalDay(day);
  const [from, to] = [midnight + usual.from * MINUTE_MS, midnight + usual.to * MINUTE_MS];
  return { from, to, minutes: BREAK_MINUTES.lunch };
}

function occupation(visit: VisitState | undefined): Pick<OpenDesk, 'busySince' | 'busyWith'> {
  return visit ? { busySince: visit.calledAt, busyWith: visit } : { busySince: null, busyWith: null };
}
