import { fold, type AggregateKind, type FoldableEvent } from '#shared/domain/event.ts';
import { isKnownEvent } from '#shared/domain/knownEvents.ts';
import { rulesOf, type States } from '#shared/domain/rules.ts';
import { futureChanged } from '#db/journal/future.ts';
import { historiesToFold } from '#db/journal/read.ts';
import { projectionOf } from '#db/repositories/projections.ts';
import { all, run, sql } from '#db/sql.ts';
import type { Db } from '#db/open.ts';

/** An aggregate of which something has changed. */
export type Touched = { readonly aggregate: AggregateKind; readonly aggregateId: string };

/** The folded state of an aggregate as its projection row keeps it. */
export function loadState<Kind extends AggregateKind>(db: Db, kind: Kind, id: string): States[Kind] {
  return (projectionOf(kind)?.load(db, id) ?? null) as States[Kind];
}

/** Folds the aggregate anew from the journal: after an undo, a contradiction, or events from elsewhere. */
export function refold(db: Db, kind: AggregateKind, id: string): void {
  refoldAll(db, [{ aggregate: kind, aggregateId: id }]);
}

/** As many histories as are held in memory together. */
const TOGETHER = 500;

export function refoldAll(db: Db, aggregates: readonly Touched[]): void {
  for (let from = 0; from < aggregates.length; from += TOGETHER) {
    const some = aggregates.slice(from, from + TOGETHER);
    const historyOf = historiesToFold(
      db,
      some.map(({ aggregateId }) => aggregateId),
    );
    for (const { aggregate, aggregateId } of some) {
      const { initial, evolve } = rulesOf(aggregate);
      const events = historyOf(aggregateId).filter(isKnownEvent);
      const state = fold(initial, events, (before: unknown, event: FoldableEvent) => evolve(before, event));
      saveState(db, aggregate, aggregateId, state, loadState(db, aggregate, aggregateId));
    }
  }
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
    const rows = all<Touched & { readonly id: string; readonly type: string; readonly version: number }>(
      db,
      sql`SELECT id, type, version, aggregate, aggregate_id AS aggregateId FROM events WHERE from_future = 1`,
    );
    futureChanged(db);
    const understood = rows.filter(isKnownEvent);
    for (const { id } of understood) run(db, sql`UPDATE events SET from_future = 0 WHERE id = ${id}`);
    refoldAll(db, understood);
  }).immediate();
}
