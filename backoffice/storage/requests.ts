import { randomUUID } from 'node:crypto';
import type { ClientState } from '#shared/domain/client/types.ts';
import { decideRequest, type RequestCommand, type RequestRule } from '#shared/domain/request/decide.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { shownClients } from './clients.ts';
import { transaction, type Database, type Queryable } from './database.ts';
import { lockAggregates } from './journal/aggregates.ts';
import { institutionFeed } from './journal/feeds.ts';
import { homeFeed } from './journal/homeFeed.ts';
import { record, type JournalContext } from './journal/record.ts';

export type RoutedRequest = {
  readonly id: string;
  readonly state: RequestState;
  /** As the card that is shown: the one of the request, or what it was merged into. */
  readonly client: ClientState | null;
};

/** Requests of an institution that changed after `cursor`, each once, as they are now. */
export async function listRouted(
  database: Database,
  institutionId: string,
  cursor: number,
  limit: number,
): Promise<{ readonly requests: readonly RoutedRequest[]; readonly cursor: number }> {
  const rows = await database<Row[]>`
    with news as (
      -- Of requests alone, or a page full of something else would be empty and the cursor stand still.
      select seq, event.aggregate_id as id
      from feed_entry join event on event.id = feed_entry.event_id
      where feed_id = ${institutionFeed(institutionId)} and seq > ${cursor} and event.aggregate = 'request'
      order by seq limit ${limit}
    ), changed as (
      select id, max(seq) as seq from news group by id
    )
    select changed.seq, request.id, request.state
    from changed join aggregate request on request.kind = 'request' and request.id = changed.id
    where request.state is not null
    order by changed.seq`;
  return { requests: await withClients(database, rows), cursor: rows.at(-1)?.seq ?? cursor };
}

type Row = { readonly id: string; readonly state: RequestState; readonly seq: number };

async function withClients(
  database: Queryable,
  rows: readonly Pick<Row, 'id' | 'state'>[],
): Promise<RoutedRequest[]> {
  const ids = rows.map(({ state }) => state.clientId);
  const clients = await shownClients(database, ids);
  return rows.map(({ id, state }) => ({ id, state, client: clients.get(state.clientId) ?? null }));
}

/** Null when the request does not exist or is not this institution's. */
export async function findRouted(
  database: Queryable,
  institutionId: string,
  requestId: string,
): Promise<RoutedRequest | null> {
  const rows = await database<Pick<Row, 'id' | 'state'>[]>`
    select request.id, request.state
    from aggregate request
    join aggregate_reader reader on reader.kind = request.kind and reader.aggregate_id = request.id
    where request.kind = 'request' and request.id = ${requestId} and request.state is not null
      and reader.feed_id = ${institutionFeed(institutionId)}`;
  return (await withClients(database, rows))[0] ?? null;
}

export type InstitutionAct = Extract<
  RequestCommand,
  { kind: 'accept' | 'returnResult' | 'ask' | 'withdrawQuestion' }
>;

/**
 * The institution accepts a request, asks its client for something, or returns its result. The fact is the back-office's
 * own event in the feed of the centre that registered the request, so its screens learn of it with the next pull.
 */
export async function actOnRequest(
  database: Database,
  institutionId: string,
  requestId: string,
  act: InstitutionAct,
  context: JournalContext,
): Promise<{ readonly rule: RequestRule } | null> {
  return transaction(database, async (tx) => {
    const aggregates = await lockAggregates(tx, [{ aggregate: 'request', aggregateId: requestId }]);
    const request = aggregates.of({ aggregate: 'request', aggregateId: requestId });
    const state = request.state as RequestState | null;
    const originFeed = state && homeFeed(request, state.centreId);
    if (!state || originFeed === null) return { rule: 'request.unknown' };
    const actor = { kind: 'system', name: institutionId } as const;
    const decision = decideRequest(state, act, { now: context.now, actor });
    if (!decision.ok) return decision.error;
    // Said before: whoever did not hear our answer says it again.
    if (decision.value.length === 0) return null;
    const commandId = randomUUID();
    const own = decision.value.map(
      (fact) => ({ aggregate: 'request', aggregateId: requestId, fact, actor, commandId }) as const,
    );
    await record(tx, context, { aggregates, judged: [], own, originFeed });
    return null;
  });
}

/** The state of the request with that register number, with the secret to compare; nothing personal is shown. */
export async function findByRegisterNumber(database: Database, number: string): Promise<RequestState | null> {
  const [row] = await database<{ state: RequestState }[]>`
    select aggregate.state from register_number
    join aggregate on aggregate.kind = 'request' and aggregate.id = register_number.request_id
    where register_number.number = ${number} and aggregate.state is not null`;
  return row?.state ?? null;
}
