import type { NewEvent } from '#shared/domain/event.ts';
import type { HeldCounts, Kept } from '#shared/domain/retention/kept.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** What the client's wish rests on (GDPR 17(1) a–d). */
export const ERASURE_GROUNDS = ['notNeeded', 'consentWithdrawn', 'objects', 'unlawful'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

export type ErasureEvent =
  | NewEvent<'client.erasureAsked', { readonly askedOn: LocalDate; readonly ground: ErasureGround }>
  | NewEvent<'client.erasureWithdrawn', Record<string, never>>
  /** The back-office found what stands against it, and erased the rest; it looks again by itself. */
  | NewEvent<'client.erasureKept', { readonly kept: readonly Kept[]; readonly erased: HeldCounts }>
  /** The entry of the ledger: devices that read it delete everything personal. By rule: the term of the client was over. */
  | NewEvent<'client.erased', { readonly byRule?: true }>;

export type Erasure = {
  /** Null where nobody asked: an administrator of the back-office ordered it. */
  readonly asked: {
    readonly eventId: string;
    readonly on: LocalDate;
    readonly ground: ErasureGround;
    readonly at: EpochMs;
  } | null;
  /** As the back-office last found it; null before it has looked. */
  readonly kept: readonly Kept[] | null;
  /** What went before the rest, by its kind. */
  readonly erased: HeldCounts;
  readonly withdrawnAt: EpochMs | null;
  readonly erasedAt: EpochMs | null;
};
