import { fold, type AggregateKind, type FoldableEvent } from '#shared/domain/event.ts';
import { rulesOf, type States } from '#shared/domain/rules.ts';
import { eventsToFold } from '#db/journal/read.ts';
import { projectionOf } from '#db/repositories/projections.ts';
import type { Db } from '#db/open.ts';

/** The folded state of an aggregate as its projection row keeps it. */
export function loadState<Kind extends AggregateKind>(db: Db, kind: Kind, id: string): States[Kind] {
  return (projectionOf(kind)?.load(db, id) ?? null) as States[Kind];
}

/** Folds the aggregate anew from the journal: after an undo, a contradiction, or events from elsewhere. */
export function refold(db: Db, kind: AggregateKind, id: string): void {
  const { initial, evolve } = rulesOf(kind);
  const state = fold(initial, eventsToFold(db, id), (before: unknown, event: FoldableEvent) =>
    evolve(before, event),
  );
  saveState(db, kind, id, state);
}

/** One more fact at the end of the aggregate's history. */
export function advance(db: Db, kind: AggregateKind, id: string, event: FoldableEvent): void {
  if (event.undoOf) {
    refold(db, kind, id);
    return;
  }
  const projection = projectionOf(kind);
  if (!projection) return;
  saveState(db, kind, id, rulesOf(kind).evolve(projection.load(db, id), event));
}

function saveState(db: Db, kind: AggregateKind, id: string, state: unknown): void {
  const projection = projectionOf(kind);
  if (!projection) return;
  if (state === null) projection.remove(db, id);
  else projection.save(db, id, state);
}
