import type { ErasureDevice, ErasureReport, ErasureResponse } from '#shared/sync/erasures.ts';
import type { Database } from './database.ts';
import { centreFeed } from './journal/feeds.ts';

type Caller = { readonly deviceId: string; readonly centreId: string };

/** Notes what the device says it has erased, and tells who else has. */
export async function exchangeErasures(
  database: Database,
  { deviceId, centreId }: Caller,
  { confirmed, asked }: ErasureReport,
  now: number,
): Promise<ErasureResponse> {
  if (confirmed.length > 0) {
    await database`
      insert into erasure_confirmation (event_id, device_id, confirmed_at)
      select event_id, ${deviceId}, ${new Date(now)} from erasure_entry where event_id = any(${confirmed}::uuid[])
      on conflict do nothing`;
  }
  const unknown = await unknownAmong(database, confirmed);
  if (asked.length === 0) return { erasures: [], unknown };
  const rows = await devicesOf(database, asked, centreFeed(centreId));
  const byEvent = Map.groupBy(rows, ({ eventId }) => eventId);
  return {
    unknown,
    erasures: [...byEvent].map(([eventId, devices]) => ({
      eventId,
      devices: devices.map(({ eventId: _eventId, ...device }) => device),
    })),
  };
}

/** Told by a history that is lost: the device still knows whom to erase. */
async function unknownAmong(database: Database, confirmed: readonly string[]): Promise<string[]> {
  if (confirmed.length === 0) return [];
  const rows = await database<{ event_id: string }[]>`
    select event_id from erasure_entry where event_id = any(${[...confirmed]}::uuid[])`;
  const known = new Set(rows.map(({ event_id }) => event_id));
  return confirmed.filter((id) => !known.has(id));
}

type Row = ErasureDevice & { readonly eventId: string };

/**
 * Devices of every centre that reads it and were let in before it was erased: later ones never got the data. Only of
 * what the asking centre reads too.
 */
async function devicesOf(database: Database, asked: readonly string[], ownFeed: string): Promise<Row[]> {
  return database<Row[]>`
    select entry.event_id as "eventId", device.id as "deviceId", device.name, centre.name as centre,
      (extract(epoch from greatest(device.last_seen_at, enrolled.last_push_at)) * 1000)::bigint as "lastSeenAt",
      (extract(epoch from confirmation.confirmed_at) * 1000)::bigint as "confirmedAt"
    from erasure_entry entry
    join event on event.id = entry.event_id
    join aggregate_reader reader on reader.kind = entry.aggregate and reader.aggregate_id = entry.aggregate_id
    join centre on reader.feed_id = 'centre/' || centre.id
    join device on device.centre_id = centre.id
    join lateral (
      select min(enrolled_at) as enrolled_at, max(last_push_at) as last_push_at
      from enrolment where enrolment.device_id = device.id
    ) enrolled on enrolled.enrolled_at <= to_timestamp(event.at / 1000.0)
    left join erasure_confirmation confirmation
      on confirmation.event_id = entry.event_id and confirmation.device_id = device.id
    where entry.event_id = any(${[...asked]}::uuid[])
      and exists (
        select from aggregate_reader own
        where own.kind = entry.aggregate and own.aggregate_id = entry.aggregate_id and own.feed_id = ${ownFeed}
      )
    order by entry.event_id, centre.name, device.name, device.id`;
}
