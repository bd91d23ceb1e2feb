import {
  isPresentOn,
  nextPresence,
  type Presence,
  type PresenceRule,
} from '#shared/domain/presence/schedule.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type InstitutionPresence = {
  readonly institutionId: string;
  readonly rules: readonly PresenceRule[];
  /** Under way or next; null when none of the coming half year. */
  readonly next: Presence | null;
  readonly isHereNow: boolean;
};

/** Each institution with its days: whoever is here now first, then the one that comes next. */
export function presenceOverview(
  rules: readonly PresenceRule[],
  today: LocalDate,
  timeNow: string,
): InstitutionPresence[] {
  const byInstitution = Map.groupBy(rules, ({ institutionId }) => institutionId);
  return [...byInstitution]
    .map(([institutionId, own]) => {
      const next = nextPresence(own, institutionId, today, timeNow);
      return {
        institutionId,
        rules: own.toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from)),
        next,
        isHereNow: own.some((rule) => isPresentOn(rule, today) && rule.from <= timeNow && timeNow < rule.to),
      };
    })
    .sort((a, b) => whenOf(a).localeCompare(whenOf(b)) || a.institutionId.localeCompare(b.institutionId));
}

function whenOf({ next, isHereNow }: InstitutionPresence): string {
  if (isHereNow) return '';
  return next ? `${next.day} ${next.from}` : '9999';
}
