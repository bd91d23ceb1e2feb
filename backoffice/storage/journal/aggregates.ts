import type { AggregateKind, StoredEvent } from '#shared/domain/event.ts';
import { asRows, asText, WrittenMeanwhile, type Transaction } from '../database.ts';

export type AggregateRef = { readonly aggregate: AggregateKind; readonly aggregateId: string };

/** One aggregate under our row lock. `state` and `readers` grow while a batch is worked on. */
export type LockedAggregate = {
  readonly kind: AggregateKind;
  readonly id: string;
  state: unknown;
  readonly readers: Set<string>;
  isChanged: boolean;
  /** Without a row yet: it comes with the first state, in one write. */
  isNew: boolean;
};

export class Aggregates {
  readonly #byKey = new Map<string, LockedAggregate>();

  add(aggregate: LockedAggregate): void {
    this.#byKey.set(`${aggregate.kind}/${aggregate.id}`, aggregate);
  }

  has({ aggregate, aggregateId }: AggregateRef): boolean {
    return this.#byKey.has(`${aggregate}/${aggregateId}`);
  }

  of({ aggregate, aggregateId }: AggregateRef): LockedAggregate {
    const found = this.#byKey.get(`${aggregate}/${aggregateId}`);
    if (!found) throw new Error('an aggregate was used without being locked');
    return found;
  }

  all(): readonly LockedAggregate[] {
    return [...this.#byKey.values()];
  }
}

/**
 * Locks the aggregates until the transaction ends, in one order for everybody, and loads state and readers. One that
 * nobody has written yet cannot be locked; `saveAggregates` notices when another transaction wrote it first.
 */
export async function lockAggregates(
  tx: Transaction,
  refs: readonly AggregateRef[],
  into: Aggregates = new Aggregates(),
): Promise<Aggregates> {
  const missing = unique(refs).filter((ref) => !into.has(ref));
  if (missing.length === 0) return into;
  const wanted = asRows(missing);
  const rows = await tx<{ kind: AggregateKind; id: string; state: unknown; readers: string[] | null }[]>`
    select kind, id, state,
      (select array_agg(feed_id) from aggregate_reader reader
        where reader.kind = aggregate.kind and reader.aggregate_id = aggregate.id) as readers
    from aggregate
    where (kind, id) in (
      select aggregate, "aggregateId"
      from json_to_recordset(${wanted}::text::json) as wanted (aggregate text, "aggregateId" uuid)
    )
    order by kind, id
    for no key update`;
  for (const { kind, id, state, readers } of rows) {
    into.add({ kind, id, state, readers: new Set(readers ?? []), isChanged: false, isNew: false });
  }
  for (const ref of missing) {
    if (into.has(ref)) continue;
    const { aggregate: kind, aggregateId: id } = ref;
    into.add({ kind, id, state: null, readers: new Set(), isChanged: false, isNew: true });
  }
  return into;
}

/** @throws WrittenMeanwhile when another transaction was the first to write one of the new ones */
export async function saveAggregates(tx: Transaction, aggregates: Aggregates): Promise<void> {
  const fresh = aggregates.all().filter(({ isNew }) => isNew);
  const changed = aggregates.all().filter(({ isNew, isChanged }) => isChanged && !isNew);
  await Promise.all([insertFresh(tx, fresh), updateChanged(tx, changed)]);
}

async function updateChanged(tx: Transaction, changed: readonly LockedAggregate[]): Promise<void> {
  if (changed.length === 0) return;
  await tx`
    update aggregate set state = changed.state::json
    from ${rowsOf(tx, changed)} as changed (kind, id, state)
    where aggregate.kind = changed.kind and aggregate.id = changed.id`.execute();
}

/** Waits for another transaction that is writing the same one. */
async function insertFresh(tx: Transaction, fresh: readonly LockedAggregate[]): Promise<void> {
  if (fresh.length === 0) return;
  const { count } = await tx`
    insert into aggregate (kind, id, state)
    select kind, id, state::json
    from ${rowsOf(tx, fresh)} as fresh (kind, id, state)
    order by 1, 2
    on conflict do nothing`.execute();
  if (count < fresh.length) throw new WrittenMeanwhile();
}

function rowsOf(tx: Transaction, aggregates: readonly LockedAggregate[]) {
  const kinds = aggregates.map(({ kind }) => kind);
  const ids = aggregates.map(({ id }) => id);
  const states = aggregates.map(({ state }) => (state === null ? null : asText(state)));
  return tx`unnest(${kinds}::text[], ${ids}::uuid[], ${states}::text[])`;
}

export function refOf({ aggregate, aggregateId }: StoredEvent): AggregateRef {
  return { aggregate, aggregateId };
}

function unique(refs: readonly AggregateRef[]): AggregateRef[] {
  const byKey = new Map(
    refs.map(({ aggregate, aggregateId }) => [`${aggregate}/${aggregateId}`, { aggregate, aggregateId }]),
  );
  return [...byKey.values()];
}
