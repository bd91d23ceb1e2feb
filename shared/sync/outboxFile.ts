import { z } from 'zod';
import { pushRequest } from '#shared/sync/messages.ts';

const base64 = z.base64();

/**
 * What a device has not been able to send, in a file that is carried to an office with a network or to the administrator of the
 * back-office. Only the back-office opens it: the key comes from the hash of the device's token, which is all it keeps of a token.
 */
export const outboxFileSchema = z.strictObject({
  kind: z.literal('lodzins-outbox'),
  version: z.literal(1),
  deviceId: z.uuid(),
  /** AES-256-GCM over the compressed JSON of the content. */
  iv: base64,
  tag: base64,
  sealed: base64,
});
export type OutboxFile = z.infer<typeof outboxFileSchema>;

const pushes = z.array(pushRequest);

/** The pushes in the order of the chain. Files of older programs hold them alone. */
export const outboxFileContent = z.union([
  z.strictObject({ writtenAt: z.int(), pushes }),
  pushes.transform((all) => ({ writtenAt: null, pushes: all })),
]);
export type OutboxFileContent = z.infer<typeof outboxFileContent>;

/** Weeks of a bus, sealed, in base64; the largest centre's are a few megabytes a day. */
export const MOST_OUTBOX_FILE_BYTES = 32 * 1024 * 1024;

/** Of HKDF-SHA256 over the hash of the token, with the device's id as salt. */
export const OUTBOX_KEY_PURPOSE = 'lodzins outbox file';

/** What of it arrived, and what the back-office had already. */
export const outboxFileAnswer = z.object({
  device: z.object({ id: z.uuid(), name: z.string(), centreCode: z.string() }),
  events: z.int(),
  duplicates: z.int(),
  contradicted: z.int(),
});

/**
 * What the office that handed it in is told: whose file it was and how many of its items, counted as its own list of what is to be
 * sent counts them. Nothing of what is in them.
 */
export const handedInAnswer = z.object({
  centre: z.object({ code: z.string(), name: z.string() }),
  /** Null for a file of an older program. */
  writtenAt: z.int().nullable(),
  items: z.int(),
  /** Of them, known already: the same file again, or the network was quicker. */
  known: z.int(),
  contradicted: z.int(),
});
export type HandedIn = z.infer<typeof handedInAnswer>;
