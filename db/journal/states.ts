import { fold, type AggregateKind, type FoldableEvent } from '#shared/domain/event.ts';
import { isKnownEvent } from '#shared/domain/knownEvents.ts';
import { rulesOf, type States } from '#shared/domain/rules.ts';
import { futureChanged } from '#db/journal/future.ts';
import { eventsToFold } from '#db/journal/read.ts';
import { projectionOf } from '#db/repositories/projections.ts';
import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** The folded state of an aggregate as its projection row keeps it. */
export function loadState<Kind extends AggregateKind>(db: Db, kind: Kind, id: string): States[Kind] {
  return (projectionOf(kind)?.load(db, id) ?? null) as States[Kind];
}

/** Folds the aggregate anew from the journal: after an undo, a contradiction, or events from elsewhere. */
export function refold(db: Db, kind: AggregateKind, id: string): void {
  const { initial, evolve } = rulesOf(kind);
  const events = eventsToFold(db, id).filter(isKnownEvent);
  const state = fold(initial, events, (before: unknown, event: FoldableEvent) => evolve(before, event));
  saveState(db, kind, id, state, loadState(db, kind, id));
}

/** One more fact at the end of the aggregate's history. */
export function advance(db: Db, kind: AggregateKind, id: string, event: FoldableEvent): void {
  advanceAll(db, kind, id, [event], loadState(db, kind, id));
}

/** Several at once, written once; `before` is the stored state, which the caller has read already. */
export function advanceAll(
  db: Db,
  kind: AggregateKind,
  id: string,
  events: readonly FoldableEvent[],
  before: unknown,
): void {
  if (events.some((event) => event.undoOf !== null)) {
    refold(db, kind, id);
    return;
  }
  const known = events.filter(isKnownEvent);
  if (known.length === 0) return;
  const { evolve } = rulesOf(kind);
  saveState(
    db,
    kind,
    id,
    known.reduce((state, event) => evolve(state, event), before),
    before,
  );
}

function saveState(db: Db, kind: AggregateKind, id: string, state: unknown, before: unknown): void {
  const projection = projectionOf(kind);
  if (!projection) return;
  if (state === null) projection.remove(db, id);
  else projection.save(db, id, state, before);
}

/** After an update of the program: events it has come to know are folded in, and their aggregates can be used again. */
export function understandAgain(db: Db): void {
  db.transaction(() => {
    const rows = all<{
      id: string;
      type: string;
      version: number;
      aggregate: AggregateKind;
      aggregate_id: string;
    }>(db, sql`SELECT id, type, version, aggregate, aggregate_id FROM events WHERE from_future = 1`);
    futureChanged(db);
    for (const row of rows.filter(isKnownEvent)) {
      run(db, sql`UPDATE events SET from_future = 0 WHERE id = ${row.id}`);
      refold(db, row.aggregate, row.aggregate_id);
    }
  }).immediate();
}
