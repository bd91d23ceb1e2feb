import type { LocalDate } from '#shared/lib/time.ts';
import { addWorkingDays } from '#shared/lib/workingDays.ts';

/** What a centre has decided about acting in a client's stead. Days are working days after the first one. */
export type DelegationSettings = {
  /** Service cards for which it is switched on. */
  readonly services: readonly string[];
  /** The legal ground, as it is printed on the delegation (ASE-05); empty: the centre has not confirmed one. */
  readonly legalBasis: string;
  readonly longestDays: number;
  readonly offlineDays: number;
  readonly longestOfflineDays: number;
};

/** Off; the same day, and five working days where it was prepared without a network (domain 5.11, design 6). */
export const DEFAULT_DELEGATION_SETTINGS: DelegationSettings = {
  services: [],
  legalBasis: '',
  longestDays: 0,
  offlineDays: 5,
  longestOfflineDays: 10,
};

/** The last day that is proposed, and the last one that may be chosen. */
export function termLimits(
  settings: DelegationSettings,
  today: LocalDate,
  isOffline: boolean,
): { readonly proposed: LocalDate; readonly longest: LocalDate } {
  const { longestDays, offlineDays, longestOfflineDays } = settings;
  if (!isOffline) return { proposed: today, longest: daysAfter(today, longestDays) };
  return {
    proposed: daysAfter(today, Math.min(offlineDays, longestOfflineDays)),
    longest: daysAfter(today, longestOfflineDays),
  };
}

function daysAfter(today: LocalDate, days: number): LocalDate {
  return days === 0 ? today : addWorkingDays(today, days);
}
