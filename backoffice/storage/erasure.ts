import { randomUUID } from 'node:crypto';
import type { ErasureEvent } from '#shared/domain/client/erasureTypes.ts';
import type { AggregateKind } from '#shared/domain/event.ts';
import { cardsOfClient, isRestricted } from './clients.ts';
import { transaction, type Database, type Transaction } from './database.ts';
import { erasePart, subjectsOf } from './erasePart.ts';
import { erasedAmong, lockErasures } from './erasureLedger.ts';
import { forgetFilesOf, type ForgottenFile } from './files/attachments.ts';
import type { SealedFolder } from './files/sealedFolder.ts';
import { lockAggregates, saveAggregates, type AggregateRef } from './journal/aggregates.ts';
import type { JudgedEvent } from './journal/events.ts';
import { refold } from './journal/judge.ts';
import { record, type JournalContext } from './journal/record.ts';
import { noteTraces } from './traces/noteTraces.ts';

type Context = JournalContext & { readonly folder?: SealedFolder | null };

/**
 * Erases a person, under every card that is merged with this one: the personal rows of every event about them, every state
 * that was folded from them and the files of their requests. The chain stays whole. The ledger keeps out what a device that
 * was away still sends, and the centres that know a card get an event that tells their devices to erase it too. Nothing goes
 * while the person's data are not to be processed (GDPR 18).
 */
export async function eraseSubject(
  database: Database,
  subjectId: string,
  context: Context,
): Promise<'erased' | 'unknown' | 'restricted'> {
  const erased = await transaction(database, async (tx) => {
    await lockErasures(tx);
    const cards = await cardsOfClient(tx, subjectId);
    return (await isRestricted(tx, cards)) ? null : eraseCards(tx, cards, context);
  });
  if (!erased) return 'restricted';
  const { isKnown, files } = erased;
  // Without their keys they are noise already.
  for (const file of files) await context.folder?.remove(file);
  return isKnown ? 'erased' : 'unknown';
}

/**
 * A device that was away sends that a card is merged with one of a person who was erased meanwhile: it is the same person, and
 * goes too. Call with erasures locked. Returns the files to remove once the transaction is through.
 */
export async function eraseMergedLate(
  tx: Transaction,
  judged: readonly JudgedEvent[],
  context: JournalContext,
): Promise<readonly ForgottenFile[]> {
  const files: ForgottenFile[] = [];
  for (const { event, verdict } of judged) {
    if (event.type !== 'client.merged' || verdict !== 'applied') continue;
    const cards = await cardsOfClient(tx, event.aggregateId);
    const erased = await erasedAmong(tx, cards);
    if (erased.size === 0) continue;
    const left = cards.filter((id) => !erased.has(id));
    files.push(...(await eraseCards(tx, left, context)).files);
  }
  return files;
}

type ErasedPayload = Extract<ErasureEvent, { type: 'client.erased' }>['payload'];
type Erased = { readonly isKnown: boolean; readonly files: readonly ForgottenFile[] };

type How = {
  readonly payload?: ErasedPayload;
  /** Feed of a centre that knows of the erasure where this journal does not: the ledger takes it in, whatever stands here. */
  readonly toldBy?: string;
};

/** All cards of one person. Call with erasures locked; the files are to be removed once the transaction is through. */
export async function eraseCards(
  tx: Transaction,
  subjectIds: readonly string[],
  context: JournalContext,
  { payload = {}, toldBy }: How = {},
): Promise<Erased> {
  const touched = await tx<AggregateRef[]>`
    select distinct event.aggregate, event.aggregate_id as "aggregateId"
    from event_personal part join event on event.id = part.event_id
    where part.subject_id = any(${[...subjectIds]}::uuid[])`;
  if (touched.length === 0 && toldBy === undefined) return { isKnown: false, files: [] };
  const files = await forgetFilesOf(tx, subjectIds);
  await eraseOthersIn(tx, context, { touched, subjectIds });
  const aggregates = await lockAggregates(tx, [...touched, ...subjectIds.map(cardOf)]);
  await tx`
    update event_personal set salt = null, data = null
    where subject_id = any(${[...subjectIds]}::uuid[])`;
  for (const aggregate of aggregates.all()) await refold(tx, aggregate);
  await saveAggregates(tx, aggregates);
  await noteTraces(tx, context.now);

  const readers = aggregates.all().flatMap((aggregate) => [...aggregate.readers]);
  const feeds = [...new Set(toldBy === undefined ? readers : [...readers, toldBy])].filter(isCentreFeed);
  if (feeds.length === 0) return { isKnown: false, files };
  for (const subjectId of subjectIds) await tellCentres(tx, context, { subjectId, feeds, payload });
  return { isKnown: true, files };
}

/** What is the client's own: others are in it only because of the client. */
const OF_ONE_CLIENT: readonly AggregateKind[] = ['request', 'delegation', 'representation'];

/**
 * Children, household and representatives stand in the client's matters under ids of their own, by which nobody would ever find
 * them again. Their own cards, where they have any, stay; so does everything in which this client was the other one.
 */
async function eraseOthersIn(
  tx: Transaction,
  context: JournalContext,
  {
    touched,
    subjectIds,
  }: { readonly touched: readonly AggregateRef[]; readonly subjectIds: readonly string[] },
): Promise<void> {
  const cards = new Set(subjectIds);
  const refs = touched.filter(({ aggregate }) => OF_ONE_CLIENT.includes(aggregate));
  const aggregates = await lockAggregates(tx, refs);
  for (const { kind, id, state } of aggregates.all()) {
    if (!cards.has((state as { readonly clientId: string } | null)?.clientId ?? '')) continue;
    const others = (await subjectsOf(tx, { kind, id })).filter((each) => !cards.has(each));
    if (others.length > 0) await erasePart(tx, context, { kind, id, subjectIds: others });
  }
}

function cardOf(subjectId: string): AggregateRef {
  return { aggregate: 'client', aggregateId: subjectId };
}

function isCentreFeed(id: string): boolean {
  return id.startsWith('centre/');
}

/**
 * Into the feeds of all that know anything of the person: somebody who acts for a client is known where the client is,
 * also without a card of their own.
 */
async function tellCentres(
  tx: Transaction,
  context: JournalContext,
  {
    subjectId,
    feeds,
    payload,
  }: { readonly subjectId: string; readonly feeds: readonly string[]; readonly payload: ErasedPayload },
): Promise<void> {
  const aggregates = await lockAggregates(tx, [cardOf(subjectId)]);
  const { readers } = aggregates.of(cardOf(subjectId));
  const [originFeed] = [...readers, ...feeds].filter(isCentreFeed);
  if (originFeed === undefined) return;
  for (const feed of feeds) readers.add(feed);
  const fact = { type: 'client.erased', version: 1, payload };
  const actor = { kind: 'system', name: 'backoffice' } as const;
  const commandId = randomUUID();
  await record(tx, context, {
    aggregates,
    judged: [],
    own: [{ ...cardOf(subjectId), fact, actor, commandId }],
    originFeed,
  });
  await tx`
    insert into erasure (subject_id, event_id)
    select ${subjectId}, id from event where command_id = ${commandId}
    on conflict do nothing`;
}
