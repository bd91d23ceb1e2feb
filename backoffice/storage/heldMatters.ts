import type { AggregateKind } from '#shared/domain/event.ts';
import { paymentIdOf } from '#shared/domain/payment/paymentId.ts';
import type { PaymentState } from '#shared/domain/payment/types.ts';
import { HELD_KINDS } from '#shared/domain/retention/kept.ts';
import type { HeldMatter, SweptMatter } from '#shared/domain/retention/whatKeeps.ts';
import { asRows, type Transaction } from './database.ts';
import type { AggregateRef } from './journal/aggregates.ts';

const KINDS: readonly AggregateKind[] = HELD_KINDS;

/** Matters of every centre that hold personal data of these cards. */
export async function heldMatters(tx: Transaction, cards: readonly string[]): Promise<readonly HeldMatter[]> {
  const refs = await tx<{ aggregate: AggregateKind; aggregateId: string }[]>`
    select distinct event.aggregate, event.aggregate_id as "aggregateId"
    from event_personal part join event on event.id = part.event_id
    where part.subject_id = any(${[...cards]}::uuid[]) and part.salt is not null
      and event.aggregate = any(${[...KINDS]}::text[])`;
  // Of these kinds alone.
  return loadMatters(tx, refs) as Promise<readonly HeldMatter[]>;
}

/** As they stand; one without a state is left out. */
export async function loadMatters(
  tx: Transaction,
  refs: readonly AggregateRef[],
): Promise<readonly SweptMatter[]> {
  const rows = await tx<{ kind: AggregateKind; id: string; lastAt: number; state: unknown }[]>`
    select matter.kind, matter.id, matter.state,
      (select max(greatest(event.at, event.recorded_at)) from event
        where event.aggregate = matter.kind and event.aggregate_id = matter.id) as "lastAt"
    from aggregate matter
    where matter.state is not null and (matter.kind, matter.id) in (
      select aggregate, "aggregateId"
      from json_to_recordset(${asRows(refs)}::text::json) as wanted (aggregate text, "aggregateId" uuid)
    )
    order by matter.kind, matter.id`;
  const requests = rows.filter(({ kind }) => kind === 'request').map(({ id }) => paymentIdOf(id));
  const payments = await tx<{ id: string; state: PaymentState }[]>`
    select id, state from aggregate
    where kind = 'payment' and id = any(${requests}::uuid[]) and state is not null`;
  const paymentOf = new Map(payments.map(({ id, state }) => [id, state]));
  return rows.map((row) => {
    const payment = row.kind === 'request' ? { payment: paymentOf.get(paymentIdOf(row.id)) ?? null } : {};
    // The kind says which state it is.
    return { ...row, ...payment } as SweptMatter;
  });
}
