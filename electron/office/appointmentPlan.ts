import { AppError } from '#shared/api/errors.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { spanOf, type DayPlan, type Span } from '#shared/domain/appointment/capacity.ts';
import { openSpans, type DayHours } from '#shared/domain/appointment/openSpans.ts';
import { isStanding, type AppointmentState } from '#shared/domain/appointment/types.ts';
import { isPresentOn } from '#shared/domain/presence/schedule.ts';
import { quantile } from '#shared/lib/quantile.ts';
import { localDate, momentOf, startOfLocalDay, weekdayOf, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { appointmentsBetween, type AppointmentRow } from '#db/repositories/appointments.ts';
import { openCounters } from '#db/repositories/counters.ts';
import { serviceTimes } from '#db/repositories/serviceTimes.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { readAppointmentSettings } from '#electron/office/appointmentSettings.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { institutionsOf, readHandoffSettings } from '#electron/office/handoffSettings.ts';
import { openingOf } from '#electron/office/opening.ts';

/** What is to be done, and by whom: from it follows who can take it and how long it lasts. */
export type Need = {
  readonly serviceIds: readonly string[];
  readonly category: string;
  readonly level: 1 | 2;
  /** Whose people take it; null: any clerk. */
  readonly institutionId: string | null;
  readonly minutes: number;
};

/** Where neither the card nor what was measured says how long: a usual matter, and a specialist's. */
const USUAL_MINUTES = { 1: 15, 2: 30 } as const;
const ROUNDED_TO = 5;
const LONGEST = 240;

/** @throws AppError `notFound` for a service that the catalogue does not know */
export function needOf(office: OfficeContext, serviceIds: readonly string[], isVideo: boolean): Need {
  const cards = serviceIds.map((serviceId) => cardOf(office, serviceId));
  const [first] = cards;
  if (!first) throw new AppError({ code: 'notFound' });
  const special = cards.find(({ typicalLevel }) => typicalLevel === 2);
  // By video the specialist sits elsewhere: the client needs a counter here. Without a specialist of the matter a
  // clerk takes it and asks one.
  const isHere = special && !isVideo && specialistsOf(office, special.owner).length > 0;
  return {
    serviceIds,
    category: first.ticketCategory,
    level: isHere ? 2 : 1,
    institutionId: isHere ? special.owner : null,
    minutes: Math.min(
      LONGEST,
      cards.reduce((sum, card) => sum + minutesOf(office, card), 0),
    ),
  };
}

function cardOf(office: OfficeContext, serviceId: string): ServiceCard {
  const card = office.catalogue().cards.find(({ id }) => id === serviceId);
  if (!card) throw new AppError({ code: 'notFound' });
  return card;
}

/** From the card, else as long as half of such matters were measured to take at most. */
function minutesOf(office: OfficeContext, card: ServiceCard): number {
  if (card.appointmentMinutes !== undefined) return card.appointmentMinutes;
  const timesOf = serviceTimes(office.db, localDate(office.clock.now()));
  const measured = timesOf({ category: card.ticketCategory, serviceId: card.id });
  const minutes = measured ? quantile(measured, 0.5) : USUAL_MINUTES[card.typicalLevel];
  return Math.max(ROUNDED_TO, Math.ceil(minutes / ROUNDED_TO) * ROUNDED_TO);
}

export function hoursOn(office: OfficeContext, day: LocalDate): DayHours {
  const { closures } = readAppointmentSettings(office.db);
  return openSpans(day, openingOf(office), closures);
}

/** The plan of one day for one matter; `exceptId` does not stand in its own way. */
export function dayPlan(
  office: OfficeContext,
  need: Need,
  day: LocalDate,
  exceptId: string | null = null,
): DayPlan {
  const { atOnce } = readAppointmentSettings(office.db);
  const ownId = office.centre()?.id ?? null;
  const rows = standingOn(office, day).filter(({ id }) => id !== exceptId);
  return {
    open: hoursOn(office, day).spans,
    places: placesFor(office, need, day),
    booked: rows.flatMap(({ state }) => {
      const taken = takenBy(state, ownId);
      return taken && taken.level === need.level ? [taken] : [];
    }),
    mostAtOnce: need.level === 1 ? (atOnce[weekdayOf(day)] ?? 0) : null,
  };
}

/** Of a person at the time of a video consultation that another centre asks for. */
export function isPersonFree(office: OfficeContext, staffId: string, span: Span, exceptId: string): boolean {
  const ownId = office.centre()?.id ?? null;
  return !standingOn(office, localDate(span.from)).some(({ id, state }) => {
    const taken = takenBy(state, ownId);
    return id !== exceptId && taken?.place === staffId && taken.from < span.to && span.from < taken.to;
  });
}

function standingOn(office: OfficeContext, day: LocalDate): AppointmentRow[] {
  const from = startOfLocalDay(day);
  const rows = appointmentsBetween(office.db, from, startOfLocalDay(addDays(day, 1)));
  return rows.filter(({ state }) => isStanding(state));
}

/** Whose time it takes here: a counter's or a person's of this centre, or nobody's. */
export function takenBy(
  { centreId, place, level, from, minutes, video }: AppointmentState,
  ownId: string | null,
): (Span & { readonly place: string; readonly level: 1 | 2 }) | null {
  if (centreId === ownId) return { ...spanOf(from, minutes), place, level };
  if (video?.centreId !== ownId || video.place === null || video.answer === 'refused') return null;
  const agreed = video.answer === 'proposed' ? (video.proposedFrom ?? from) : from;
  return { ...spanOf(agreed, minutes), place: video.place, level: 2 };
}

function placesFor(office: OfficeContext, need: Need, day: LocalDate): DayPlan['places'] {
  if (need.institutionId !== null) {
    const present = presentOn(office, need.institutionId, day);
    return specialistsOf(office, need.institutionId).map((id) => ({ id, present }));
  }
  return openCounters(office.db)
    .filter(({ categories }) => categories.includes(need.category))
    .sort((a, b) => a.categories.length - b.categories.length || a.position - b.position)
    .map(({ id }) => ({ id, present: null }));
}

function specialistsOf(office: OfficeContext, institutionId: string): string[] {
  const settings = readHandoffSettings(office.db);
  return allStaff(office.db)
    .filter(({ isActive, roles }) => isActive && roles.includes('specialist'))
    .filter(({ id }) => institutionsOf(settings, id)?.includes(institutionId) ?? true)
    .map(({ id }) => id);
}

/** An institution that has planned its days here is here on those only. */
function presentOn(office: OfficeContext, institutionId: string, day: LocalDate): readonly Span[] | null {
  const own = readHandoffSettings(office.db).presence.filter((rule) => rule.institutionId === institutionId);
  if (own.length === 0) return null;
  return own
    .filter((rule) => isPresentOn(rule, day))
    .map(({ from, to }) => ({ from: momentOf(day, from), to: momentOf(day, to) }));
}
