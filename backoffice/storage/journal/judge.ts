import { fold, type FoldableEvent, type StoredEvent } from '#shared/domain/event.ts';
import { rulesOf, type AggregateRules } from '#shared/domain/rules.ts';
import { asRows, type Transaction } from '../database.ts';
import { refOf, type Aggregates, type AggregateRef, type LockedAggregate } from './aggregates.ts';
import { eventColumns, toStoredEvent, type EventRow, type JudgedEvent } from './events.ts';
import { isReadable } from './readable.ts';
import { claimRegisterNumbers, registerNumberOf } from './registerNumbers.ts';

/**
 * Folds what arrived into the locked aggregates, in order. A fact that contradicts what is known is kept with its
 * reason but not folded: what happened at a counter happened, and a person settles it.
 */
export async function judgeEvents(
  tx: Transaction,
  aggregates: Aggregates,
  events: readonly StoredEvent[],
): Promise<JudgedEvent[]> {
  const numberOwners = await claimRegisterNumbers(tx, events);
  const histories = await loadHistories(tx, events.filter(({ undoOf }) => undoOf !== null).map(refOf));
  return events.map((event) => {
    const aggregate = aggregates.of(event);
    const number = registerNumberOf(event);
    const isTaken = number !== null && numberOwners.get(number) !== event.aggregateId;
    const history = histories.get(event.aggregateId);
    const reason = isTaken ? 'request.registerNumberTaken' : foldInto(aggregate, event, history);
    if (reason === null) history?.push(event);
    return { event, verdict: reason === null ? 'applied' : 'contradicted', reason };
  });
}

/** The reason against the event, or null when it is folded. */
function foldInto(
  aggregate: LockedAggregate,
  event: StoredEvent,
  history?: readonly FoldableEvent[],
): string | null {
  const rules = rulesOf(aggregate.kind);
  try {
    if (!isReadable(event)) return 'event.unreadable';
    const reason = rules.judge(aggregate.state, event);
    if (reason !== null) return reason;
    aggregate.state =
      event.undoOf === null || !history
        ? rules.evolve(aggregate.state, event)
        : foldAll(rules, [...history, event]);
    aggregate.isChanged = true;
    return null;
  } catch {
    // A payload without the fields its type promises. It must not stop the queue of the device that sent it.
    return 'event.unreadable';
  }
}

/** Leaves out what was undone. */
function foldAll(rules: AggregateRules, events: readonly FoldableEvent[]): unknown {
  return fold(rules.initial, events, (state, event) => rules.evolve(state, event));
}

/** Folds an aggregate anew from everything the journal holds of it. */
export async function refold(tx: Transaction, aggregate: LockedAggregate): Promise<void> {
  const histories = await loadHistories(tx, [{ aggregate: aggregate.kind, aggregateId: aggregate.id }]);
  aggregate.state = foldAll(rulesOf(aggregate.kind), histories.get(aggregate.id) ?? []);
  aggregate.isChanged = true;
}

async function loadHistories(
  tx: Transaction,
  refs: readonly AggregateRef[],
): Promise<Map<string, StoredEvent[]>> {
  const histories = new Map<string, StoredEvent[]>(refs.map(({ aggregateId }) => [aggregateId, []]));
  if (refs.length === 0) return histories;
  const rows = await tx<EventRow[]>`
    select ${eventColumns(tx)} from event
    where verdict = 'applied' and (aggregate, aggregate_id) in (
      select aggregate, "aggregateId"
      from json_to_recordset(${asRows(refs)}::text::json) as wanted (aggregate text, "aggregateId" uuid)
    )
    order by position`;
  for (const row of rows) histories.get(row.aggregate_id)?.push(toStoredEvent(row));
  return histories;
}
