import { spanOf } from '#shared/domain/appointment/capacity.ts';
import { isStanding, type AppointmentState } from '#shared/domain/appointment/types.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { asRows, type Transaction } from '../database.ts';
import type { Aggregates, LockedAggregate } from './aggregates.ts';
import type { JudgedEvent } from './events.ts';
import type { OwnFact } from './ownEvents.ts';
import { reconciliationTask } from './reconciliation.ts';

/** Any number of our own; the second key is the centre. */
const LOCK = 7_106_419;
/** After these it may stand at a time that it did not have before. */
const TAKES_TIME: readonly string[] = ['appointment.booked', 'appointment.moved', 'appointment.undone'];
const REASON = 'appointment.slotTaken';

/** Two devices of a centre that send their bookings at once must see each other's. Before anything else is locked. */
export async function lockAppointments(
  tx: Transaction,
  centreId: string,
  events: readonly StoredEvent[],
): Promise<void> {
  if (!events.some(({ aggregate }) => aggregate === 'appointment')) return;
  await tx`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${centreId}))`;
}

/**
 * A task for every appointment that now holds a counter or a person at the time of another one. Both stay as they
 * were told to their clients: only a person can ask one of them to come at another time.
 */
export async function doubleBookingTasks(
  tx: Transaction,
  judged: readonly JudgedEvent[],
  aggregates: Aggregates,
  centreId: string,
): Promise<OwnFact[]> {
  const changed = aggregates.all().filter(({ kind, isChanged }) => kind === 'appointment' && isChanged);
  if (changed.length === 0) return [];
  await keepTimes(tx, changed);
  const latest = new Map(
    judged
      .filter(({ event, verdict }) => verdict === 'applied' && TAKES_TIME.includes(event.type))
      .map(({ event }) => [event.aggregateId, event]),
  );
  const others = await findOthers(tx, [...latest.keys()]);
  return others.flatMap(({ appointmentId, againstEventId }) => {
    const event = latest.get(appointmentId);
    return event ? reconciliationTask({ event, againstEventId, reason: REASON, centreId }) : [];
  });
}

async function keepTimes(tx: Transaction, changed: readonly LockedAggregate[]): Promise<void> {
  await tx`
    delete from appointment_time where appointment_id = any(${changed.map(({ id }) => id)}::uuid[])`;
  const times = changed.flatMap(({ id, state }) => {
    const appointment = state as AppointmentState | null;
    if (!appointment || !isStanding(appointment)) return [];
    const { centreId, place, from, minutes } = appointment;
    return [{ id, centreId, place, fromMs: from, toMs: spanOf(from, minutes).to }];
  });
  if (times.length === 0) return;
  await tx`
    insert into appointment_time (appointment_id, centre_id, place, from_ms, to_ms)
    select id, "centreId", place, "fromMs", "toMs"
    from json_to_recordset(${asRows(times)}::text::json) as taken (
      id uuid, "centreId" uuid, place text, "fromMs" bigint, "toMs" bigint)`;
}

type Other = { readonly appointmentId: string; readonly againstEventId: string | null };

/** One other for each, the earliest; with the fact that gave it its time. */
async function findOthers(tx: Transaction, ids: readonly string[]): Promise<readonly Other[]> {
  if (ids.length === 0) return [];
  return tx<Other[]>`
    select distinct on (mine.appointment_id) mine.appointment_id as "appointmentId",
      (select id from event
        where aggregate = 'appointment' and aggregate_id = theirs.appointment_id and verdict = 'applied'
          and type = any(${[...TAKES_TIME]}::text[])
        order by position desc limit 1) as "againstEventId"
    from appointment_time mine
    join appointment_time theirs on theirs.centre_id = mine.centre_id and theirs.place = mine.place
      and theirs.appointment_id <> mine.appointment_id
      and theirs.from_ms < mine.to_ms and mine.from_ms < theirs.to_ms
    where mine.appointment_id = any(${[...ids]}::uuid[])
    order by mine.appointment_id, theirs.from_ms`;
}
