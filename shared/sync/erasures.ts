import { z } from 'zod';
import { storedEventSchema } from '#shared/sync/messages.ts';

/** In one message; more follow in the next. */
export const MAX_ERASURES = 100;

export const erasureReport = z.strictObject({
  /** Entries of the ledger (ids of events) that this device has carried out: rows, index, files and log pages are gone. */
  confirmed: z.array(z.uuid()).max(MAX_ERASURES),
  /** Entries of which it wants to know who has confirmed. */
  asked: z.array(z.uuid()).max(MAX_ERASURES),
  /** Entries that the back-office has lost with a restore and asked for, as this device was told them. */
  lost: z.array(storedEventSchema).max(MAX_ERASURES).optional(),
});

/** A device that held the data, or may have. */
const erasureDevice = z.object({
  deviceId: z.uuid(),
  name: z.string(),
  centre: z.string(),
  /** Null: it has not been heard of since it was let in. */
  lastSeenAt: z.int().nullable(),
  confirmedAt: z.int().nullable(),
});

export const erasureResponse = z.object({
  erasures: z.array(z.object({ eventId: z.uuid(), devices: z.array(erasureDevice) })),
  /** Of the confirmed ones those that the ledger does not hold: it was restored from before them. */
  unknown: z.array(z.uuid()).optional(),
});

export type ErasureReport = z.infer<typeof erasureReport>;
export type ErasureResponse = z.infer<typeof erasureResponse>;
export type ErasureDevice = z.infer<typeof erasureDevice>;
