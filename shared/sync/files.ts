import { z } from 'zod';

const id = z.uuid().transform((value) => value.toLowerCase());

/** A device asks about one file of a request: before it sends it, and when it has. */
export const fileQuestion = z.strictObject({ requestId: id, attachmentId: id });

export const fileAnswer = z.discriminatedUnion('state', [
  /** The hash of what is there; only this lets a device delete its own. */
  z.object({ state: z.literal('arrived'), hash: z.string() }),
  z.object({ state: z.literal('wanted'), address: z.string().startsWith('/') }),
  z.object({ state: z.enum(['damaged', 'notYet', 'unneeded']) }),
]);
