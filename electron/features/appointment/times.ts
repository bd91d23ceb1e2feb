import type { OutputOf } from '#shared/api/contract.ts';
import { freeTimes } from '#shared/domain/appointment/capacity.ts';
import type { DayHours } from '#shared/domain/appointment/openSpans.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { dayPlan, hoursOn, needOf } from '#electron/office/appointmentPlan.ts';
import { readAppointmentSettings } from '#electron/office/appointmentSettings.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';

const NEAREST = 3;
const DAYS_SHOWN = 7;

export const times: QueryHandler<'appointment.times'> = (office, { serviceIds, kind, day, exceptId }) => {
  const need = needOf(office, serviceIds, kind === 'video');
  const { stepMinutes, horizonDays } = readAppointmentSettings(office.db);
  const now = office.clock.now();
  const today = localDate(now);
  const last = addDays(today, horizonDays);
  const freeOn = (date: string): readonly number[] =>
    freeTimes(dayPlan(office, need, date, exceptId), need.minutes, stepMinutes, now);

  const nearest: number[] = [];
  for (let date = today; date <= last && nearest.length < NEAREST; date = addDays(date, 1)) {
    nearest.push(...freeOn(date).slice(0, NEAREST - nearest.length));
  }
  const first = day === null || day < today ? today : day;
  const dates = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(first, index));
  return {
    minutes: need.minutes,
    level: need.level,
    nearest,
    days: dates
      .filter((date) => date <= last)
      .map((date) => ({ day: date, closed: closedOf(hoursOn(office, date)), times: [...freeOn(date)] })),
    isImpossible: dayPlan(office, need, today).places.length === 0,
  };
};

export function closedOf({ closed }: DayHours): OutputOf<'appointment.agenda'>['closed'] {
  if (closed === null) return null;
  return { kind: closed.kind, reason: closed.kind === 'closure' ? closed.reason : null };
}
