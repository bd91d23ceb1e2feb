import { MEASURED_LENGTHS, type ServiceTimes, type Timed } from '#shared/domain/queue/waitSamples.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { condensed } from '#shared/lib/quantile.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { all, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** Fewer than these say nothing about the usual length. */
const ENOUGH = 20;
const DAYS = 60;

/** Minutes a counter was occupied by each client, by service and by ticket category. */
type Minutes = ReadonlyMap<string, readonly number[]>;

/** Days that are over hardly change any more, and every screen of the hall asks. */
const past = new WeakMap<
  Db,
  { readonly before: LocalDate; readonly minutes: Minutes; readonly times: Map<string, ServiceTimes | null> }
>();

/**
 * How long a client occupies a counter, from the last 60 days: of the service, else of its ticket category, else null
 * (peers 4.6). What has been measured today counts only while there is too little from before.
 */
export function serviceTimes(db: Db, businessDay: LocalDate): (what: Timed) => ServiceTimes | null {
  const { minutes, times } = pastOf(db, businessDay);
  const ofToday = new Map<string, ServiceTimes | null>();
  let today: Minutes | undefined;
  const timesOf = (key: string): ServiceTimes | null => {
    const before = minutes.get(key) ?? [];
    const isKnown = before.length >= ENOUGH;
    const known = isKnown ? times : ofToday;
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    if (!isKnown) today ??= minutesBetween(db, businessDay, businessDay);
    const measured = isKnown ? before : [...before, ...(today?.get(key) ?? [])];
    const found =
      measured.length < ENOUGH ? null : condensed([...measured].sort(ascending), MEASURED_LENGTHS);
    known.set(key, found);
    return found;
  };
  return ({ category, serviceId }) =>
    (serviceId ? timesOf(serviceKey(serviceId)) : null) ?? timesOf(categoryKey(category));
}

function pastOf(db: Db, businessDay: LocalDate) {
  const known = past.get(db);
  if (known?.before === businessDay) return known;
  const minutes = minutesBetween(db, addDays(businessDay, -DAYS), addDays(businessDay, -1));
  const measured = { before: businessDay, minutes, times: new Map<string, ServiceTimes | null>() };
  past.set(db, measured);
  return measured;
}

/** From the last call to the end: the way to the counter occupies it too, waiting between two levels does not. */
function minutesBetween(db: Db, from: LocalDate, to: LocalDate): Minutes {
  const rows = all<{ category: string; serviceId: string | null; minutes: number }>(
    db,
    sql`SELECT category, service_id AS serviceId, (finished_at - called_at) / 60000.0 AS minutes FROM visits
        WHERE business_day BETWEEN ${from} AND ${to} AND status = 'finished' AND service_started_at IS NOT NULL
          AND called_at IS NOT NULL`,
  );
  const byKey = new Map<string, number[]>();
  const add = (key: string, minutes: number): void => {
    const known = byKey.get(key);
    if (known) known.push(minutes);
    else byKey.set(key, [minutes]);
  };
  for (const { category, serviceId, minutes } of rows) {
    add(categoryKey(category), minutes);
    if (serviceId !== null) add(serviceKey(serviceId), minutes);
  }
  return byKey;
}

const ascending = (a: number, b: number): number => a - b;
const categoryKey = (category: string): string => `category ${category}`;
const serviceKey = (serviceId: string): string => `service ${serviceId}`;
