import type { EpochMs, LocalDate } from '#shared/lib/time.ts';
import type { VisitView } from '../types.ts';

export type TimelineStep =
  | { readonly kind: 'door' | 'phone' | 'email'; readonly at: EpochMs }
  | { readonly kind: 'counter'; readonly name: string; readonly at: EpochMs; readonly isNow: boolean }
  | { readonly kind: 'handoff'; readonly level: number; readonly at: EpochMs }
  | { readonly kind: 'registered'; readonly at: EpochMs | null }
  | { readonly kind: 'decision'; readonly owner: string; readonly dueDate: LocalDate };

/** The matter that the middle column shows: where it ends and whether it is registered. */
export type ShownMatter = {
  readonly owner: string;
  readonly dueDate: LocalDate;
  readonly registeredAt: EpochMs | null;
};

type Stop = Extract<TimelineStep, { kind: 'counter' | 'handoff' }>;

const AT_COUNTER = ['visit.serviceStarted', 'visit.resumed'];

/** From the door over each counter to the decision that will follow. */
export function timelineOf(
  {
    arrivedAt,
    steps,
    counter,
    handoffs,
    contact,
  }: Pick<VisitView, 'arrivedAt' | 'steps' | 'counter' | 'handoffs' | 'contact'>,
  matter: ShownMatter | null,
): readonly TimelineStep[] {
  const stops: Stop[] = [];
  for (const step of steps) {
    const handoff = handoffs.find(({ handoffId }) => handoffId === step.handoffId);
    if (step.type === 'visit.handoffOffered' && handoff?.clientMoves)
      stops.push({ kind: 'handoff', level: handoff.toLevel, at: step.at });
    if (!AT_COUNTER.includes(step.type) || step.counter === null) continue;
    // Parked and taken again at the same counter is one stay.
    const last = stops.at(-1);
    if (last?.kind === 'counter' && last.name === step.counter) continue;
    stops.push({ kind: 'counter', name: step.counter, at: step.at, isNow: false });
  }
  return [
    { kind: contact?.channel ?? 'door', at: arrivedAt },
    ...stops.map((step, index) =>
      step.kind === 'counter'
        ? { ...step, isNow: index === stops.length - 1 && step.name === counter }
        : step,
    ),
    ...(matter ? ahead(matter) : []),
  ];
}

function ahead({ owner, dueDate, registeredAt }: ShownMatter): TimelineStep[] {
  return [
    { kind: 'registered', at: registeredAt },
    { kind: 'decision', owner, dueDate },
  ];
}
