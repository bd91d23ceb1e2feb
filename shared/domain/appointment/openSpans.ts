import type { Span } from '#shared/domain/appointment/capacity.ts';
import type { Opening } from '#shared/domain/opening/opening.ts';
import { momentOf, weekdayOf, type LocalDate } from '#shared/lib/time.ts';
import { isFreeDay } from '#shared/lib/workingDays.ts';

/** A day, or a part of one, when the centre is closed although its hours say otherwise (OPH-01). */
export type Closure = {
  readonly day: LocalDate;
  /** Both null: the whole day. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
};

export type DayHours = {
  readonly spans: readonly Span[];
  /** Why nothing is taken that day, or during a part of it; null on a usual day. */
  readonly closed:
    { readonly kind: 'holiday' | 'noHours' } | { readonly kind: 'closure'; readonly reason: string } | null;
};

/** Hours of one day less public holidays, days that the government moved (domain 5.7), and closures. */
export function openSpans(
  day: LocalDate,
  opening: Pick<Opening, 'openingHours' | 'worksOnHolidays'>,
  closures: readonly Closure[],
): DayHours {
  const hours = opening.openingHours[weekdayOf(day)] ?? [];
  if (hours.length === 0) return { spans: [], closed: { kind: 'noHours' } };
  if (!opening.worksOnHolidays && isFreeDay(day)) return { spans: [], closed: { kind: 'holiday' } };
  const away = closures.filter((closure) => closure.day === day);
  const spans = away.reduce<readonly Span[]>(
    (left, closure) => left.flatMap((span) => without(span, spanOn(day, closure))),
    hours.map((interval) => spanOn(day, interval)),
  );
  const [first] = away;
  return { spans, closed: first ? { kind: 'closure', reason: first.reason } : null };
}

function spanOn(day: LocalDate, { from, to }: { from: string | null; to: string | null }): Span {
  return { from: momentOf(day, from ?? '00:00'), to: momentOf(day, to ?? '23:59') };
}

function without(span: Span, gap: Span): readonly Span[] {
  const before = { from: span.from, to: Math.min(span.to, gap.from) };
  const after = { from: Math.max(span.from, gap.to), to: span.to };
  return [before, after].filter(({ from, to }) => from < to);
}
