import type { NewEvent } from '#shared/domain/event.ts';
import type { PaperVersion } from '#shared/papers/paper.ts';
import type { PaperIssued } from '#shared/papers/paperIssued.ts';
import type { EventId } from '#shared/lib/ids.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** How the client asked to withdraw. */
export const WITHDRAWAL_WAYS = ['inPerson', 'phone', 'writing'] as const;
export type WithdrawalWay = (typeof WITHDRAWAL_WAYS)[number];

/** Who asked: the client, or the representative who was recorded when the request was taken in. */
export const ASKERS = ['client', 'representative'] as const;
export type Asker = (typeof ASKERS)[number];

/** Why a registration should never have been; a closed list, so that it can be counted. */
export const VOID_REASONS = ['wrongClient', 'wrongService', 'twice', 'other'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** Why what was written in the form is written anew. */
export const FORM_CORRECTION_REASONS = ['mistyped', 'misunderstood', 'clientSays', 'other'] as const;
export type FormCorrectionReason = (typeof FORM_CORRECTION_REASONS)[number];

/** An answer of a form; null: none. */
export type Answer = string | boolean | null;

/** What is said of a request after it was registered; how it is delivered, the request says. Words are personal. */
export type AfterwardsEvent<Delivery extends string> =
  | NewEvent<
      'request.withdrawn',
      {
        readonly by: 'client' | 'owner';
        /** Both absent where the owner withdrew it. */
        readonly how?: WithdrawalWay;
        readonly asker?: Asker;
      }
    >
  | NewEvent<'request.voided', { readonly reason: VoidReason }>
  /** The new answers stand in the personal parts of those they are about. */
  | NewEvent<
      'request.corrected',
      {
        /** The corrections that were known when this one was made. */
        readonly basedOn: readonly EventId[];
        readonly fields: readonly string[];
        readonly reason: FormCorrectionReason;
        readonly delivery: Delivery;
        readonly otherSubjects: { readonly [role: string]: string };
      }
    >
  | NewEvent<'request.confirmationIssued', PaperIssued>;

type Said = {
  readonly at: EpochMs;
  readonly staffId: string | null;
  readonly counter: string | null;
  /** Absent once erased, and where nothing was said. */
  readonly words?: string;
};

export type Withdrawal = Said & {
  readonly by: 'client' | 'owner';
  readonly how: WithdrawalWay | null;
  readonly asker: Asker | null;
};

export type Voiding = Said & { readonly reason: VoidReason };

export type Correction = Said & {
  readonly id: EventId;
  readonly reason: FormCorrectionReason;
  /** The owner was already at work with what was written before. */
  readonly isAfterAcceptance: boolean;
  readonly changes: readonly { readonly field: string; readonly was: Answer; readonly now: Answer }[];
};

/** Absent while nothing of it has happened. */
export type Afterwards = {
  readonly withdrawal?: Withdrawal;
  readonly voiding?: Voiding;
  /** In their order; the form as it was registered is its first version. */
  readonly corrections?: readonly Correction[];
  /** Papers that say so, given to the client. */
  readonly confirmations?: number;
  /** Of the first of them; absent where that was not noted yet. */
  readonly confirmationPaper?: PaperVersion;
};
