import { randomBytes, randomUUID } from 'node:crypto';
import { decideRequest } from '#shared/domain/request/decide.ts';
import { MOST_ATTACHMENT_BYTES } from '#shared/domain/request/attachments/rules.ts';
import type { Attachment } from '#shared/domain/request/attachments/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { transaction, type Database, type Queryable, type Transaction } from '../database.ts';
import { lockAggregates } from '../journal/aggregates.ts';
import { centreFeed } from '../journal/feeds.ts';
import { record, type JournalContext } from '../journal/record.ts';
import type { FilePlace, SealedFolder } from './sealedFolder.ts';

/** What became of a file that a device wants to send. */
export type FileAnswer =
  /** It is here, with this very hash; the device may let go of its own. */
  | { readonly state: 'arrived'; readonly hash: string }
  /** To be sent to the file's place, from where it was left off. */
  | { readonly state: 'wanted'; readonly place: FilePlace }
  /** It was not what it should be, and is gone; to be sent from the beginning. */
  | { readonly state: 'damaged' }
  /** The request, or that it has the file, has not arrived yet. */
  | { readonly state: 'notYet' }
  /** Taken off, or the person was erased. */
  | { readonly state: 'unneeded' };

type Asked = { readonly requestId: string; readonly attachmentId: string };
type Context = JournalContext & { readonly folder: SealedFolder };

/**
 * A device asks about a file before it sends it, and again when it has. What is here whole is compared with its hash
 * by reading it; only then the request learns that it has arrived.
 */
export async function askAboutFile(
  database: Database,
  centreId: string,
  asked: Asked,
  context: Context,
): Promise<FileAnswer> {
  const attachment = await attachmentOf(database, centreId, asked);
  if (attachment === 'notYet' || attachment === 'unneeded') return { state: attachment };
  const file = await fileFor(database, centreId, asked, attachment, context.now);
  if ((await context.folder.arrivedBytes(file.place)) < attachment.bytes) {
    return { state: 'wanted', place: file.place };
  }
  if (!file.isVerified && !(await context.folder.isTrue(file.place))) {
    await forget(database, context.folder, file.place);
    return { state: 'damaged' };
  }
  await database`
    update attachment_file set verified_at = ${new Date(context.now)}
    where centre_id = ${centreId} and hash = ${attachment.hash} and verified_at is null`;
  await recordArrival(database, centreId, asked, attachment.hash, context);
  return { state: 'arrived', hash: attachment.hash };
}

async function attachmentOf(
  database: Queryable,
  centreId: string,
  { requestId, attachmentId }: Asked,
): Promise<Attachment | 'notYet' | 'unneeded'> {
  const [row] = await database<{ state: RequestState }[]>`
    select request.state from aggregate request
    join aggregate_reader reader on reader.kind = request.kind and reader.aggregate_id = request.id
    where request.kind = 'request' and request.id = ${requestId} and request.state is not null
      and reader.feed_id = ${centreFeed(centreId)}`;
  if (!row) return 'notYet';
  const found = row.state.attachments?.find(({ id }) => id === attachmentId);
  if (found) return found.name === undefined || found.bytes > MOST_ATTACHMENT_BYTES ? 'unneeded' : found;
  const [removed] = await database`
    select from event where aggregate = 'request' and aggregate_id = ${requestId}
      and type in ('request.attachmentAdded', 'request.attachmentRemoved')
      and payload ->> 'attachmentId' = ${attachmentId} limit 1`;
  return removed ? 'unneeded' : 'notYet';
}

type FileRow = { readonly bytes: number; readonly file_key: Buffer; readonly verified_at: Date | null };

/** The file's row, made when it is asked about for the first time, and the link of the attachment to it. */
async function fileFor(
  database: Database,
  centreId: string,
  { requestId, attachmentId }: Asked,
  { hash, bytes }: Attachment,
  now: number,
): Promise<{ readonly place: FilePlace; readonly isVerified: boolean }> {
  return transaction(database, async (tx) => {
    await tx`
      insert into attachment_file (centre_id, hash, bytes, file_key, asked_at)
      values (${centreId}, ${hash}, ${bytes}, ${randomBytes(32)}, ${new Date(now)}) on conflict do nothing`;
    const [row] = await tx<FileRow[]>`
      select bytes, file_key, verified_at from attachment_file where centre_id = ${centreId} and hash = ${hash}`;
    if (!row) throw new Error('the file was forgotten meanwhile');
    await tx`
      insert into attachment_link (attachment_id, request_id, centre_id, hash)
      values (${attachmentId}, ${requestId}, ${centreId}, ${hash}) on conflict do nothing`;
    const place = { centreId, hash, bytes: row.bytes, key: row.file_key };
    return { place, isVerified: row.verified_at !== null };
  });
}

/** Once: whoever asks again gets the same answer. */
async function recordArrival(
  database: Database,
  centreId: string,
  { requestId, attachmentId }: Asked,
  hash: string,
  context: JournalContext,
): Promise<void> {
  await transaction(database, async (tx) => {
    const ref = { aggregate: 'request', aggregateId: requestId } as const;
    const aggregates = await lockAggregates(tx, [ref]);
    const state = aggregates.of(ref).state as RequestState | null;
    const actor = { kind: 'system', name: 'backoffice' } as const;
    const arrival = { kind: 'arrive', attachmentId, hash } as const;
    const decision = decideRequest(state, arrival, { now: context.now, actor });
    if (!decision.ok || decision.value.length === 0) return;
    const commandId = randomUUID();
    const own = decision.value.map((fact) => ({ ...ref, fact, actor, commandId }));
    await record(tx, context, { aggregates, judged: [], own, originFeed: centreFeed(centreId) });
  });
}

/** Where the file lies that a device is sending; null for one that nobody asked about. */
export async function findPlace(
  database: Queryable,
  centreId: string,
  hash: string,
): Promise<FilePlace | null> {
  const [row] = await database<FileRow[]>`
    select bytes, file_key, verified_at from attachment_file where centre_id = ${centreId} and hash = ${hash}`;
  return row ? { centreId, hash, bytes: row.bytes, key: row.file_key } : null;
}

export type ArrivedFile = {
  readonly attachmentId: string;
  readonly requestId: string;
  readonly place: FilePlace;
};

/** Of these files, attached or returned, those that are here whole. */
export async function findArrived(database: Queryable, ids: readonly string[]): Promise<ArrivedFile[]> {
  type Row = Omit<ArrivedFile, 'place'> & Omit<FilePlace, 'key'> & { readonly file_key: Buffer };
  const rows = await database<Row[]>`
    select attachment_id as "attachmentId", request_id as "requestId", centre_id as "centreId", hash, bytes, file_key
    from attachment_link join attachment_file using (centre_id, hash)
    where attachment_id = any(${[...ids]}::uuid[]) and verified_at is not null`;
  return rows.map(({ attachmentId, requestId, file_key: key, centreId, hash, bytes }) => ({
    attachmentId,
    requestId,
    place: { centreId, hash, bytes, key },
  }));
}

/** First the key, without which the file is noise; then the file. */
async function forget(database: Database, folder: SealedFolder, place: FilePlace): Promise<void> {
  await database`
    delete from attachment_file where centre_id = ${place.centreId} and hash = ${place.hash} and verified_at is null`;
  await folder.remove(place);
}

export type ForgottenFile = Pick<FilePlace, 'centreId' | 'hash'>;

/**
 * In an erasure: files of the person's requests, or of the one that is named, of which no other person's request has the same.
 * Their keys go with the transaction; the files are to be removed after it.
 */
export async function forgetFilesOf(
  tx: Transaction,
  subjectIds: readonly string[],
  requestId: string | null = null,
): Promise<readonly ForgottenFile[]> {
  const links = await tx<{ centre_id: string; hash: string }[]>`
    delete from attachment_link using aggregate request
    where request.kind = 'request' and request.id = attachment_link.request_id
      and request.state ->> 'clientId' = any(${[...subjectIds]}::text[])
      and (${requestId}::uuid is null or request.id = ${requestId})
    returning attachment_link.centre_id, attachment_link.hash`;
  if (links.length === 0) return [];
  const rows = await tx<{ centre_id: string; hash: string }[]>`
    delete from attachment_file file
    where hash = any(${links.map(({ hash }) => hash)})
      and not exists (select from attachment_link link where link.centre_id = file.centre_id and link.hash = file.hash)
    returning centre_id, hash`;
  return rows.map(({ centre_id, hash }) => ({ centreId: centre_id, hash }));
}

/** Files of which the rest never came. */
export async function forgetAbandoned(
  database: Database,
  folder: SealedFolder,
  askedBefore: number,
): Promise<void> {
  const rows = await database<{ centre_id: string; hash: string }[]>`
    delete from attachment_file where verified_at is null and asked_at < ${new Date(askedBefore)}
    returning centre_id, hash`;
  for (const { centre_id, hash } of rows) await folder.remove({ centreId: centre_id, hash });
}
