import { asRows, type Transaction } from '../database.ts';
import type { JudgedEvent } from './events.ts';
import { institutionOf, type NumberedEntry } from './feeds.ts';

/** Notes where in its institution's feed each report on a card was changed last. */
export async function keepCardReportPlaces(
  tx: Transaction,
  judged: readonly JudgedEvent[],
  entries: readonly NumberedEntry[],
): Promise<void> {
  const reportOf = new Map(
    judged
      .filter(({ event }) => event.aggregate === 'cardReport')
      .map(({ event }) => [event.id as string, event.aggregateId]),
  );
  const places = entries.flatMap(({ feedId, eventId, seq }) => {
    const reportId = reportOf.get(eventId);
    const institutionId = institutionOf(feedId);
    return reportId === undefined || institutionId === null ? [] : [{ reportId, institutionId, seq }];
  });
  if (places.length === 0) return;
  // Of several changes in one transaction the last place counts: one statement may touch a row only once.
  const last = new Map(places.map((place) => [`${place.institutionId}/${place.reportId}`, place]));
  await tx`
    insert into card_report (institution_id, report_id, seq)
    select "institutionId", "reportId", seq
    from json_to_recordset(${asRows([...last.values()])}::text::json) as place (
      "reportId" uuid, "institutionId" text, seq bigint)
    order by 1, 2
    on conflict (institution_id, report_id) do update set seq = excluded.seq`.execute();
}
