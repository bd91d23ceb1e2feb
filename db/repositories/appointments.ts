import { appointmentCode } from '#shared/domain/appointment/appointmentCode.ts';
import { spanOf } from '#shared/domain/appointment/capacity.ts';
import type { AppointmentState } from '#shared/domain/appointment/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { Projection } from '#db/repositories/projection.ts';
import { all, get, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

export const appointmentProjection: Projection<AppointmentState> = {
  load(db, id) {
    const row = get<{ state: string }>(db, sql`SELECT state FROM appointments WHERE id = ${id}`);
    return row ? (JSON.parse(row.state) as AppointmentState) : null;
  },
  save(db, id, state) {
    const { from, to } = spanOf(state.from, state.minutes);
    run(
      db,
      sql`INSERT OR REPLACE INTO appointments (id, code, status, starts_at, ends_at, visit_id, state)
          VALUES (${id}, ${appointmentCode(id)}, ${state.status}, ${from}, ${to}, ${state.visitId},
            ${JSON.stringify(state)})`,
    );
  },
  remove(db, id) {
    run(db, sql`DELETE FROM appointments WHERE id = ${id}`);
  },
};

export type AppointmentRow = { readonly id: string; readonly state: AppointmentState };
type Stored = { readonly id: string; readonly state: string };

/** Those that begin at or after one moment and before another, in the order of time. */
export function appointmentsBetween(db: Db, from: EpochMs, to: EpochMs): AppointmentRow[] {
  return all<Stored>(
    db,
    sql`SELECT id, state FROM appointments WHERE starts_at >= ${from} AND starts_at < ${to}
        ORDER BY starts_at, code`,
  ).map(toRow);
}

export function appointmentByCode(db: Db, code: string): AppointmentRow | null {
  const row = get<Stored>(
    db,
    sql`SELECT id, state FROM appointments WHERE code = ${code} ORDER BY starts_at DESC`,
  );
  return row ? toRow(row) : null;
}

/** Nobody came to these, and nobody said so. */
export function openAppointmentsBefore(db: Db, moment: EpochMs): AppointmentRow[] {
  return all<Stored>(
    db,
    sql`SELECT id, state FROM appointments WHERE status = 'booked' AND starts_at < ${moment} ORDER BY starts_at`,
  ).map(toRow);
}

function toRow({ id, state }: Stored): AppointmentRow {
  return { id, state: JSON.parse(state) as AppointmentState };
}
