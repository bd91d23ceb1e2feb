import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';

export type Span = { readonly from: EpochMs; readonly to: EpochMs };

/** What one day offers for one matter; the host makes it in the transaction that books. */
export type DayPlan = {
  /** When appointments are taken: opening hours less closures, in order. */
  readonly open: readonly Span[];
  /** Counters or people who can take it, those to be taken first coming first. */
  readonly places: readonly {
    readonly id: string;
    /** When they are present; null: whenever the centre is open. */
    readonly present: readonly Span[] | null;
  }[];
  /** Appointments that stand, of the same kind of places. */
  readonly booked: readonly (Span & { readonly place: string })[];
  /** So many at once, that clients without an appointment are served too; null: no limit but the places. */
  readonly mostAtOnce: number | null;
};

/** Who takes it at that time, or null when nobody can. One place never holds two appointments at once. */
export function placeFor({ open, places, booked, mostAtOnce }: DayPlan, span: Span): string | null {
  if (!open.some((hours) => contains(hours, span))) return null;
  const beside = booked.filter((other) => overlaps(other, span));
  if (mostAtOnce !== null && mostOf(beside, span) >= mostAtOnce) return null;
  const free = places.find(
    ({ id, present }) =>
      (present === null || present.some((hours) => contains(hours, span))) &&
      !beside.some(({ place }) => place === id),
  );
  return free?.id ?? null;
}

/** Beginnings that are free, every `stepMinutes` from the beginning of the hours on, none before `notBefore`. */
export function freeTimes(
  plan: DayPlan,
  minutes: number,
  stepMinutes: number,
  notBefore: EpochMs,
): readonly EpochMs[] {
  const times: EpochMs[] = [];
  for (const { from, to } of plan.open) {
    for (let at = from; at + minutes * MINUTE_MS <= to; at += stepMinutes * MINUTE_MS) {
      if (at >= notBefore && placeFor(plan, spanOf(at, minutes)) !== null) times.push(at);
    }
  }
  return times;
}

export function spanOf(from: EpochMs, minutes: number): Span {
  return { from, to: from + minutes * MINUTE_MS };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

function contains(hours: Span, span: Span): boolean {
  return hours.from <= span.from && span.to <= hours.to;
}

/** The most of them that run at one moment of the span. */
function mostOf(others: readonly Span[], span: Span): number {
  const beginnings = [span.from, ...others.map(({ from }) => Math.max(from, span.from))];
  return Math.max(
    ...beginnings.map((moment) => others.filter(({ from, to }) => from <= moment && moment < to).length),
  );
}
