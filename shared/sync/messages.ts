import { z } from 'zod';
import { AGGREGATE_KINDS, type StoredEvent } from '#shared/domain/event.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** Limits of one push, whichever is met first. */
export const MAX_PUSH_EVENTS = 500;
export const MAX_PUSH_BYTES = 1_000_000;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

export const actorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), staffId: z.string(), counter: z.string().nullable() }),
  z.object({ kind: z.literal('system'), name: z.string() }),
]);

export const storedEventSchema = z.strictObject({
  id: z.uuid(),
  deviceId: z.uuid(),
  incarnation: z.int().min(1),
  deviceSeq: z.int().min(1),
  aggregate: z.enum(AGGREGATE_KINDS),
  aggregateId: z.uuid(),
  type: z.string().max(80),
  version: z.int().min(1),
  at: z.int(),
  clockOffsetMs: z.int(),
  actor: actorSchema,
  commandId: z.uuid(),
  undoOf: z.uuid().nullable(),
  payload: jsonObject,
  personal: z.array(
    z.strictObject({ subjectId: z.uuid(), hash, salt: z.string().optional(), data: jsonObject.optional() }),
  ),
  prevHash: hash,
  hash,
});

/** As it comes from the back-office: its aggregate may be one that only a newer program knows (design 3, version skew). */
const pulledEventSchema = storedEventSchema.extend({ aggregate: z.string().regex(/^[a-z][A-Za-z]{0,39}$/) });

/** The parsed form is the domain's event; the cast only adds the brands that JSON cannot carry. */
export function asStoredEvent(
  parsed: z.infer<typeof storedEventSchema> | z.infer<typeof pulledEventSchema>,
): StoredEvent {
  return parsed as unknown as StoredEvent;
}

/** What the back-office says of one event. It never rejects: what happened at a counter happened. */
export const VERDICTS = ['applied', 'contradicted'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const enrolRequest = z.strictObject({
  /** One-time code shown by the back-office to the administrator. */
  code: z.string().min(4).max(40),
  deviceId: z.uuid(),
  deviceName: z.string().min(1).max(80),
  /** Ed25519 public key, SPKI in base64. */
  publicKey: z.string().max(200),
});
export const enrolResponse = z.object({
  token: z.string(),
  incarnation: z.int().min(1),
  centre: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  epoch: z.string(),
});

export const pushRequest = z.strictObject({
  incarnation: z.int().min(1),
  events: z.array(storedEventSchema).min(1).max(MAX_PUSH_EVENTS),
  /** Ed25519 signature (base64) over the hash of the last event in this push. */
  signature: z.string().max(120),
});
export const pushAnswer = z.object({
  id: z.uuid(),
  /** True when the event was already known; the verdict is then the first one given. */
  duplicate: z.boolean(),
  verdict: z.enum(VERDICTS),
  /** Reason code of a contradiction, from the aggregate's `judge`. */
  reason: z.string().nullable(),
});
export const pushResponse = z.object({ epoch: z.string(), answers: z.array(pushAnswer) });

/** Answers with status 409 that the device acts upon. */
export const pushRefusal = z.discriminatedUnion('code', [
  /** The server has not seen the events before this batch; send again from `expectedSeq`. */
  z.object({ code: z.literal('gap'), expectedSeq: z.int() }),
  /** One incarnation, one sequence, two hashes: a copied or restored device file. Enrol anew. */
  z.object({ code: z.literal('cloned'), deviceSeq: z.int() }),
  /** Hash, link or signature does not hold. */
  z.object({ code: z.literal('chainBroken'), deviceSeq: z.int() }),
]);

export const pullQuery = z.object({
  /** Empty on the first pull. */
  epoch: z.string().max(64).default(''),
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});
export const feedEntry = z.object({
  /** Dense, growing number in this centre's feed. */
  seq: z.int().min(1),
  verdict: z.enum(VERDICTS),
  reason: z.string().nullable(),
  event: pulledEventSchema,
});
export const pullResponse = z.object({
  /** When it differs from the cursor's, history was restored: start at 0 and send own events again. */
  epoch: z.string(),
  /** Never ends in the middle of a server transaction, so it may exceed `limit`. */
  entries: z.array(feedEntry),
  more: z.boolean(),
});

export const leaseRequest = z.strictObject({
  year: z.int().min(2000).max(2999),
  count: z.int().min(1).max(1000),
});
export const leaseResponse = z.object({
  centreCode: z.string(),
  year: z.int(),
  /** First and last number of the block, both usable. */
  from: z.int().min(1),
  to: z.int().min(1),
});

/**
 * Ratings travel apart from events: no device, visit, client, staff or time of day (SUR-01, design 4).
 * A batch is released only with at least five ratings of its period.
 */
export const ratingSchema = z.strictObject({
  id: z.uuidv4(),
  /** Satisfaction with what was given, 1–5 (SUR-03). */
  service: z.int().min(1).max(5),
  /** Satisfaction with the way it was given, 1–5 (SUR-03). */
  manner: z.int().min(1).max(5).nullable(),
  tags: z.array(z.string().max(40)).max(8),
});
export const ratingsRequest = z.strictObject({
  batchId: z.uuidv4(),
  periodFrom: z.iso.date(),
  periodTo: z.iso.date(),
  ratings: z.array(ratingSchema).min(5).max(1000),
});
export const MIN_RATINGS_RELEASED = 5;

/** A signed, versioned pack of reference data. */
export const packResponse = z.object({
  version: z.int().min(1),
  /** JSON text of the catalogue, signed as it stands. */
  body: z.string(),
  /** Ed25519 signature (base64) of `body`. */
  signature: z.string(),
  /** Years of which the government has decided; a back-office of before tells none. */
  calendar: z.object({ body: z.string(), signature: z.string() }).optional(),
});

/** Sent over the live stream (server-sent events): only that there is news, never the news itself. */
export const liveMessage = z.object({ feedSeq: z.int() });

export type EnrolRequest = z.infer<typeof enrolRequest>;

export type PushResponse = z.infer<typeof pushResponse>;
export type PushAnswer = z.infer<typeof pushAnswer>;
export type PushRefusal = z.infer<typeof pushRefusal>;
export type PullResponse = z.infer<typeof pullResponse>;
export type FeedEntry = z.infer<typeof feedEntry>;
export type LeaseResponse = z.infer<typeof leaseResponse>;
export type Rating = z.infer<typeof ratingSchema>;
export type RatingsRequest = z.infer<typeof ratingsRequest>;
export type PackResponse = z.infer<typeof packResponse>;
