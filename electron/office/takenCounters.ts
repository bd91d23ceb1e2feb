import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { openShifts } from '#db/repositories/shifts.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';

/** Who works where today: names of people by the name of their counter. */
export function takenCounters(office: Pick<OfficeContext, 'db' | 'clock'>): Map<string, string> {
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  const taken = new Map<string, string>();
  for (const { counter, staffId } of openShifts(office.db, startOfLocalDay(localDate(office.clock.now())))) {
    if (counter) taken.set(counter, names.get(staffId) ?? '');
  }
  return taken;
}
