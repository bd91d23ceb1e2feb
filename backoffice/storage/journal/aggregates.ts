import type { AggregateKind, StoredEvent } from '#shared/domain/event.ts';
import { asRows, asText, type Transaction } from '../database.ts';

export type AggregateRef = { readonly aggregate: AggregateKind; readonly aggregateId: string };

/** One aggregate under our row lock. `state` and `readers` grow while a batch is worked on. */
export type LockedAggregate = {
  readonly kind: AggregateKind;
  readonly id: string;
  state: unknown;
  readonly readers: Set<string>;
  isChanged: boolean;
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

/** Locks the aggregates until the transaction ends, in one order for everybody, and loads state and readers. */
export async function lockAggregates(
  tx: Transaction,
  refs: readonly AggregateRef[],
  into: Aggregates = new Aggregates(),
): Promise<Aggregates> {
  const missing = unique(refs).filter((ref) => !into.has(ref));
  if (missing.length === 0) return into;
  const wanted = asRows(missing);
  await tx`
    insert into aggregate (kind, id)
    select aggregate, "aggregateId"
    from json_to_recordset(${wanted}::text::json) as wanted (aggregate text, "aggregateId" uuid)
    order by 1, 2
    on conflict do nothing`;
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
    into.add({ kind, id, state, readers: new Set(readers ?? []), isChanged: false });
  }
  return into;
}

export async function saveAggregates(tx: Transaction, aggregates: Aggregates): Promise<void> {
  const changed = aggregates.all().filter(({ isChanged }) => isChanged);
  if (changed.length === 0) return;
  const rows = asRows(
    changed.map(({ kind, id, state }) => ({ kind, id, state: state === null ? null : asText(state) })),
  );
  await tx`
    update aggregate set state = changed.state::json
    from json_to_recordset(${rows}::text::json) as changed (kind text, id uuid, state text)
    where aggregate.kind = changed.kind and aggregate.id = changed.id`;
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
