import type { ServiceCard, ServiceLevelTerms } from '#shared/catalogue/types.ts';
import type { NewEvent } from '#shared/domain/event.ts';
import type { JsonOf } from '#shared/lib/json.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** Each names what it follows, so that two people who changed one card apart from each other are noticed. */
type Facts = {
  readonly centreId: string;
  readonly cardId: string;
  /** The event whose card the person saw; null: as the catalogue has it. */
  readonly basedOn: string | null;
};

/** A card as a published catalogue has it; null: it does not. */
export type PackSide = {
  readonly catalogueVersion: number;
  readonly card: ServiceCard | null;
  readonly situations: readonly string[];
};

/** A card is published to everybody: nothing in it is personal, so it may stand in the payload. */
export type LocalCardEvent =
  | NewEvent<
      'localCard.saved',
      Facts & {
        /** Whole, so that what was begun on this version can be finished on it for ever. */
        readonly card: JsonOf<ServiceCard>;
        readonly situations: readonly string[];
        /** Parts of the card that are not as they were before. */
        readonly fields: readonly string[];
        /** Cards that look like the same service, and why this is another one (CAT-05). */
        readonly similarTo: readonly string[];
        readonly because: string;
        /** What the centre knew of the catalogue then; absent where that had been said before. */
        readonly pack?: JsonOf<PackSide>;
      }
    >
  | NewEvent<'localCard.switchedOff', Facts>
  | NewEvent<'localCard.switchedOn', Facts>
  /** Of a card of the state: a shorter term of the centre, or its end (SLT-06). */
  | NewEvent<
      'localCard.termSet',
      Facts & { readonly catalogueVersion: number; readonly term: JsonOf<ServiceLevelTerms> | null }
    >;

export type LocalCardChange = {
  readonly revision: string;
  readonly what: LocalCardEvent['type'];
  readonly fields: readonly string[];
  /** The newer catalogue that was settled with it. */
  readonly settled?: number;
  readonly at: EpochMs;
  readonly staffId: string | null;
};

export type LocalCardState = {
  readonly centreId: string;
  readonly cardId: string;
  /** The last change; it stands for everything before it. */
  readonly revision: string;
  /** The change that last wrote the card itself: on this version a request is begun. */
  readonly contentRevision: string | null;
  /** Null: only the term is the centre's. */
  readonly card: ServiceCard | null;
  readonly situations: readonly string[];
  /** What the centre last knew of the catalogue's own card; absent on cards written before that was kept. */
  readonly pack?: PackSide;
  readonly isOff: boolean;
  readonly term: ServiceLevelTerms | null;
  /** The first first. */
  readonly history: readonly LocalCardChange[];
};
