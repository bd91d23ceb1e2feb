import type { AncillaryState } from '#shared/domain/ancillary/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { removeEntries, saveEntry } from '#db/repositories/payments.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const ancillaryProjection: Projection<AncillaryState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM ancillary WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as AncillaryState) : null;
  },
  save(db, id, state) {
    const { businessDay, eventId, paid } = state;
    run(
      db,
      sql`INSERT OR REPLACE INTO ancillary (id, business_day, state)
          VALUES (${id}, ${businessDay}, ${JSON.stringify(state)})`,
    );
    removeEntries(db, id);
    // One receipt may not stand for two payments, whatever they were for.
    if (paid) saveEntry(db, id, { eventId, businessDay, ...paid });
  },
  remove(db, id) {
    run(db, sql`DELETE FROM ancillary WHERE id = ${id}`);
    removeEntries(db, id);
  },
};

export type AncillaryRow = { readonly id: string; readonly state: AncillaryState };

/** What was recorded on a day, cancelled or not, by its time. */
export function ancillaryOfDay(db: Db, day: LocalDate): AncillaryRow[] {
  return all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM ancillary WHERE business_day = ${day}`,
  )
    .map(({ id, state }) => ({ id, state: JSON.parse(state) as AncillaryState }))
    .sort((a, b) => a.state.at - b.state.at || (a.id < b.id ? -1 : 1));
}
