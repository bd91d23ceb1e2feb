import type { PresenceReport, PresenceResponse } from '#shared/sync/presence.ts';
import { asText, type Database } from './database.ts';

/** Keeps the report of a centre in place of its last one, and tells what the others have said. */
export async function exchangePresence(
  database: Database,
  centreId: string,
  report: PresenceReport,
  now: number,
): Promise<PresenceResponse> {
  await database`
    insert into centre_presence (centre_id, report, reported_at)
    values (${centreId}, ${asText(report)}::text::json, ${new Date(now)})
    on conflict (centre_id) do update set report = excluded.report, reported_at = excluded.reported_at`;
  const rows = await database<
    { id: string; name: string; report: PresenceReport | null; reported_at: Date | null }[]
  >`
    select centre.id, centre.name, presence.report, presence.reported_at
    from centre left join centre_presence presence on presence.centre_id = centre.id
    where centre.id <> ${centreId}
    order by centre.name`;
  return {
    centres: rows.map(({ id, name, report: reported, reported_at }) => ({
      id,
      name,
      ...(reported?.isMobile ? { isMobile: true } : {}),
      report: reported && forOlder(reported),
      reportedAt: reported_at?.getTime() ?? null,
    })),
  };
}

/** The contact is for messages to clients, and older offices refuse what they do not know. */
function forOlder({ contact: _contact, isMobile: _isMobile, ...report }: PresenceReport): PresenceReport {
  return report;
}
