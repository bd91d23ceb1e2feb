import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { AppError } from '#shared/api/errors.ts';
import type { AttachmentKind, ReturnedFile } from '#shared/domain/request/attachments/types.ts';
import { inspectFile } from '#inspect/inspectFile.ts';
import { transaction, type Database, type Queryable } from '../database.ts';
import { centreFeed } from '../journal/feeds.ts';
import { findArrived } from './attachments.ts';
import type { FilePlace, SealedFolder } from './sealedFolder.ts';

/** Sent for one request and not returned yet; whoever needs more has lost count. */
const MOST_WAITING = 20;

type Arriving = {
  readonly requestId: string;
  readonly hash: string;
  readonly bytes: number;
  readonly source: AsyncIterable<Uint8Array>;
};

/**
 * Takes in a file that is to be a result: sealed while it comes, compared with its hash, judged by its content as files at a
 * counter are. @returns what it is, or the rule that refuses it
 */
export async function takeResultFile(
  database: Database,
  folder: SealedFolder,
  { requestId, hash, bytes, source }: Arriving,
  now: number,
): Promise<ReturnedFile | { readonly rule: string }> {
  const centreId = await centreOf(database, requestId);
  if (centreId === null || (await waiting(database, requestId)) >= MOST_WAITING) {
    return { rule: 'request.tooManyFiles' };
  }
  const place = await placeFor(database, { centreId, hash, bytes }, now);
  if (place === null) return { rule: 'attachment.damaged' };
  const isTrue = place.isVerified ? await isThis(source, hash) : await keep(folder, place, source);
  if (!isTrue) {
    await forget(database, folder, place);
    return { rule: 'attachment.damaged' };
  }
  const inspected = await inspect(folder, place);
  if ('rule' in inspected) {
    await forget(database, folder, place);
    return inspected;
  }
  const fileId = randomUUID();
  await transaction(database, async (tx) => {
    await tx`
      update attachment_file set verified_at = ${new Date(now)}
      where centre_id = ${centreId} and hash = ${hash} and verified_at is null`;
    await tx`
      insert into attachment_link (attachment_id, request_id, centre_id, hash)
      values (${fileId}, ${requestId}, ${centreId}, ${hash})`;
    await tx`
      insert into result_file (attachment_id, kind, pages, signatures, uploaded_at)
      values (${fileId}, ${inspected.kind}, ${inspected.pages}, ${inspected.signatures}, ${new Date(now)})`;
  });
  return { fileId, hash, bytes, ...inspected };
}

/** Files that were sent for this request, by their ids; null when one of them was not. */
export async function findResultFiles(
  database: Queryable,
  requestId: string,
  fileIds: readonly string[],
): Promise<ReturnedFile[] | null> {
  const rows = await database<ReturnedFile[]>`
    select attachment_id as "fileId", hash, bytes, kind, pages, signatures
    from result_file join attachment_link using (attachment_id) join attachment_file using (centre_id, hash)
    where request_id = ${requestId} and attachment_id = any(${[...fileIds]}::uuid[])`;
  const found = fileIds.map((id) => rows.find(({ fileId }) => fileId === id));
  return found.every((file) => file !== undefined) ? found : null;
}

/** Where a file of a result lies, for a device of a centre that has the request; null for any other. */
export async function findReturned(
  database: Queryable,
  centreId: string,
  fileId: string,
): Promise<FilePlace | null> {
  const [file] = await findArrived(database, [fileId]);
  if (!file) return null;
  const [known] = await database`
    select from result_file join aggregate_reader reader on reader.kind = 'request'
    where attachment_id = ${fileId} and reader.aggregate_id = ${file.requestId} and reader.feed_id = ${centreFeed(centreId)}`;
  return known ? file.place : null;
}

/** Sent, and never returned as a result: nobody will. Files of a person who was erased are gone already. */
export async function forgetUnreturned(
  database: Database,
  folder: SealedFolder,
  uploadedBefore: number,
): Promise<void> {
  const files = await transaction(database, async (tx) => {
    await tx`
      delete from attachment_link link using result_file file, aggregate request
      where file.attachment_id = link.attachment_id and file.uploaded_at < ${new Date(uploadedBefore)}
        and request.kind = 'request' and request.id = link.request_id
        and not coalesce(request.state::jsonb -> 'result' -> 'files', '[]')
          @> jsonb_build_array(jsonb_build_object('fileId', link.attachment_id))`;
    return tx<{ centreId: string; hash: string }[]>`
      delete from attachment_file file
      where verified_at is not null
        and not exists (select from attachment_link link where link.centre_id = file.centre_id and link.hash = file.hash)
      returning centre_id as "centreId", hash`;
  });
  for (const file of files) await folder.remove(file);
}

/** Of the request's home, else of another centre that has it. */
async function centreOf(database: Queryable, requestId: string): Promise<string | null> {
  const [row] = await database<{ id: string }[]>`
    select centre.id from aggregate request
    join aggregate_reader reader on reader.kind = request.kind and reader.aggregate_id = request.id
    join centre on reader.feed_id = 'centre/' || centre.id
    where request.kind = 'request' and request.id = ${requestId}
    order by (centre.id::text = request.state ->> 'centreId') desc, reader.feed_id
    limit 1`;
  return row?.id ?? null;
}

async function waiting(database: Queryable, requestId: string): Promise<number> {
  const [row] = await database<{ count: number }[]>`
    select count(*) as count from result_file join attachment_link using (attachment_id)
    where request_id = ${requestId}`;
  return row?.count ?? 0;
}

type Place = FilePlace & { readonly isVerified: boolean };

/** Null where another length is known under this hash. */
async function placeFor(
  database: Database,
  { centreId, hash, bytes }: Pick<FilePlace, 'centreId' | 'hash' | 'bytes'>,
  now: number,
): Promise<Place | null> {
  await database`
    insert into attachment_file (centre_id, hash, bytes, file_key, asked_at)
    values (${centreId}, ${hash}, ${bytes}, ${randomBytes(32)}, ${new Date(now)}) on conflict do nothing`;
  const [row] = await database<{ bytes: number; key: Buffer; isVerified: boolean }[]>`
    select bytes, file_key as key, verified_at is not null as "isVerified"
    from attachment_file where centre_id = ${centreId} and hash = ${hash}`;
  return row?.bytes === bytes ? { centreId, hash, ...row } : null;
}

async function keep(
  folder: SealedFolder,
  place: FilePlace,
  source: AsyncIterable<Uint8Array>,
): Promise<boolean> {
  return (await folder.append(place, 0, source)) === place.bytes && (await folder.isTrue(place));
}

/** It lies here already; knowing its hash alone does not make it anybody's. */
async function isThis(source: AsyncIterable<Uint8Array>, hash: string): Promise<boolean> {
  const came = createHash('sha256');
  for await (const part of source) came.update(part);
  return came.digest('hex') === hash;
}

type Inspected = {
  readonly kind: AttachmentKind;
  readonly pages: number | null;
  readonly signatures: number;
};

async function inspect(
  folder: SealedFolder,
  place: FilePlace,
): Promise<Inspected | { readonly rule: string }> {
  const file = await folder.open(place);
  try {
    const { kind, pages, contents } = await inspectFile(file);
    return { kind, pages, signatures: contents.signatures.length };
  } catch (error) {
    const rule = error instanceof AppError ? error.error.rule : undefined;
    if (rule === undefined) throw error;
    return { rule };
  } finally {
    await file.close();
  }
}

/** Unless something else has it. */
async function forget(
  database: Database,
  folder: SealedFolder,
  { centreId, hash }: FilePlace,
): Promise<void> {
  const gone = await database`
    delete from attachment_file file
    where centre_id = ${centreId} and hash = ${hash} and verified_at is null
      and not exists (select from attachment_link link where link.centre_id = file.centre_id and link.hash = file.hash)`;
  if (gone.count > 0) await folder.remove({ centreId, hash });
}
