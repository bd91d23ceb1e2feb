import { z } from 'zod';
import { action, command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, none, text } from '#shared/api/fields.ts';
import { ATTACHMENT_KINDS, TURNS } from '#shared/domain/request/attachments/types.ts';
import { ACCESS_PURPOSES } from '#shared/domain/access/types.ts';

/** What a file is about: a request that is being filled in, or one that is registered. */
const owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), draftId: id }),
  z.strictObject({ kind: z.literal('request'), requestId: id }),
]);

/** Also the files that the owner returned as the request's result; those are only shown. */
const shownOwner = z.discriminatedUnion('kind', [
  ...owner.options,
  z.strictObject({ kind: z.literal('result'), requestId: id }),
]);

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const turn = z.union(TURNS.map((degrees) => z.literal(degrees)));
/** Of the card's list; null: another document. */
const documentId = z.string().max(80).nullable();
/** A rule of the domain, in whose words the screen says why not; null: possible. */
const whyNot = z.string().nullable();

/** What a container or a signed file names. Nobody here has verified it. */
const contents = z.object({
  documents: z.array(z.object({ name: z.string(), bytes: z.int() })),
  signatures: z.array(z.object({ by: z.string().nullable(), at: z.string().nullable() })),
});

/** Bytes go and come at an address of their own, with the same session; it is good once and for a few minutes. */
const address = z.string();

/** The answer of that address to a file that was put there. */
export const receivedFile = z.object({
  hash,
  bytes: z.int(),
  kind: z.enum(ATTACHMENT_KINDS),
  pages: z.int().nullable(),
  contents,
});
export type ReceivedFile = z.infer<typeof receivedFile>;

const scanName = z.string().min(1).max(255);

/** The folder into which the scanner writes, on the office's own computer. */
export const scanProcedures = {
  'scan.settings': query({
    allow: ['admin', 'manager'],
    summary: 'The folder into which the scanner writes; null: none.',
    input: none,
    output: z.object({ folder: z.string().nullable() }),
  }),
  'scan.change': action({
    allow: ['admin'],
    summary: 'Sets the folder into which the scanner writes; empty: none.',
    input: z.strictObject({ folder: text(400) }),
    output: done,
  }),
  'scan.list': query({
    allow: COUNTER_STAFF,
    summary: 'Scans that nobody has taken in yet, the newest first.',
    input: none,
    output: z.object({
      isWatched: z.boolean(),
      scans: z.array(z.object({ name: z.string(), bytes: z.int(), modifiedAt: at })),
    }),
  }),
  'scan.take': action({
    allow: COUNTER_STAFF,
    summary:
      'Takes a scan in as a file that was put here; it is judged by its content and still in the folder.',
    input: z.strictObject({ name: scanName }),
    output: receivedFile,
  }),
  'scan.remove': action({
    allow: COUNTER_STAFF,
    summary: 'Deletes a scan from the folder, once it is attached.',
    input: z.strictObject({ name: scanName }),
    output: done,
  }),
};

export const attachmentProcedures = {
  'attachment.beginUpload': action({
    allow: COUNTER_STAFF,
    summary:
      'Gives an address where one file of that size may be put (HTTP PUT); it is judged by its content.',
    input: z.strictObject({ bytes: z.int().min(0) }),
    output: z.object({ address }),
  }),
  'attachment.list': query({
    allow: COUNTER_STAFF,
    summary: 'Files of a request in their order, which documents are missing, and how many have arrived.',
    input: z.strictObject({ owner: shownOwner }),
    output: z.object({
      attachments: z.array(
        z.object({
          attachmentId: id,
          documentId,
          /** Empty once erased. */
          name: z.string(),
          bytes: z.int(),
          kind: z.enum(ATTACHMENT_KINDS),
          pages: z.int().nullable(),
          signatures: z.int(),
          turn,
          addedAt: at,
          by: z.string().nullable(),
          /** Null until the back-office has confirmed the same hash. */
          arrivedAt: at.nullable(),
          /** How far it is on its way; null where it is not under way now. */
          sentBytes: z.int().nullable(),
          whyNotShow: whyNot,
          whyNotRemove: whyNot,
        }),
      ),
      documents: z.array(z.object({ documentId: z.string(), isMissing: z.boolean(), whyNotAttach: whyNot })),
      arrived: z.int(),
      whyNotAdd: whyNot,
    }),
  }),
  'attachment.add': command({
    allow: COUNTER_STAFF,
    summary: 'Attaches a file that was put here; never a copy of an identity document (domain 5.9).',
    input: z.strictObject({ owner, hash, documentId, name: text(200) }),
    output: z.object({ attachmentId: id }),
  }),
  'attachment.remove': command({
    allow: COUNTER_STAFF,
    summary: 'Takes a file off before it was sent; the file itself is deleted.',
    input: z.strictObject({ owner, attachmentId: id }),
    output: done,
  }),
  'attachment.arrange': command({
    allow: COUNTER_STAFF,
    summary: 'Order and turn of all files of a request.',
    input: z.strictObject({
      owner,
      order: z.array(z.strictObject({ attachmentId: id, turn })).max(100),
    }),
    output: done,
  }),
  'attachment.show': command({
    allow: COUNTER_STAFF,
    summary: 'Gives an address where the file may be read once; every showing is recorded (ASE-08).',
    input: z.strictObject({ owner: shownOwner, attachmentId: id, purpose: z.enum(ACCESS_PURPOSES) }),
    output: z.object({ address, kind: z.enum(ATTACHMENT_KINDS), contents }),
  }),
};
