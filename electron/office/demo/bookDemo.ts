import { decideAppointment } from '#shared/domain/appointment/decide.ts';
import { placeFor, freeTimes, spanOf } from '#shared/domain/appointment/capacity.ts';
import type { StaffId } from '#shared/lib/ids.ts';
import { localDate, MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { dayPlan, needOf, type Need } from '#electron/office/appointmentPlan.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { DEMO_APPOINTMENTS } from '#electron/office/demo/demoAppointments.ts';
import { recordAs } from '#electron/office/recordAs.ts';

const BOOKED_BY = 'Līga Balode';
const STEP_MINUTES = 15;

/** Books the appointments of the demo centre through the real rules, yesterday evening as it were. */
export function bookDemo(office: OfficeContext): void {
  const now = office.clock.now();
  const staffId = (allStaff(office.db).find(({ name }) => name === BOOKED_BY)?.id ?? '') as StaffId;
  for (const demo of DEMO_APPOINTMENTS) {
    const need = needOf(office, [demo.serviceId], false);
    const from = freeFrom(office, need, wanted(now, demo));
    if (from === null) continue;
    // What has passed by now was booked when it was still to come.
    const then = Math.min(now, from) - MINUTE_MS;
    recordAs(at(office, then), { kind: 'staff', staffId, counter: null }, (work) => {
      const appointmentId = work.newId();
      const place = placeFor(dayPlan(office, need, localDate(from)), spanOf(from, need.minutes));
      work.decide('appointment', appointmentId, (state) =>
        decideAppointment(
          state,
          {
            kind: 'book',
            appointmentId,
            facts: {
              ...need,
              ...{ channel: 'phone', clientId: null, language: 'lv', need: 'none', videoCentreId: null },
              centreId: office.centre()?.id ?? '',
              from,
              place,
            },
            name: demo.name,
            phone: demo.phone,
            note: demo.note ?? '',
          },
          work,
        ),
      );
    });
  }
}

function wanted(now: EpochMs, { day, minutes }: (typeof DEMO_APPOINTMENTS)[number]): EpochMs {
  return now + day * 24 * 60 * MINUTE_MS + minutes * MINUTE_MS;
}

/** The first free time from then on, the same day; null shortly before midnight. */
function freeFrom(office: OfficeContext, need: Need, from: EpochMs): EpochMs | null {
  const plan = dayPlan(office, need, localDate(from));
  return freeTimes(plan, need.minutes, STEP_MINUTES, from)[0] ?? null;
}

function at(office: OfficeContext, moment: EpochMs): OfficeContext {
  return { ...office, clock: { ...office.clock, now: () => moment } };
}
