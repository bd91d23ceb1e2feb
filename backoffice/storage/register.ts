import type { Database } from './database.ts';
import type { Centre } from './enrolment.ts';
import type { Place } from './traces/places.ts';

export async function listCentres(database: Database): Promise<Centre[]> {
  return database<Centre[]>`select id, code, name from centre order by code`;
}

export type DeviceLine = {
  readonly id: string;
  readonly name: string;
  readonly centreCode: string;
  readonly incarnation: number;
  readonly deviceSeq: number;
  readonly backedUpSeq: number;
  readonly enrolledAt: number;
  readonly lastPushAt: number | null;
};

export async function listDevices(database: Database): Promise<DeviceLine[]> {
  return database<DeviceLine[]>`
    select distinct on (centre.code, device.name, device.id)
      device.id, device.name, centre.code as "centreCode", incarnation, device_seq as "deviceSeq",
      backed_up_seq as "backedUpSeq", (extract(epoch from enrolled_at) * 1000)::bigint as "enrolledAt",
      (extract(epoch from last_push_at) * 1000)::bigint as "lastPushAt"
    from enrolment
    join device on device.id = enrolment.device_id
    join centre on centre.id = device.centre_id
    order by centre.code, device.name, device.id, incarnation desc`;
}

export type Counts = {
  readonly devices: number;
  readonly events: number;
  readonly contradicted: number;
  /** Requests by the types of what has happened to them. */
  readonly requests: { readonly [type: string]: number };
  readonly openTasks: number;
  readonly ratings: number;
  /** Places on the disk that may still hold bytes of people who were erased. */
  readonly traces: readonly { readonly place: Place; readonly erasedAt: number }[];
};

/** Counted from the journal: states are one JSON text each and are not searched. */
export async function countEverything(database: Database): Promise<Counts> {
  const [totals] = await database<Omit<Counts, 'requests' | 'traces'>[]>`
    select (select count(*) from device) as devices,
      (select count(*) from event) as events,
      (select count(*) from event where verdict = 'contradicted') as contradicted,
      (select count(*) from (
        select aggregate_id from event where aggregate = 'task' and verdict = 'applied' and type = 'task.opened'
        except
        select aggregate_id from event where aggregate = 'task' and verdict = 'applied' and type = 'task.resolved'
      ) open) as "openTasks",
      (select count(*) from rating) as ratings`;
  if (!totals) throw new Error('the counts have no row');
  const kinds = await database<{ type: string; requests: number }[]>`
    select type, count(distinct aggregate_id) as requests
    from event where aggregate = 'request' and verdict = 'applied'
    group by type`;
  const traces = await database<Counts['traces'][number][]>`
    select place, (extract(epoch from erased_at) * 1000)::bigint as "erasedAt" from trace order by place`;
  const requests = Object.fromEntries(kinds.map(({ type, requests: count }) => [type, count]));
  return { ...totals, requests, traces };
}
