import type { NewEvent } from '#shared/domain/event.ts';
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

/** What is said of a request after it was registered. Words stand in the personal part. */
export type AfterwardsEvent =
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
  | NewEvent<'request.confirmationIssued', { readonly copy: number; readonly language: string }>;

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

/** Absent while nothing of it has happened. */
export type Afterwards = {
  readonly withdrawal?: Withdrawal;
  readonly voiding?: Voiding;
  /** Papers that say so, given to the client. */
  readonly confirmations?: number;
};
