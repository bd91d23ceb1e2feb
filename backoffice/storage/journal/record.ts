import { rulesOf } from '#shared/domain/rules.ts';
import { asRows, inSuccession, type Transaction } from '../database.ts';
import { queueNotices } from '../notices.ts';
import { saveAggregates, type Aggregates } from './aggregates.ts';
import { insertEvents, insertPersonal, type JudgedEvent } from './events.ts';
import { keepCardReportPlaces } from './cardReportPlaces.ts';
import { appendEntries, lockFeeds, numberEntries, type NewEntry } from './feeds.ts';
import { seal, type OwnFact } from './ownEvents.ts';
import { addReaders, insertReaders, type NewReader, type OwnerOfService } from './readers.ts';

export type JournalContext = { readonly now: number; readonly ownerOf: OwnerOfService };

export type Recording = {
  /** Everything the events belong to, locked. */
  readonly aggregates: Aggregates;
  /** What arrived from a device, already judged and folded. */
  readonly judged: readonly JudgedEvent[];
  /** What the back-office adds of its own, in the chain of `originFeed`. */
  readonly own: readonly OwnFact[];
  /** Feed of the centre where it happened. */
  readonly originFeed: string;
};

/** Writes events, states and feed entries in one go: all of it is seen by readers at once, or nothing. */
export async function record(tx: Transaction, context: JournalContext, recording: Recording): Promise<void> {
  const { aggregates, judged, own, originFeed } = recording;
  const newReaders = await addReaders(tx, aggregates, originFeed, context.ownerOf, own);
  const readers = new Set(aggregates.all().flatMap((aggregate) => [...aggregate.readers]));
  const feeds = await lockFeeds(tx, [originFeed, ...readers]);
  const origin = feeds.get(originFeed);
  if (!origin) throw new Error(`feed ${originFeed} does not exist`);

  const ownEvents = seal(origin, own, context.now).map((event): JudgedEvent => {
    const aggregate = aggregates.of(event);
    aggregate.state = rulesOf(aggregate.kind).evolve(aggregate.state, event);
    aggregate.isChanged = true;
    return { event, verdict: 'applied', reason: null };
  });
  const all = [...judged, ...ownEvents];
  await queueNotices(tx, all, context.now);
  const history = await historyEntries(tx, newReaders);
  const news = all.flatMap(({ event }) =>
    [...aggregates.of(event).readers].map((feedId): NewEntry => ({ feedId, eventId: event.id })),
  );
  const entries = numberEntries(feeds, [...history, ...news]);
  const touched = new Set([originFeed, ...entries.map(({ feedId }) => feedId)]);
  await inSuccession([
    () => insertEvents(tx, all, context.now),
    () => insertPersonal(tx, all),
    () => saveAggregates(tx, aggregates),
    () => insertReaders(tx, newReaders),
    () => appendEntries(tx, new Map([...feeds].filter(([id]) => touched.has(id))), entries),
    () => keepCardReportPlaces(tx, all, entries),
  ]);
}

/** What new readers have missed, in the server's order; read before the new events are written. */
async function historyEntries(tx: Transaction, newReaders: readonly NewReader[]): Promise<NewEntry[]> {
  if (newReaders.length === 0) return [];
  const rows = asRows(
    newReaders.map(({ aggregate, feedId }) => ({ kind: aggregate.kind, id: aggregate.id, feedId })),
  );
  return tx<NewEntry[]>`
    select "feedId", event.id as "eventId"
    from json_to_recordset(${rows}::text::json) as reader (kind text, id uuid, "feedId" text)
    join event on event.aggregate = reader.kind and event.aggregate_id = reader.id
    order by event.position`;
}
