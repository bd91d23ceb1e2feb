import type { ShiftState, WorkProfile } from '#shared/domain/shift/types.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { stateOf, textOf } from '#db/repositories/stateText.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const shiftProjection: Projection<ShiftState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM shifts WHERE id = ${id}`);
    return row ? stateOf<ShiftState>(row.state) : null;
  },
  save(db, id, state) {
    run(
      db,
      sql`INSERT OR REPLACE INTO shifts (id, staff_id, counter, started_at, ended_at, state)
          VALUES (${id}, ${state.staffId}, ${state.counter}, ${state.startedAt}, ${state.endedAt}, ${textOf(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM shifts WHERE id = ${id}`);
  },
};

export type ShiftRow = {
  readonly id: string;
  readonly staffId: string;
  readonly counter: string | null;
  readonly state: ShiftState;
};

/** Shifts that began at or after that moment and are still open. */
export function openShifts(db: Db, since: number): ShiftRow[] {
  return all<{ id: string; state: string }>(
    db,
    sql`SELECT id, state FROM shifts WHERE ended_at IS NULL AND started_at >= ${since} ORDER BY started_at`,
  ).map(({ id, state: json }) => {
    const state = JSON.parse(json) as ShiftState;
    return { id, staffId: state.staffId, counter: state.counter, state };
  });
}

/** What this person took on in the last shift in which a profile was chosen. */
export function lastProfile(db: Db, staffId: string): WorkProfile | null {
  const row = get<{ profile: string }>(
    db,
    sql`SELECT state ->> 'profile' AS profile FROM shifts
        WHERE staff_id = ${staffId} AND state ->> 'profile' IS NOT NULL ORDER BY started_at DESC LIMIT 1`,
  );
  return row ? (JSON.parse(row.profile) as WorkProfile) : null;
}
