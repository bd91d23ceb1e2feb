import { useTranslation } from 'react-i18next';
import { nextAct } from '#shared/domain/trip/nextAct.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useOfferUndo } from '#renderer/app/useOfferUndo.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { Trip, TripOverview } from './trip.ts';
import { placeName } from './tripWords.ts';

const LABELS = {
  depart: 'trip.act.depart',
  openStop: 'trip.act.openStop',
  closeStop: 'trip.act.closeStop',
  close: 'trip.act.close',
} as const;

const DONE = {
  depart: 'trip.done.depart',
  openStop: 'trip.done.openStop',
  closeStop: 'trip.done.closeStop',
  close: 'trip.done.close',
} as const;

/** The crew's one next act, on one key; what stands against it is said before it is pressed. */
export function useNextAct(
  trip: Trip,
  { today, inProgress, waiting }: Pick<TripOverview, 'today' | 'inProgress' | 'waiting'>,
  km: string,
  onRead: () => void,
) {
  const { t } = useTranslation();
  const departing = useCommand('trip.depart');
  const opening = useCommand('trip.openStop');
  const closingStop = useCommand('trip.closeStop');
  const closing = useCommand('trip.close');
  const offerUndo = useOfferUndo('trip.undo');
  const { tripId } = trip;
  const next = nextAct(trip, today);
  const place = next && 'stop' in next ? placeName(next.stop, t) : '';
  const whoIsLeft = next?.kind === 'closeStop' ? whoIsThere() : null;

  const tell = (outcome: Awaited<ReturnType<typeof closing.run>>, text: string): void => {
    if (!outcome.ok) return tellError(outcome.error);
    onRead();
    offerUndo({ tripId }, text);
  };
  const run = async (): Promise<void> => {
    if (!next) return;
    const reading = { tripId, odometerKm: km === '' ? null : Number(km) };
    const text = t(DONE[next.kind], { place });
    switch (next.kind) {
      case 'depart':
        return tell(await departing.run(reading), text);
      case 'openStop':
        return tell(await opening.run({ tripId, stopId: next.stop.stopId }), text);
      case 'closeStop':
        return tell(await closingStop.run(reading), text);
      case 'close':
        return tell(await closing.run(reading), text);
    }
  };
  const primary: Command | null = next && {
    id: 'trips.primary',
    labelKey: LABELS[next.kind],
    label: t(LABELS[next.kind], { place }),
    whyNot: () => whoIsLeft,
    run,
  };
  const close: Command = {
    id: 'trips.close',
    labelKey: LABELS.close,
    // Not every stop could be reached, and the bus is home all the same.
    when: () => next?.kind === 'openStop',
    run: async () =>
      tell(await closing.run({ tripId, odometerKm: km === '' ? null : Number(km) }), t(DONE.close)),
  };
  return {
    close,
    primary,
    isPending: departing.isPending || opening.isPending || closingStop.isPending || closing.isPending,
    /** Null: the bus stands somewhere, or is not on its way. */
    openOther:
      trip.status === 'underway' && next?.kind !== 'closeStop'
        ? async (stopId: string, named: string) =>
            tell(await opening.run({ tripId, stopId }), t(DONE.openStop, { place: named }))
        : null,
  };

  function whoIsThere(): string | null {
    if (inProgress > 0) return t('trip.there.inProgress', { count: inProgress });
    return waiting > 0 ? t('trip.there.waiting', { count: waiting }) : null;
  }
}
