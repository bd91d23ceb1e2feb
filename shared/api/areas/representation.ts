import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, localDay, text } from '#shared/api/fields.ts';
import {
  CLOSING_REASONS,
  REPRESENTATION_BASES,
  REPRESENTATION_DOCUMENTS,
} from '#shared/domain/representation/types.ts';

const listed = z.array(z.string().max(80)).max(50);

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('listed'), owners: listed, services: listed }),
  /** Null: any result. */
  z.strictObject({ kind: z.literal('receive'), requestId: id.nullable() }),
]);

const end = z.discriminatedUnion('kind', [
  /** The last day on which it counts. */
  z.strictObject({ kind: z.literal('day'), day: localDay }),
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

const closing = z.object({
  kind: z.enum(['revoked', 'ended']),
  why: z.enum(CLOSING_REASONS),
  at,
  by: z.string().nullable(),
  words: z.string(),
});

/** What may be done by it now is asked of `mayAct`, here and on the screen alike. */
export const representationStanding = z.object({
  representationId: id,
  scope,
  end,
  closing: z.object({ kind: z.enum(['revoked', 'ended']) }).nullable(),
});

const person = z.object({
  /** Null: not a client here. */
  clientId: id.nullable(),
  /** Empty once erased. */
  name: z.string(),
  maskedCode: z.string(),
});

export const representationView = z.object({
  representationId: id,
  client: person,
  representative: person,
  isErased: z.boolean(),
  basis: z.enum(REPRESENTATION_BASES),
  documentKind: z.enum(REPRESENTATION_DOCUMENTS),
  documentNumber: z.string(),
  documentDate: localDay.nullable(),
  scope,
  /** Of a scope that is one result. */
  registerNumber: z.string().nullable(),
  end,
  recordedAt: at,
  recordedBy: z.string().nullable(),
  closing: closing.nullable(),
});

export const representationProcedures = {
  'representation.ofClient': query({
    allow: COUNTER_STAFF,
    summary: 'Who acts for this client, and for whom this client acts; the newest first, with what is over.',
    input: z.strictObject({ clientId: id }),
    output: z.object({
      representatives: z.array(representationView),
      represents: z.array(representationView),
    }),
  }),
  'representation.record': command({
    allow: COUNTER_STAFF,
    summary:
      'Keeps who acts for a client: ground, document seen, for what, until when (LVL-17). No document is copied.',
    input: z.strictObject({
      clientId: id,
      representative: z.union([
        z.strictObject({ clientId: id }),
        z.strictObject({ name: text(80).min(3), code: z.string().regex(/^(\d{11})?$/, 'code') }),
      ]),
      basis: z.enum(REPRESENTATION_BASES),
      documentKind: z.enum(REPRESENTATION_DOCUMENTS),
      documentNumber: text(60),
      documentDate: localDay.nullable(),
      scope,
      end,
      visitId: id.nullable(),
      /** Acts in this visit at once; `because` where the record does not tell enough. */
      use: z.strictObject({ because: text(300) }).nullable(),
    }),
    output: z.object({ representationId: id }),
  }),
  'representation.close': command({
    allow: COUNTER_STAFF,
    summary: 'It was taken back or is over; what was done by it stays.',
    input: z.strictObject({ representationId: id, why: z.enum(CLOSING_REASONS), words: text(300) }),
    output: done,
  }),
};
