import { decideAppointment } from '#shared/domain/appointment/decide.ts';
import { localDate, startOfLocalDay } from '#shared/lib/time.ts';
import { openAppointmentsBefore } from '#db/repositories/appointments.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { recordAs } from '#electron/office/recordAs.ts';

/** Appointments of days that are over to which nobody came and of which nobody said so: they are missed. */
export function closeAppointments(office: OfficeContext): void {
  const ownId = office.centre()?.id;
  const today = startOfLocalDay(localDate(office.clock.now()));
  const open = openAppointmentsBefore(office.db, today).filter(({ state }) => state.centreId === ownId);
  if (open.length === 0) return;
  recordAs(office, { kind: 'system', name: 'host' }, (work) => {
    for (const { id } of open) {
      work.decide('appointment', id, (state) => decideAppointment(state, { kind: 'markMissed' }, work));
    }
  });
}
