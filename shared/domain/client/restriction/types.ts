import type { NewEvent } from '#shared/domain/event.ts';
import type { EpochMs, LocalDate } from '#shared/lib/time.ts';

/** Why the client's data are not to be processed (GDPR 18(1) a–d). */
export const RESTRICTION_GROUNDS = ['accuracy', 'unlawful', 'claim', 'objection'] as const;
export type RestrictionGround = (typeof RESTRICTION_GROUNDS)[number];

/** What may be done all the same (GDPR 18(2)). */
export const RESTRICTED_USES = ['consent', 'claim', 'othersRights', 'publicInterest'] as const;
export type RestrictedUse = (typeof RESTRICTED_USES)[number];

/** How the client was told before it was lifted (GDPR 18(3)). */
export const LIFTING_WAYS = ['inPerson', 'phone', 'writing'] as const;
export type LiftingWay = (typeof LIFTING_WAYS)[number];

export type RestrictionEvent =
  /** Which data it is about, in the client's words, stands in the personal part. */
  | NewEvent<'client.restricted', { readonly since: LocalDate; readonly ground: RestrictionGround }>
  /** Somebody works with the data all the same, in one visit; the reason stands in the personal part. */
  | NewEvent<
      'client.restrictedUse',
      { readonly use: RestrictedUse; readonly visitId: string | null; readonly restrictionId: string }
    >
  | NewEvent<
      'client.restrictionLifted',
      {
        readonly restrictionId: string;
        /** The others that whoever lifted it knew of: one that they had not heard of stays. */
        readonly alsoIds?: readonly string[];
        readonly told: LiftingWay;
        readonly toldOn: LocalDate;
      }
    >;

/** One asking of the client, as it was recorded. */
export type RestrictionWish = {
  readonly id: string;
  readonly since: LocalDate;
  readonly ground: RestrictionGround;
  readonly at: EpochMs;
  readonly staffId: string | null;
  /** Absent once erased. */
  readonly covers?: string;
};

/** In force until it is lifted: what was asked for first, and what was asked for on other devices apart from it. */
export type Restriction = RestrictionWish & {
  readonly also?: readonly RestrictionWish[];
  readonly uses: readonly {
    readonly use: RestrictedUse;
    readonly visitId: string | null;
    readonly at: EpochMs;
    readonly staffId: string | null;
    /** Absent once erased. */
    readonly reason?: string;
  }[];
};
