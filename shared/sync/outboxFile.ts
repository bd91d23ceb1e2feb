import { z } from 'zod';

const base64 = z.base64();

/**
 * What a device has not been able to send, in a file that is carried to the administrator of the back-office. Only the
 * back-office opens it: the key comes from the hash of the device's token, which is all the back-office keeps of a token.
 */
export const outboxFileSchema = z.strictObject({
  kind: z.literal('lodzins-outbox'),
  version: z.literal(1),
  deviceId: z.uuid(),
  /** AES-256-GCM over the compressed JSON of the pushes, in the order of the chain. */
  iv: base64,
  tag: base64,
  sealed: base64,
});
export type OutboxFile = z.infer<typeof outboxFileSchema>;

/** Of HKDF-SHA256 over the hash of the token, with the device's id as salt. */
export const OUTBOX_KEY_PURPOSE = 'lodzins outbox file';

/** What of it arrived, and what the back-office had already. */
export const outboxFileAnswer = z.object({
  device: z.object({ id: z.uuid(), name: z.string(), centreCode: z.string() }),
  events: z.int(),
  duplicates: z.int(),
  contradicted: z.int(),
});
