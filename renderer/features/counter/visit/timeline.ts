import type { EpochMs, LocalDate } from '#shared/lib/time.ts';
import type { VisitView } from '../types.ts';

export type TimelineStep =
  | { readonly kind: 'door'; readonly at: EpochMs }
  | { readonly kind: 'counter'; readonly name: string; readonly at: EpochMs; readonly isNow: boolean }
  | { readonly kind: 'registered'; readonly at: EpochMs | null }
  | { readonly kind: 'decision'; readonly owner: string; readonly dueDate: LocalDate };

/** The matter that the middle column shows: where it ends and whether it is registered. */
export type ShownMatter = {
  readonly owner: string;
  readonly dueDate: LocalDate;
  readonly registeredAt: EpochMs | null;
};

const AT_COUNTER = ['visit.serviceStarted', 'visit.resumed'];

/** From the door over each counter to the decision that will follow. */
export function timelineOf(
  { arrivedAt, steps, counter }: Pick<VisitView, 'arrivedAt' | 'steps' | 'counter'>,
  matter: ShownMatter | null,
): readonly TimelineStep[] {
  const counters: Extract<TimelineStep, { kind: 'counter' }>[] = [];
  for (const step of steps) {
    if (!AT_COUNTER.includes(step.type) || step.counter === null) continue;
    // Parked and taken again at the same counter is one stay.
    if (counters.at(-1)?.name === step.counter) continue;
    counters.push({ kind: 'counter', name: step.counter, at: step.at, isNow: false });
  }
  return [
    { kind: 'door', at: arrivedAt },
    ...counters.map((step, index) => ({
      ...step,
      isNow: index === counters.length - 1 && step.name === counter,
    })),
    ...(matter ? ahead(matter) : []),
  ];
}

function ahead({ owner, dueDate, registeredAt }: ShownMatter): TimelineStep[] {
  return [
    { kind: 'registered', at: registeredAt },
    { kind: 'decision', owner, dueDate },
  ];
}
