import type { LocalDate } from '#shared/lib/time.ts';

/** What holds personal data of a client besides the card itself. */
export const HELD_KINDS = ['visit', 'request', 'feedback', 'appointment', 'delegation'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];
/** How many of each; a kind without any is absent. */
export type HeldCounts = { readonly [Kind in HeldKind]?: number };

export function countHeld(held: readonly { readonly kind: HeldKind }[]): HeldCounts {
  return Object.fromEntries(
    HELD_KINDS.map((kind) => [kind, held.filter((matter) => matter.kind === kind).length] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}

/** What stands against erasing a client now. */
export const KEEP_REASONS = [
  'restricted',
  'visitOpen',
  'appointmentAhead',
  'requestOpen',
  'resultWaits',
  'feeUnpaid',
  'requestTerm',
  'feedbackOpen',
  'feedbackTerm',
  'delegationRuns',
  'delegationTerm',
] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

export type Kept = {
  readonly reason: KeepReason;
  /** Id of the visit, request or other matter that it is about. */
  readonly about: string;
  /** From this day on it does not stand against it any more; null: nobody can say yet. */
  readonly until: LocalDate | null;
};

/** While the client's data are not to be processed, nothing of them is erased either (GDPR 18). */
export function keptByRestriction(clientId: string, isRestricted: boolean): readonly Kept[] {
  return isRestricted ? [{ reason: 'restricted', about: clientId, until: null }] : [];
}

/** The first day on which nothing of it stands against erasing; null: nobody can say yet, or nothing does today. */
export function freeFrom(kept: readonly Kept[]): LocalDate | null {
  const days = kept.flatMap(({ until }) => until ?? []).sort();
  return days.length < kept.length ? null : (days.at(-1) ?? null);
}
