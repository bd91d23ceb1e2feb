import { z } from 'zod';

/**
 * What the holder of a ticket may read of it. `aside`: put off for a while. `missed`: did not come when called.
 * `ended`: served, or gone.
 */
export const FOLLOWED_STATES = ['waiting', 'called', 'serving', 'aside', 'missed', 'ended'] as const;
export type FollowedState = (typeof FOLLOWED_STATES)[number];

export const followedTicket = z.strictObject({
  /** SHA-256 of the ticket's secret in hexadecimal: whoever reads the database can follow nobody. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  ticket: z.string().max(12),
  state: z.enum(FOLLOWED_STATES),
  /** Where to go while called or served. */
  counter: z.string().max(40).nullable(),
  /** Of those who wait: how many come before. */
  ahead: z.int().min(0).nullable(),
  /** An open counter takes them. */
  isTaken: z.boolean(),
  /** How long they wait; null also while it has not been simulated yet. */
  range: z.strictObject({ fromMinutes: z.int(), toMinutes: z.int() }).nullable(),
});

/** Every ticket of the day but those that ended long ago, in place of the report before. No name, no matter, no need, no time of a person. */
export const publicQueueReport = z.strictObject({
  businessDay: z.iso.date(),
  tickets: z.array(followedTicket).max(3000),
});

export const publicQueueResponse = z.object({});

export type FollowedTicket = z.infer<typeof followedTicket>;
export type PublicQueueReport = z.infer<typeof publicQueueReport>;
