import type { ArrivalCount } from '#shared/domain/queue/dayFigures.ts';
import type { QueueEntry } from '#shared/domain/queue/dueOrder.ts';
import { targetMinutesOf, type QueueSettings } from '#shared/domain/queue/settings.ts';
import type { Comers, Timed } from '#shared/domain/queue/waitSamples.ts';
import { minuteOfDay, localDate, MINUTE_MS, startOfLocalDay, type EpochMs } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Db } from '#db/open.ts';
import { appointmentsBetween } from '#db/repositories/appointments.ts';
import { walkInsBefore } from '#db/repositories/dayProfile.ts';
import { readCentre } from '#electron/office/centre.ts';
import { readQueueSettings } from '#electron/office/queueSettings.ts';

/** Whoever has not come so long after the agreed time hardly will. */
const LATE_MS = 5 * MINUTE_MS;
/** Most clients with an appointment come somewhat early. */
const EARLY_MS = 4 * MINUTE_MS;

export type Expected = QueueEntry & Timed & { readonly serviceId: string | null };

/** Who has booked for today at this centre and is not here yet; each keeps a place in line from the agreed time on. */
export function expectedToday(db: Db, now: EpochMs): Expected[] {
  const ownId = readCentre(db)?.id;
  const until = startOfLocalDay(addDays(localDate(now), 1));
  return appointmentsBetween(db, now - LATE_MS, until)
    .filter(({ state: { status, centreId } }) => status === 'booked' && centreId === ownId)
    .map(({ id, state: { from, minutes, category, serviceIds, level, institutionId } }) => ({
      visitId: id,
      ticket: '',
      category,
      serviceId: serviceIds[0] ?? null,
      level,
      institutionId,
      arrivedAt: Math.max(now + MINUTE_MS, from - EARLY_MS),
      dueAt: from,
      bookedMinutes: minutes,
    }));
}

/** Fewer days say little about this one. */
const ENOUGH_DAYS = 3;

type Past = {
  readonly day: string;
  readonly priorityMinutes: number;
  readonly counts: readonly ArrivalCount[];
};
const past = new WeakMap<Db, Past>();

/** Who comes without an appointment at this hour, as on the last 60 days: some are due before those who wait now. */
export function comersAt(db: Db, now: EpochMs): Comers[] {
  const settings = readQueueSettings(db);
  const counts = pastOf(db, localDate(now), settings.priorityMinutes);
  const days = new Set(counts.map(({ businessDay }) => businessDay)).size;
  if (days < ENOUGH_DAYS) return [];
  const hour = Math.floor(minuteOfDay(now) / 60);
  const ofHour = Map.groupBy(
    counts.filter((count) => count.hour === hour),
    ({ category, serviceId }) => JSON.stringify([category, serviceId]),
  );
  return [...ofHour.values()].flatMap((same) => kindsOf(same, days, settings));
}

function kindsOf(same: readonly ArrivalCount[], days: number, settings: QueueSettings): Comers[] {
  const [first] = same;
  if (!first) return [];
  const { category, serviceId } = first;
  const priority = same.reduce((sum, count) => sum + count.priority, 0);
  const others = same.reduce((sum, count) => sum + count.clients, 0) - priority;
  const comers = (clients: number, isPriority: boolean): Comers => ({
    category,
    serviceId,
    perHour: clients / days,
    dueAfterMinutes: targetMinutesOf(settings, { category, serviceId, isPriority }),
  });
  return [comers(priority, true), comers(others, false)].filter(({ perHour }) => perHour > 0);
}

/** Days that are over do not change. */
function pastOf(db: Db, day: string, priorityMinutes: number): readonly ArrivalCount[] {
  const known = past.get(db);
  if (known?.day === day && known.priorityMinutes === priorityMinutes) return known.counts;
  const counts = walkInsBefore(db, day, priorityMinutes);
  past.set(db, { day, priorityMinutes, counts });
  return counts;
}
