import type { FollowedTicket, PublicQueueReport } from '#shared/sync/publicQueue.ts';
import { startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { asRows, transaction, type Database } from './database.ts';
import { sha256 } from './secrets.ts';

/** Keeps the report of a centre's host in place of its last one, and forgets those whose day is over. */
export async function savePublicQueue(
  database: Database,
  deviceId: string,
  { businessDay, tickets }: PublicQueueReport,
  now: number,
): Promise<void> {
  const expiresAt = startOfLocalDay(addDays(businessDay, 1));
  const rows = asRows(tickets.map((ticket) => ({ key: ticket.key, ticket })));
  await transaction(database, async (tx) => {
    await tx`delete from queue_report where expires_at <= ${new Date(now)}`;
    if (expiresAt <= now) return;
    await tx`
      insert into queue_report (device_id, reported_at, expires_at)
      values (${deviceId}, ${new Date(now)}, ${new Date(expiresAt)})
      on conflict (device_id) do update set reported_at = excluded.reported_at, expires_at = excluded.expires_at`;
    await tx`delete from queue_ticket where device_id = ${deviceId}`;
    await tx`
      insert into queue_ticket (key, device_id, ticket)
      select key, ${deviceId}::uuid, ticket
      from json_to_recordset(${rows}::text::json) as each (key text, ticket json)
      on conflict (key) do nothing`;
  });
}

export type Followed = { readonly ticket: FollowedTicket; readonly reportedAt: number };

/** Null for a secret that no ticket of today has. */
export async function followTicket(
  database: Database,
  secret: string,
  now: number,
): Promise<Followed | null> {
  const [row] = await database<{ ticket: FollowedTicket; reported_at: Date }[]>`
    select ticket, reported_at from queue_ticket join queue_report using (device_id)
    where key = ${sha256(secret)} and expires_at > ${new Date(now)}`;
  return row ? { ticket: row.ticket, reportedAt: row.reported_at.getTime() } : null;
}
