import type { TFunction } from 'i18next';
import type { StopKind } from '#shared/domain/trip/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { weekdayOf, type LocalDate } from '#shared/lib/time.ts';
import { WEEKDAY_KEYS } from '#renderer/app/centre/weekdays.ts';
import { formatDay } from '#renderer/app/format.ts';
import type { TripOverview, TripStop } from './trip.ts';

export const STOP_KIND_TEXTS = {
  regular: 'trip.kind.regular',
  onDemand: 'trip.kind.onDemand',
} as const satisfies Record<StopKind, TextKey>;

export const LEFT_OUT_TEXTS = {
  calledOff: 'trip.repeat.calledOff',
  holiday: 'trip.repeat.holiday',
} as const satisfies Record<TripOverview['repeat']['leftOut'][number]['why'], TextKey>;

export const NOTHING_TEXTS = {
  noTimetable: 'trip.repeat.noTimetable',
  planned: 'trip.repeat.planned',
} as const satisfies Record<NonNullable<TripOverview['repeat']['whyNothing']>, TextKey>;

/** Timetables are known by their weekdays. */
export function dayName(date: LocalDate, t: TFunction): string {
  const key = WEEKDAY_KEYS[weekdayOf(date)];
  return key ? `${t(key)}, ${formatDay(date)}` : formatDay(date);
}

export function placeName({ place }: Pick<TripStop, 'place'>, t: TFunction): string {
  return place === '' ? t('knowledge.wordsErased') : place;
}

export function stopsLine(stops: readonly TripStop[], t: TFunction): string {
  return stops.map((stop) => `${stop.from} ${placeName(stop, t)}`).join(' · ');
}
