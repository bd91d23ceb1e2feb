import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import { nextAct, type NextAct } from '#shared/domain/trip/nextAct.ts';
import { isOpened } from '#shared/domain/trip/plan.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { formatNumber } from '#renderer/app/format.ts';
import { useOfferUndo } from '#renderer/app/useOfferUndo.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { Trip, TripOverview, TripStop } from './trip.ts';
import { placeName } from './tripWords.ts';

const LABELS = {
  depart: 'trip.act.depart',
  openStop: 'trip.act.openStop',
  closeStop: 'trip.act.closeStop',
  close: 'trip.act.close',
} as const;

/** In a window, whose button is no place for a long name. */
const ASKED = {
  depart: 'trip.act.depart',
  openStop: 'trip.stops.open',
  closeStop: 'trip.ask.closeStop',
  close: 'trip.act.close',
} as const;

const DONE = {
  depart: 'trip.done.depart',
  openStop: 'trip.done.openStop',
  closeStop: 'trip.done.closeStop',
  close: 'trip.done.close',
} as const;

const UNDOES = {
  depart: 'trip.departed',
  openStop: 'trip.stopOpened',
  closeStop: 'trip.stopClosed',
  close: 'trip.closed',
} as const;

type Sure = { readonly leavesOpen: boolean; readonly isReadAgain: boolean };
const NOT_ASKED: Sure = { leavesOpen: false, isReadAgain: false };

/** What is asked once before an act, by the window that the same key answers. */
export type Question = {
  readonly labelKey: (typeof ASKED)[keyof typeof ASKED];
  readonly title: string;
  readonly text: string;
  readonly act: () => Promise<{ readonly ok: boolean }>;
};

/** The crew's one next act, on one key; what stands against it is said before it is pressed. */
export function useNextAct(
  trip: Trip,
  { today, inProgress, waiting }: Pick<TripOverview, 'today' | 'inProgress' | 'waiting'>,
  km: string,
  onRead: () => void,
) {
  const { t } = useTranslation();
  const { send, isPending } = useSendAct(trip.tripId, km === '' ? null : Number(km));
  const offerUndo = useOfferUndo('trip.undo');
  const [question, setQuestion] = useState<Question | null>(null);
  const { tripId } = trip;
  const next = nextAct(trip, today);

  const doIt = async (act: NextAct, sure: Sure = NOT_ASKED): Promise<{ readonly ok: boolean }> => {
    const outcome = await send(act, sure);
    if (!outcome.ok) {
      const rule = readingRuleOf(outcome.error);
      if (rule) askReading(act, sure, rule);
      else tellError(outcome.error);
      return outcome;
    }
    // Opening a stop takes no reading: what was typed is for its closing.
    if (act.kind !== 'openStop') onRead();
    offerUndo({ tripId, what: UNDOES[act.kind] }, t(DONE[act.kind], { place: placeOf(act, t) }));
    return outcome;
  };
  const askReading = (act: NextAct, sure: Sure, rule: ReadingRule): void =>
    setQuestion({
      labelKey: ASKED[act.kind],
      title: t('trip.ask.reading'),
      text: `${t(READING_TEXTS[rule], { km: formatNumber(Number(km)) })} ${t('trip.ask.readingText')}`,
      act: () => doIt(act, { ...sure, isReadAgain: true }),
    });
  const run = async (act: NextAct): Promise<void> => {
    if (act.kind === 'close' && !trip.stops.every(isOpened))
      return setQuestion({
        labelKey: ASKED.close,
        title: t('trip.ask.stopsAhead'),
        text: t('trip.ask.stopsAheadText', { places: placesAhead(trip, t) }),
        act: () => doIt(act),
      });
    if (act.kind === 'closeStop' && inProgress > 0)
      return setQuestion({
        labelKey: ASKED.closeStop,
        title: t('trip.ask.visitsOpen'),
        text: t('trip.ask.visitsOpenText', { count: inProgress }),
        act: () => doIt(act, { ...NOT_ASKED, leavesOpen: true }),
      });
    await doIt(act);
  };
  const primary: Command | null = next && {
    id: 'trips.primary',
    labelKey: LABELS[next.kind],
    label: t(LABELS[next.kind], { place: placeOf(next, t) }),
    whyNot: () =>
      next.kind === 'closeStop' && waiting > 0 ? t('trip.there.waiting', { count: waiting }) : null,
    run: () => run(next),
  };
  const close: Command = {
    id: 'trips.close',
    labelKey: 'trip.act.close',
    // Not every stop could be reached, and the bus is home all the same.
    when: () => next?.kind === 'openStop',
    run: () => run({ kind: 'close' }),
  };
  const canOpen =
    (trip.status === 'underway' && next?.kind !== 'closeStop') ||
    (trip.status === 'closed' && trip.date === today);
  return {
    close,
    primary,
    question,
    stopAsking: () => setQuestion(null),
    isPending,
    /** Null: the bus stands somewhere, or is not on its way. */
    openOther: canOpen ? (stop: TripStop) => run({ kind: 'openStop', stop }) : null,
  };
}

function useSendAct(tripId: string, odometerKm: number | null) {
  const departing = useCommand('trip.depart');
  const opening = useCommand('trip.openStop');
  const closingStop = useCommand('trip.closeStop');
  const closing = useCommand('trip.close');
  const send = (act: NextAct, { leavesOpen, isReadAgain }: Sure) => {
    switch (act.kind) {
      case 'depart':
        return departing.run({ tripId, odometerKm, isReadAgain });
      case 'openStop':
        return opening.run({ tripId, stopId: act.stop.stopId });
      case 'closeStop':
        return closingStop.run({ tripId, odometerKm, isReadAgain, leavesOpen });
      case 'close':
        return closing.run({ tripId, odometerKm, isReadAgain });
    }
  };
  const isPending = [departing, opening, closingStop, closing].some((one) => one.isPending);
  return { send, isPending };
}

const READING_TEXTS = {
  'trip.odometerBack': 'trip.ask.odometerBack',
  'trip.odometerFar': 'trip.ask.odometerFar',
} as const;
type ReadingRule = keyof typeof READING_TEXTS;

function readingRuleOf(error: ApiError): ReadingRule | null {
  const { rule } = error;
  return rule === 'trip.odometerBack' || rule === 'trip.odometerFar' ? rule : null;
}

function placeOf(act: NextAct, t: TFunction): string {
  return 'stop' in act ? placeName(act.stop, t) : '';
}

function placesAhead({ stops }: Trip, t: TFunction): string {
  return stops
    .filter((stop) => !isOpened(stop))
    .map((stop) => placeName(stop, t))
    .join('; ');
}
