import type { Preference, PreferenceEvent } from '#shared/domain/client/preference/types.ts';
import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { Restriction, RestrictionEvent } from '#shared/domain/client/restriction/types.ts';
import type { Erasure, ErasureEvent } from '#shared/domain/client/erasureTypes.ts';

export const CLIENT_KINDS = ['person', 'organisation'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** All facts of a client are personal; absent once erased. */
export type ClientData = {
  /** Given names of a person; empty for an organisation. */
  readonly givenName: string;
  /** Surname of a person, or the name of an organisation. */
  readonly familyName: string;
  /** Personal code or registration number, 11 digits; empty for a foreigner without one. */
  readonly code: string;
  readonly phone: string;
  readonly email: string;
};

export type ClientEvent =
  | NewEvent<'client.registered', { readonly kind: ClientKind; readonly codeReadBack: boolean }>
  | NewEvent<
      'client.corrected',
      {
        /** Event of the version that was corrected, so that two corrections made apart are noticed. */
        readonly basedOn: string;
        readonly fields: readonly string[];
        readonly codeReadBack: boolean;
      }
    >
  /** The same client was entered twice: this card is shown as the other one from now on. */
  | NewEvent<'client.merged', { readonly into: string }>
  /** They were two people after all: this card stands alone again. */
  | NewEvent<'client.parted', { readonly from: string }>
  | ErasureEvent
  | RestrictionEvent
  | PreferenceEvent;

export type ClientState = {
  readonly kind: ClientKind;
  /** The last event that set the data. */
  readonly version: string;
  readonly data: ClientData | null;
  /** The client as whom this one is shown. */
  readonly mergedInto: string | null;
  /** Absent while nothing was asked or ordered. */
  readonly erasure?: Erasure;
  /** Absent unless their data are not to be processed now. */
  readonly restriction?: Restriction;
  /** Absent until they said how they want to be told, and once they took it back. */
  readonly preference?: Preference;
  /** A word that counts against what was said before on another card of the client. */
  readonly preferenceWithdrawnAt?: EpochMs;
};
