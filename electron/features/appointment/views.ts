import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { readAppointmentCode } from '#shared/domain/appointment/appointmentCode.ts';
import { isStanding } from '#shared/domain/appointment/types.ts';
import { foldText } from '#shared/lib/foldText.ts';
import { localDate, startOfLocalDay, weekdayOf, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { loadState } from '#db/journal/states.ts';
import {
  appointmentByCode,
  appointmentsBetween,
  type AppointmentRow,
} from '#db/repositories/appointments.ts';
import { closedOf } from '#electron/features/appointment/times.ts';
import { hoursOn } from '#electron/office/appointmentPlan.ts';
import { readAppointmentSettings } from '#electron/office/appointmentSettings.ts';
import { viewsOf, type AppointmentView } from '#electron/office/appointmentView.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { namesOf } from '#electron/office/handoffView.ts';
import { readHall } from '#electron/office/hall.ts';

const WEEK = 7;

export const agenda: QueryHandler<'appointment.agenda'> = (office, input) => {
  const today = localDate(office.clock.now());
  const day = input.day ?? today;
  const rows = rowsOn(office, day);
  const monday = addDays(day, -weekdayOf(day));
  const week = Array.from({ length: WEEK }, (_, index) => addDays(monday, index));
  return {
    day,
    closed: closedOf(hoursOn(office, day)),
    rows: viewsOf(office, rows, rows),
    week: week.map((date) => ({
      day: date,
      closed: closedOf(hoursOn(office, date)),
      ...countsOf(rowsOn(office, date)),
    })),
    walkIns: readHall(office).visits.filter(({ state }) => state.status === 'waiting' && !state.appointment)
      .length,
    attention: attentionOf(office, today),
  };
};

export const find: QueryHandler<'appointment.find'> = (office, { text }) => {
  const code = readAppointmentCode(text);
  const byCode = code === null ? null : appointmentByCode(office.db, code);
  if (byCode) return { rows: viewsOf(office, [byCode], rowsOn(office, localDate(byCode.state.from))) };
  const today = rowsOn(office, localDate(office.clock.now()));
  const rows = viewsOf(office, today, today).filter(({ status }) => status !== 'cancelled');
  return { rows: rows.filter((row) => isMeant(row, text)) };
};

export const getAppointment: QueryHandler<'appointment.get'> = (office, { appointmentId }) => {
  const state = loadState(office.db, 'appointment', appointmentId);
  if (!state) throw new AppError({ code: 'notFound' });
  const row = { id: appointmentId, state };
  const [view] = viewsOf(office, [row], rowsOn(office, localDate(state.from)));
  if (!view) throw new AppError({ code: 'notFound' });
  const names = namesOf(office);
  const steps = state.steps.map(({ type, at, staffId }) => ({ type, at, by: names.staff(staffId) }));
  return { ...view, slips: state.slips, steps };
};

function rowsOn(office: OfficeContext, day: LocalDate): AppointmentRow[] {
  return appointmentsBetween(office.db, startOfLocalDay(day), startOfLocalDay(addDays(day, 1)));
}

function countsOf(rows: readonly AppointmentRow[]) {
  const count = (status: string): number => rows.filter(({ state }) => state.status === status).length;
  return { booked: count('booked'), checkedIn: count('checkedIn'), missed: count('missed') };
}

/** From today on: booked twice, or a word from the other centre that somebody has to act on. */
function attentionOf(office: OfficeContext, today: LocalDate): OutputOf<'appointment.agenda'>['attention'] {
  const { horizonDays } = readAppointmentSettings(office.db);
  const until = startOfLocalDay(addDays(today, horizonDays + 1));
  const rows = appointmentsBetween(office.db, startOfLocalDay(today), until).filter(({ state }) =>
    isStanding(state),
  );
  return viewsOf(office, rows, rows).filter(needsPerson);
}

function needsPerson({ status, isDoubled, video }: AppointmentView): boolean {
  if (isDoubled) return true;
  if (!video || status !== 'booked') return false;
  return video.side === 'asked' ? video.answer === 'asked' : ['proposed', 'refused'].includes(video.answer);
}

/** Each word begins a word of the name, or the digits end the telephone number. */
function isMeant({ name, phone }: AppointmentView, text: string): boolean {
  const words = foldText(name).split(/\s+/);
  const digits = text.replaceAll(/\D/g, '');
  if (digits.length >= 3 && phone.replaceAll(/\D/g, '').endsWith(digits)) return true;
  return foldText(text)
    .split(/\s+/)
    .filter(Boolean)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
