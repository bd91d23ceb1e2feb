import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** By the timetable, or because somebody asked for it (MOB-01). */
export const STOP_KINDS = ['regular', 'onDemand'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

/** More than a bus can visit in a day. */
export const MOST_STOPS = 12;
export const MOST_STOP_WORDS = 120;
export const MOST_KM = 2_000_000;
/** More than a bus drives between two looks at the odometer. */
export const FARTHEST_KM = 1000;

export const TRIP_CREW = ['greeter', 'clerk', 'specialist', 'manager'] as const;
export const TRIP_PLANNERS = ['clerk', 'manager'] as const;

/** What can be taken back for ten seconds. */
export const UNDOABLE_TRIP_ACTS = [
  'trip.cancelled',
  'trip.departed',
  'trip.stopOpened',
  'trip.stopClosed',
  'trip.closed',
] as const;
export type UndoableTripAct = (typeof UNDOABLE_TRIP_ACTS)[number];

type StopTimes = {
  readonly stopId: string;
  readonly kind: StopKind;
  /** `HH:mm` of the trip's day. */
  readonly from: string;
  readonly to: string;
  /** Who pays for it, where several municipalities share a bus (MOB-09); null: its own. */
  readonly municipality: string | null;
};

/**
 * Where it stops and how one gets there (MOB-06). A stop on demand may be somebody's home, so they stand in a personal part
 * of the trip's own; empty once erased.
 */
export type StopWords = { readonly place: string; readonly access: string };

export type PlannedStop = StopTimes & StopWords;

/** A reading of the bus; null where nobody looked (MOB-07). */
type Reading = { readonly odometerKm: number | null };

export type TripEvent =
  | NewEvent<
      'trip.planned',
      { readonly centreId: string; readonly date: LocalDate; readonly stops: readonly StopTimes[] }
    >
  /** Says all stops anew. */
  | NewEvent<'trip.changed', { readonly stops: readonly StopTimes[] }>
  | NewEvent<'trip.cancelled', Record<string, never>>
  | NewEvent<'trip.departed', Reading>
  | NewEvent<
      'trip.stopOpened',
      {
        readonly stopId: string;
        /** The last closing that whoever opened it anew knew of; its clock may have been put right since. */
        readonly closedBefore?: EpochMs;
      }
    >
  | NewEvent<'trip.stopClosed', Reading & { readonly stopId: string }>
  | NewEvent<'trip.closed', Reading>
  | NewEvent<'trip.undone', { readonly what: string }>;

export type Stop = PlannedStop & {
  readonly openedAt: EpochMs | null;
  readonly closedAt: EpochMs | null;
};

export const TRIP_STATUSES = ['planned', 'underway', 'closed', 'cancelled'] as const;
export type TripStatus = (typeof TRIP_STATUSES)[number];

export type TripState = {
  readonly centreId: string;
  readonly date: LocalDate;
  readonly status: TripStatus;
  /** In the order of their times. */
  readonly stops: readonly Stop[];
  readonly departedAt: EpochMs | null;
  readonly closedAt: EpochMs | null;
  /** As they were read on the way, the first at departure. */
  readonly readings: readonly number[];
};
