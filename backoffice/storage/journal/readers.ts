import type { AppointmentState } from '#shared/domain/appointment/types.ts';
import type { CardReportState } from '#shared/domain/cardReport/types.ts';
import type { AggregateKind } from '#shared/domain/event.ts';
import type { RepresentationState } from '#shared/domain/representation/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { clientIdOf } from '#shared/domain/visit/clients/clients.ts';
import type { VisitState } from '#shared/domain/visit/types.ts';
import { asRows, type Transaction } from '../database.ts';
import { lockAggregates, type Aggregates, type LockedAggregate } from './aggregates.ts';
import type { OwnFact } from './ownEvents.ts';
import { centreFeed, createFeed, institutionFeed, institutionOf } from './feeds.ts';

/** The institution that owns a service, or null for one the catalogue does not know. */
export type OwnerOfService = (serviceId: string) => string | null;

/** An aggregate that a feed begins to follow now: it gets the whole history first. */
export type NewReader = { readonly aggregate: LockedAggregate; readonly feedId: string };

/**
 * Who must know what happened: the centre it happened at, the centre a request was registered at, the institution
 * that owns its service, the mobile centre that takes its result along, or the card on which an error was reported (LVL-15); the centre whose specialist was asked about a visit or a request, or is met by video; and with any of
 * these, in another centre, the client it is about, with those who act for the client (LVL-17).
 */
export async function addReaders(
  tx: Transaction,
  aggregates: Aggregates,
  originFeed: string,
  ownerOf: OwnerOfService,
  own: readonly OwnFact[],
): Promise<NewReader[]> {
  const wanted = [
    ...aggregates.all().flatMap((aggregate) =>
      feedsFor(aggregate, originFeed, ownerOf).map((feedId) => ({
        kind: aggregate.kind,
        id: aggregate.id,
        feedId,
      })),
    ),
    ...tasksOfCarried(aggregates, own),
  ];
  const linked = [
    ...wanted.flatMap(({ kind, id, feedId }) => clientOf(aggregates, kind, id, feedId)),
    ...aggregates.all().flatMap(clientsOfAsked),
  ];
  await lockAggregates(
    tx,
    linked.map(({ id }) => ({ aggregate: 'client', aggregateId: id })),
    aggregates,
  );
  const acting = [
    ...(await representationsOf(tx, aggregates, linked)),
    ...(await clientsCentres(tx, aggregates)),
  ];
  const all = [...wanted, ...linked, ...acting];
  const known = await existingFeeds(tx, new Set(all.map(({ feedId }) => feedId)));

  const added: NewReader[] = [];
  for (const { kind, id, feedId } of all) {
    const aggregate = aggregates.of({ aggregate: kind, aggregateId: id });
    if (!known.has(feedId) || aggregate.readers.has(feedId)) continue;
    aggregate.readers.add(feedId);
    added.push({ aggregate, feedId });
  }
  return added;
}

function feedsFor(
  { kind, state, readers }: LockedAggregate,
  originFeed: string,
  ownerOf: OwnerOfService,
): string[] {
  const feeds = [originFeed];
  if (kind === 'request' && state !== null) {
    const { centreId, serviceId, placement } = state as RequestState;
    const owner = ownerOf(serviceId);
    feeds.push(centreFeed(centreId));
    // The bus that it goes with hands it over (MOB-01).
    if (placement?.mobileCentreId !== undefined) feeds.push(centreFeed(placement.mobileCentreId));
    if (owner !== null) feeds.push(institutionFeed(owner));
  }
  if (kind === 'cardReport' && state !== null) {
    const { serviceId, owner } = state as CardReportState;
    // Who owns the card the catalogue says; that the centre does not answer itself, the report.
    const institution = owner === undefined ? null : ownerOf(serviceId);
    if (institution !== null) feeds.push(institutionFeed(institution));
  }
  feeds.push(...asked(kind, state).map(({ centreId }) => centreFeed(centreId)));
  return feeds.filter((feed) => !readers.has(feed));
}

/** Whose bus has a result and whose result it is must settle together what contradicts (MOB-01). */
function tasksOfCarried(aggregates: Aggregates, own: readonly OwnFact[]): Wanted[] {
  return own.flatMap(({ aggregateId: id, fact: { type, payload } }) => {
    const about = payload as { readonly aggregate?: AggregateKind; readonly aggregateId?: string };
    if (type !== 'task.opened' || about.aggregate !== 'request' || about.aggregateId === undefined) return [];
    const ref = { aggregate: about.aggregate, aggregateId: about.aggregateId };
    const state = aggregates.has(ref) ? (aggregates.of(ref).state as RequestState | null) : null;
    if (!state?.carriers) return [];
    const { centreId, placement } = state;
    const sides = placement?.mobileCentreId === undefined ? [centreId] : [centreId, placement.mobileCentreId];
    return sides.map((each) => ({ kind: 'task' as const, id, feedId: centreFeed(each) }));
  });
}

type Asked = { readonly centreId: string; readonly clientId: string | null };

/** Centres whose specialists were asked about this visit or request, or are met by video at this appointment, and about whom. */
function asked(kind: AggregateKind, state: unknown): Asked[] {
  if (state === null) return [];
  if (kind === 'appointment') {
    const { videoCentreId, clientId } = state as AppointmentState;
    return videoCentreId === null ? [] : [{ centreId: videoCentreId, clientId }];
  }
  if (kind === 'request') {
    const { work, clientId } = state as RequestState;
    return (work?.turns ?? []).flatMap(({ target }) =>
      target.kind === 'centre' ? [{ centreId: target.centreId, clientId }] : [],
    );
  }
  if (kind !== 'visit') return [];
  const visit = state as VisitState;
  return (visit.handoffs ?? []).flatMap(({ target, clientNumber }) =>
    target.kind === 'centre'
      ? [{ centreId: target.centreId, clientId: clientIdOf(visit, clientNumber) }]
      : [],
  );
}

/** The client may become known only after the question was asked. */
function clientsOfAsked({ kind, state }: LockedAggregate): { kind: 'client'; id: string; feedId: string }[] {
  return asked(kind, state).flatMap(({ centreId, clientId }) =>
    clientId === null ? [] : [{ kind: 'client', id: clientId, feedId: centreFeed(centreId) }],
  );
}

function clientOf(
  aggregates: Aggregates,
  kind: AggregateKind,
  id: string,
  feedId: string,
): { kind: 'client'; id: string; feedId: string }[] {
  if (kind !== 'request' || !feedId.startsWith('centre/')) return [];
  const state = aggregates.of({ aggregate: kind, aggregateId: id }).state as RequestState | null;
  return state ? [{ kind: 'client', id: state.clientId, feedId }] : [];
}

type Wanted = { readonly kind: AggregateKind; readonly id: string; readonly feedId: string };

/** Of clients that a centre begins to know. */
async function representationsOf(
  tx: Transaction,
  aggregates: Aggregates,
  clients: readonly Wanted[],
): Promise<Wanted[]> {
  const fresh = clients.filter(
    ({ id, feedId }) => !aggregates.of({ aggregate: 'client', aggregateId: id }).readers.has(feedId),
  );
  if (fresh.length === 0) return [];
  const rows = await tx<{ id: string; clientId: string }[]>`
    select aggregate_id as id, payload ->> 'clientId' as "clientId" from event
    where type = 'representation.recorded' and verdict = 'applied'
      and payload ->> 'clientId' = any(${fresh.map(({ id }) => id)}::text[])`;
  await lockAggregates(tx, rows.map(representation), aggregates);
  return fresh.flatMap(({ id, feedId }) =>
    rows
      .filter(({ clientId }) => clientId === id)
      .map((row) => ({ kind: 'representation' as const, id: row.id, feedId })),
  );
}

/** Of a representation: every centre that knows the client who is represented. */
async function clientsCentres(tx: Transaction, aggregates: Aggregates): Promise<Wanted[]> {
  const found = aggregates.all().flatMap(({ kind, id, state }) => {
    if (kind !== 'representation' || state === null) return [];
    return [{ id, clientId: (state as RepresentationState).clientId }];
  });
  const cards = found.map(({ clientId }) => ({ aggregate: 'client' as const, aggregateId: clientId }));
  await lockAggregates(tx, cards, aggregates);
  return found.flatMap(({ id, clientId }) =>
    [...aggregates.of({ aggregate: 'client', aggregateId: clientId }).readers]
      .filter((feedId) => feedId.startsWith('centre/'))
      .map((feedId) => ({ kind: 'representation' as const, id, feedId })),
  );
}

function representation({ id }: { readonly id: string }) {
  return { aggregate: 'representation', aggregateId: id } as const;
}

/** Institutions' feeds begin with the first thing that is routed to them; a centre must have been set up. */
async function existingFeeds(tx: Transaction, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  for (const id of ids) if (institutionOf(id) !== null) await createFeed(tx, id);
  if (ids.size === 0) return ids;
  const rows = await tx<{ id: string }[]>`select id from feed where id = any(${[...ids]}::text[])`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * After the aggregates are written: only then is this the one transaction that brings new ones in. Sent without waiting for
 * that answer, so when another transaction was quicker it must leave the saying so to `saveAggregates`.
 */
export async function insertReaders(tx: Transaction, added: readonly NewReader[]): Promise<void> {
  if (added.length === 0) return;
  const rows = asRows(
    added.map(({ aggregate, feedId }) => ({ kind: aggregate.kind, id: aggregate.id, feedId })),
  );
  await tx`
    insert into aggregate_reader (kind, aggregate_id, feed_id)
    select kind, id, "feedId"
    from json_to_recordset(${rows}::text::json) as reader (kind text, id uuid, "feedId" text)
    on conflict do nothing`.execute();
}
