import type { NewEvent } from '#shared/domain/event.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What a person takes on today (LVL-16); null is no limit of their own. */
export type WorkProfile = {
  /** Ticket categories, of those that the counter serves. */
  readonly categories: readonly string[] | null;
  readonly institutions: readonly string[] | null;
  /** Spoken with clients; null: not said, so nobody is warned. */
  readonly languages: readonly ClientLanguage[] | null;
};

export const NO_LIMITS: WorkProfile = { categories: null, institutions: null, languages: null };

/** Of the counter's categories those the person takes; at a counter that has none of them, all of the counter's. */
export function categoriesAt(
  { categories }: Pick<WorkProfile, 'categories'>,
  ofCounter: readonly string[],
): string[] {
  const taken = ofCounter.filter((category) => categories?.includes(category) ?? true);
  return taken.length > 0 ? taken : [...ofCounter];
}

export const BREAK_KINDS = ['short', 'lunch'] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];
/** How long colleagues may expect it to last. */
export const BREAK_MINUTES: Readonly<Record<BreakKind, number>> = { short: 10, lunch: 30 };

/** Who worked where and on what: recorded at sign-in, at every change and at sign-out. */
export type ShiftEvent =
  | NewEvent<'shift.started', { readonly staffId: string; readonly counter: string | null }>
  | NewEvent<'shift.counterChosen', { readonly counter: string | null }>
  | NewEvent<'shift.profileChosen', WorkProfile>
  | NewEvent<'shift.breakStarted', { readonly kind: BreakKind; readonly until: EpochMs }>
  | NewEvent<'shift.breakEnded', Record<string, never>>
  | NewEvent<'shift.ended', { readonly why: 'signedOut' | 'locked' | 'replaced' }>;

export type Break = { readonly kind: BreakKind; readonly since: EpochMs; readonly until: EpochMs };

export type ShiftState = {
  readonly staffId: string;
  readonly counter: string | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Absent until one is chosen, as in shifts of earlier versions. */
  readonly profile?: WorkProfile;
  /** While it lasts. */
  readonly onBreak?: Break | null;
  /** Lunch is taken once a day. */
  readonly hadLunch?: boolean;
  /** When it began; absent in shifts folded before it was kept. */
  readonly lunchAt?: EpochMs;
};
