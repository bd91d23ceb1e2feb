import type { Transaction } from '../database.ts';
import { PLACES } from './places.ts';

/** Erasures come in a row, and a transaction that began before one would keep its bytes: a rewrite at once would be in vain. */
const SETTLE_MS = 60_000;

/** In a transaction that erases: what PostgreSQL leaves of it on the disk is to be removed later (`removeNextTrace`). */
export async function noteTraces(tx: Transaction, now: number): Promise<void> {
  await tx`
    insert into trace (place, erased_by, erased_at, due_at)
    select place, pg_current_xact_id(), ${new Date(now)}, ${now + SETTLE_MS}
    from unnest(${[...PLACES]}::text[]) as place
    on conflict (place) do update set erased_by = excluded.erased_by, erased_at = excluded.erased_at,
      due_at = least(trace.due_at, excluded.due_at)`;
}
