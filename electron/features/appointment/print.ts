import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { AppError } from '#shared/api/errors.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { appointmentCode } from '#shared/domain/appointment/appointmentCode.ts';
import { spanOf } from '#shared/domain/appointment/capacity.ts';
import { isStanding, type AppointmentState } from '#shared/domain/appointment/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { loadState } from '#db/journal/states.ts';
import { appointmentsBetween, type AppointmentRow } from '#db/repositories/appointments.ts';
import { findClient } from '#db/repositories/clients.ts';
import { decide } from '#electron/features/appointment/book.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { appointmentSlipPdf } from '#electron/office/print/appointmentSlipPdf.ts';
import { pdfFile } from '#electron/office/print/pdfFile.ts';
import { wordsIn } from '#electron/office/print/words.ts';

export const issueSlip: CommandHandler<'appointment.issueSlip'> = (work, { appointmentId, language }) => {
  decide(work, appointmentId, { kind: 'issueSlip', language });
  return { copy: work.load('appointment', appointmentId)?.slips ?? 1 };
};

export const printSlip: QueryHandler<'appointment.slipPdf'> = async (office, input) => {
  const { appointmentId, language, copy } = input;
  const state = stateOf(office, appointmentId);
  const cards = cardsOf(office, state);
  const code = appointmentCode(appointmentId);
  const [first] = cards;
  const owner = office.catalogue().institutions.find(({ id }) => id === first?.owner);
  const pdf = await appointmentSlipPdf({
    language,
    centreName: centreName(office),
    code,
    from: state.from,
    minutes: state.minutes,
    services: cards.map(({ name }) => inLanguage(name, language)),
    ownerName: owner ? inLanguage(owner.name, language) : null,
    clientName: nameOf(office, state),
    isVideo: state.video !== null,
    documents: cards.flatMap(({ documents }) => documents).map(({ name }) => inLanguage(name, language)),
    printedAt: office.clock.now(),
    copy,
  });
  return pdfFile(`${code}.pdf`, pdf);
};

/** For the client: where and when, what to bring and the number; one that was cancelled takes itself out again. */
export const calendar: QueryHandler<'appointment.calendar'> = (office, { appointmentId, language }) => {
  const state = stateOf(office, appointmentId);
  const words = wordsIn(language);
  const cards = cardsOf(office, state);
  const services = cards.map(({ name }) => inLanguage(name, language)).join(', ');
  const documents = cards.flatMap((card) => card.documents).map(({ name }) => inLanguage(name, language));
  const code = appointmentCode(appointmentId);
  const lines = [`${words('receipt.appointment.number')}: ${code}`];
  if (documents.length > 0) lines.push(`${words('receipt.appointment.bring')}: ${documents.join('; ')}`);
  lines.push(words('receipt.appointment.cannotCome'));
  const isOver = state.status === 'cancelled';
  const file = ical({ method: isOver ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH });
  addEvent(office, file, { id: appointmentId, state }, services, lines.join('\n'));
  return calendarFile(code, file.toString());
};

/** For whoever plans the day with another program: numbers and services, no names. */
export const dayCalendar: QueryHandler<'appointment.dayCalendar'> = (office, { day }) => {
  const file = ical({ method: ICalCalendarMethod.PUBLISH });
  const ownId = office.centre()?.id;
  const rows = appointmentsBetween(office.db, startOfLocalDay(day), startOfLocalDay(addDays(day, 1)));
  for (const row of rows.filter(({ state }) => isStanding(state) && state.centreId === ownId)) {
    const services = cardsOf(office, row.state).map(({ name }) => name.lv);
    addEvent(office, file, row, `${appointmentCode(row.id)} ${services.join(', ')}`, '');
  }
  return calendarFile(`pieraksti-${day}`, file.toString());
};

function addEvent(
  office: OfficeContext,
  file: ReturnType<typeof ical>,
  { id, state }: AppointmentRow,
  summary: string,
  description: string,
): void {
  const { from, to } = spanOf(state.from, state.minutes);
  file.createEvent({
    id,
    // A calendar that has the first one takes the later one in its place.
    sequence: state.moves.length + (state.status === 'cancelled' ? 1 : 0),
    start: new Date(from),
    end: new Date(to),
    stamp: new Date(office.clock.now()),
    summary,
    location: centreName(office),
    description: description === '' ? null : description,
    status: state.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

function calendarFile(name: string, text: string): OutputOf<'appointment.calendar'> {
  const base64 = Buffer.from(text).toString('base64');
  return { name: `${name}.ics`, mediaType: 'text/calendar', base64 };
}

function stateOf(office: OfficeContext, appointmentId: string): AppointmentState {
  const state = loadState(office.db, 'appointment', appointmentId);
  if (!state) throw new AppError({ code: 'notFound' });
  return state;
}

function cardsOf(office: OfficeContext, { serviceIds }: AppointmentState): ServiceCard[] {
  return office.catalogue().cards.filter(({ id }) => serviceIds.includes(id));
}

function nameOf(office: OfficeContext, { clientId, name }: AppointmentState): string {
  return (clientId === null ? name : findClient(office.db, clientId)?.name) ?? '';
}

function inLanguage(text: LocalText, language: ClientLanguage): string {
  return text[language] ?? text.lv;
}

function centreName(office: OfficeContext): string {
  const centre = office.centre();
  if (!centre) throw new AppError({ code: 'notFound' });
  return centre.name;
}
