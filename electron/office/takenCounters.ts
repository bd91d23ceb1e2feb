import type { ShiftState } from '#shared/domain/shift/types.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { openShifts } from '#db/repositories/shifts.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';

export type TakenCounters = ReadonlyMap<string, { readonly by: string; readonly state: ShiftState }>;

/** Who works where today, and whether they are on a break; by the name of the counter. */
export function takenCounters(office: Pick<OfficeContext, 'db' | 'clock'>): TakenCounters {
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const shifts = openShifts(office.db, startOfLocalDay(localDate(office.clock.now())));
  return new Map(
    shifts.flatMap(({ counter, staffId, state }) =>
      counter ? [[counter, { by: names.get(staffId) ?? '', state }] as const] : [],
    ),
  );
}
