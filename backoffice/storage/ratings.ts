import type { RatingsRequest } from '#shared/sync/messages.ts';
import { asRows, transaction, type Database } from './database.ts';

/** Any number of our own: releases wait for each other. */
const LOCK = 7_106_402_916;

/**
 * Takes in a released batch so that nothing tells in which order or together with what its ratings came: the whole
 * month is written anew, ordered by the random ids, so every row has the same transaction id and a place that
 * follows from its id alone. The new file replaces the old one; no dead rows stay behind.
 */
export async function takeRatings(
  database: Database,
  centreId: string,
  request: RatingsRequest,
): Promise<void> {
  const { periodFrom, periodTo, ratings } = request;
  const month = monthOf(periodTo);
  await transaction(database, async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK}::bigint)`;
    // The names are made from digits only, see `monthOf`.
    await tx.unsafe(
      `create table if not exists ${month.table} partition of rating for values from ('${month.from}') to ('${month.to}')`,
    );
    const rows = asRows(ratings);
    await tx.unsafe(`create temporary table released on commit drop as select * from ${month.table}`);
    await tx`
      insert into released (id, period_from, period_to, centre_id, service, manner, tags)
      select id, ${periodFrom}::date, ${periodTo}::date, ${centreId}::uuid, service, manner,
        array(select json_array_elements_text(tags))
      from json_to_recordset(${rows}::text::json) as rating (id uuid, service smallint, manner smallint, tags json)
      where not exists (select from released before where before.id = rating.id)`;
    await tx.unsafe(`truncate ${month.table}`);
    await tx.unsafe(`insert into ${month.table} select * from released order by id`);
  });
}

function monthOf(date: string): { table: string; from: string; to: string } {
  const [year, month] = date.split('-').map(Number);
  if (!year || !month) throw new Error('a period must be two dates');
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  const first = ([y, m]: readonly (number | undefined)[]) =>
    `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`;
  const from = first([year, month]);
  return { table: `rating_${from.slice(0, 7).replace('-', '_')}`, from, to: first(next) };
}

export type RatingSummary = {
  readonly centreId: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly count: number;
  readonly service: number;
  readonly manner: number | null;
};

/** Averages of a centre and period; a batch has at least five ratings, so none is shown alone. */
export async function summariseRatings(database: Database): Promise<RatingSummary[]> {
  return database<RatingSummary[]>`
    select centre_id as "centreId", period_from::text as "periodFrom", period_to::text as "periodTo", count(*) as count,
      round(avg(service), 2)::float8 as service, round(avg(manner), 2)::float8 as manner
    from rating
    group by centre_id, period_from, period_to
    having count(*) >= 5
    order by period_to desc, centre_id`;
}
