import { termKindOf } from '#shared/domain/retention/terms.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';
import type { Transaction } from '../database.ts';
import type { Batch } from './batch.ts';

/** Counts one that was erased, or would be, for every centre that knows it. */
export async function countOne(
  tx: Transaction,
  { mode, day, kind }: Batch,
  { centreIds, lastAt }: { readonly centreIds: readonly string[]; readonly lastAt: EpochMs },
): Promise<void> {
  const counted = termKindOf(kind);
  if (mode === 'sweep') {
    await tx`
      insert into retention_log (day, centre_id, kind, count)
      select ${day}::date, id, ${counted}, 1 from centre where id = any(${[...centreIds]}::uuid[])
      on conflict (day, centre_id, kind) do update set count = retention_log.count + 1`;
    return;
  }
  await tx`
    insert into retention_preview (centre_id, kind, count, oldest_on)
    select id, ${counted}, 1, ${localDate(lastAt)}::date from centre where id = any(${[...centreIds]}::uuid[])
    on conflict (centre_id, kind) do update set count = retention_preview.count + 1,
      oldest_on = least(retention_preview.oldest_on, excluded.oldest_on)`;
}

/** Centres that read each of these, by its id. */
export async function centresOf(
  tx: Transaction,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx<{ id: string; centre: string }[]>`
    select aggregate_id as id, substr(feed_id, 8) as centre from aggregate_reader
    where kind = ${kind} and aggregate_id = any(${[...ids]}::uuid[]) and feed_id like 'centre/%'`;
  const byId = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byId].map(([id, readers]) => [id, readers.map(({ centre }) => centre)]));
}
