import { z } from 'zod';
import { clientNumber } from '#shared/api/areas/visitClients.ts';
import { command, COUNTER_STAFF } from '#shared/api/define.ts';
import { at, done, id, text } from '#shared/api/fields.ts';
import { CHANNELS } from '#shared/domain/request/types.ts';
import { GIVE_UP_REASONS, GUIDED_PLACES, TAUGHT_ANSWERS } from '#shared/domain/visit/guided/types.ts';

const MOST_MINUTES = 600;

const place = z.enum(GUIDED_PLACES);
const taught = z.enum(TAUGHT_ANSWERS);
const stepId = z.string().max(80);
const ofSession = { visitId: id, sessionId: id };
/** Null: as they ran. */
const minutes = z.int().min(0).max(MOST_MINUTES).nullable();
const ended = { at, minutes: z.int() };

export const guidedView = z.object({
  sessionId: id,
  serviceId: z.string(),
  place,
  steps: z.array(z.object({ stepId: z.string(), isDone: z.boolean() })),
  /** The way that was proposed before, and the one that was taken; null: none, or not known yet (CHN-03). */
  planned: z.enum(CHANNELS).nullable(),
  actual: z.enum(CHANNELS).nullable(),
  clientNumber,
  startedAt: at,
  by: z.string().nullable(),
  /** Null while it is under way. */
  ending: z
    .discriminatedUnion('kind', [
      z.object({ ...ended, kind: z.literal('completed'), taught, serviceNumber: z.string() }),
      z.object({
        ...ended,
        kind: z.literal('givenUp'),
        taught,
        reason: z.enum(GIVE_UP_REASONS),
        words: z.string(),
      }),
      z.object({ ...ended, kind: z.literal('leftOpen') }),
    ])
    .nullable(),
});

export const guidedFiguresView = z.object({
  started: z.int(),
  completed: z.int(),
  givenUp: z.int(),
  leftOpen: z.int(),
  underWay: z.int(),
  /** Completed of those that are over, 0–1; null while none is. */
  completedShare: z.number().nullable(),
  minutes: z.int(),
  reasons: z.record(z.enum(GIVE_UP_REASONS), z.int()),
  taught: z.record(taught, z.int()),
});

export const visitGuidedProcedures = {
  'visit.startGuided': command({
    allow: COUNTER_STAFF,
    summary: 'Begins to help the client with an e-service; the client signs in and types alone (DIG-02).',
    input: z.strictObject({
      visitId: id,
      serviceId: z.string().max(80),
      place,
      /** The way that was proposed to the client. */
      planned: z.enum(CHANNELS).nullable(),
    }),
    output: z.object({ sessionId: id }),
  }),
  'visit.tickGuided': command({
    allow: COUNTER_STAFF,
    summary: 'Ticks a step of the e-service as done, or not yet.',
    input: z.strictObject({ ...ofSession, stepId, isDone: z.boolean() }),
    output: done,
  }),
  'visit.moveGuided': command({
    allow: COUNTER_STAFF,
    summary: 'Says where the client does it: on their own device, on the shared computer, at the counter.',
    input: z.strictObject({ ...ofSession, place }),
    output: done,
  }),
  'visit.completeGuided': command({
    allow: COUNTER_STAFF,
    summary: 'The client has submitted the e-service; counts as an outcome of the visit (ASE-09).',
    input: z.strictObject({
      ...ofSession,
      minutes,
      taught,
      /** Of the e-service itself, if the client says it; else empty. */
      serviceNumber: text(60),
    }),
    output: done,
  }),
  'visit.giveUpGuided': command({
    allow: COUNTER_STAFF,
    summary: 'The client did not get to the end, and why (ASE-07, ASE-09).',
    input: z.strictObject({
      ...ofSession,
      minutes,
      taught,
      reason: z.enum(GIVE_UP_REASONS),
      /** May stay empty unless the reason is `other`. */
      words: text(300),
    }),
    output: done,
  }),
};
