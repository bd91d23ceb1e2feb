import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpened, whyNotPlanned, tidiedStops } from '#shared/domain/trip/plan.ts';
import type { StopKind } from '#shared/domain/trip/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { clockTimeOf } from '#renderer/app/clockTime.ts';
import type { Trip } from './trip.ts';

export type StopDraft = {
  /** Of a list whose stops have no ids yet. */
  readonly key: number;
  readonly stopId: string | null;
  readonly kind: StopKind;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly access: string;
  readonly municipality: string;
};

const EMPTY = {
  stopId: null,
  kind: 'regular',
  from: '',
  to: '',
  place: '',
  access: '',
  municipality: '',
} as const satisfies Omit<StopDraft, 'key'>;

/** A new trip, or the stops of one said anew that are still ahead; what is wrong is said by the rule that would refuse it. */
export function useTripForm(trip: Trip | null, firstFree: LocalDate) {
  const { t } = useTranslation();
  const planning = useCommand('trip.plan');
  const changing = useCommand('trip.change');
  const opened = trip?.stops.filter(isOpened).length ?? 0;
  const [date, setDate] = useState<LocalDate | null>(trip?.date ?? firstFree);
  const [stops, setStops] = useState<readonly StopDraft[]>(() => draftOf(trip));

  function whyNot(): string | null {
    if (date === null) return t('trip.missing.date');
    if (stops.some(({ from, to }) => clockTimeOf(from) === null || clockTimeOf(to) === null))
      return t('trip.missing.times');
    const rule = whyNotPlanned(tidiedStops(toSend().map((stop) => ({ ...stop, stopId: '' }))), opened);
    return rule && t(`errors.rule.${rule}`);
  }

  function toSend() {
    return stops.map(({ key: _key, from, to, municipality, ...said }) => ({
      ...said,
      from: clockTimeOf(from) ?? '',
      to: clockTimeOf(to) ?? '',
      municipality: municipality.trim() === '' ? null : municipality,
    }));
  }

  async function send() {
    if (trip) return changing.run({ tripId: trip.tripId, stops: toSend() });
    return planning.run({ date: date ?? firstFree, stops: toSend() });
  }

  return {
    /** How many stops the bus was at already; they are not asked for. */
    opened,
    date,
    setDate,
    stops,
    change: (key: number, part: Partial<StopDraft>) =>
      setStops(stops.map((stop) => (stop.key === key ? { ...stop, ...part } : stop))),
    add: () => setStops([...stops, { ...EMPTY, key: 1 + Math.max(0, ...stops.map(({ key }) => key)) }]),
    remove: (key: number) => setStops(stops.filter((stop) => stop.key !== key)),
    whyNot: whyNot(),
    send,
    sending: trip ? changing : planning,
  };
}

function draftOf(trip: Trip | null): readonly StopDraft[] {
  if (!trip) return [{ ...EMPTY, key: 1 }];
  const ahead = trip.stops.filter((stop) => !isOpened(stop));
  return ahead.map(({ stopId, kind, from, to, place, access, municipality }, key) => ({
    ...{ key, stopId, kind, from, to, place, access, municipality: municipality ?? '' },
  }));
}
