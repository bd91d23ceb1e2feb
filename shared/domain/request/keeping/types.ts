import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** Where a result lies that there is only one of (HND-05): on a shelf of the centre, or on the bus to a stop. */
export const KEEPING_PLACES = ['shelf', 'bus'] as const;
export type KeepingPlace = (typeof KEEPING_PLACES)[number];

/** How the client was told that the result is here. */
export const TELLING_WAYS = ['phone', 'sms', 'email', 'letter'] as const;
export type TellingWay = (typeof TELLING_WAYS)[number];

/** How the centre sends a result on (HND-01). */
export const SENDING_WAYS = ['registeredPost', 'post', 'eAddress', 'email'] as const;
export type SendingWay = (typeof SENDING_WAYS)[number];

/** Why a result goes back to the service owner without its client. */
export const SEND_BACK_REASONS = ['unclaimed', 'ownerAsked', 'notWanted', 'other'] as const;
export type SendBackReason = (typeof SEND_BACK_REASONS)[number];

/** The way of a result from its arrival to its client. Words are personal. */
export type KeepingEvent =
  | NewEvent<
      'request.resultPlaced',
      {
        readonly where: KeepingPlace;
        /** Shelf and number, or the stop of the bus. */
        readonly place: string;
        /** When the bus is there; null on a shelf. */
        readonly stopOn: LocalDate | null;
        /** In an envelope that only the client opens (HND-06). */
        readonly isSealed: boolean;
        /** Whose bus it is; absent on a shelf, and where only the stop was written down. */
        readonly mobileCentreId?: string;
        /** Nobody came for it: the bus brings it back. */
        readonly isComingBack?: true;
        /** By the crew of that bus, which knows nothing of what became of it elsewhere meanwhile. */
        readonly isSaidOnBus?: true;
      }
    >
  | NewEvent<'request.clientTold', { readonly how: TellingWay; readonly isReached: boolean }>
  | NewEvent<'request.resultSent', { readonly how: SendingWay; readonly tracking: string | null }>
  | NewEvent<
      'request.resultSentBack',
      { readonly reason: SendBackReason; readonly tracking: string | null; readonly clientId: string }
    >;

type By = { readonly at: EpochMs; readonly staffId: string | null };

export type Placement = By & Extract<KeepingEvent, { type: 'request.resultPlaced' }>['payload'];
export type Telling = By & { readonly how: TellingWay; readonly isReached: boolean };
export type Sending = By & { readonly how: SendingWay; readonly tracking: string | null };
export type SendingBack = By & {
  readonly reason: SendBackReason;
  readonly tracking: string | null;
  /** Absent once erased, and where nothing was said. */
  readonly words?: string;
};

/** Absent while nothing of it has happened. */
export type Keeping = {
  readonly placement?: Placement;
  /** Mobile centres that it went with, each once, in their order; absent while it went with none. */
  readonly carriers?: readonly string[];
  /** In their order. */
  readonly tellings?: readonly Telling[];
  readonly sending?: Sending;
  readonly sendingBack?: SendingBack;
};
