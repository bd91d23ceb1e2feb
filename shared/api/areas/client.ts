import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, text } from '#shared/api/fields.ts';
import { ACCESS_PURPOSES } from '#shared/domain/access/types.ts';
import { CLIENT_KINDS } from '#shared/domain/client/types.ts';
import { FEEDBACK_KINDS } from '#shared/domain/feedback/types.ts';
import { OUTCOME_KINDS } from '#shared/domain/visit/types.ts';

/** Lengths of names as in the state register (domain 4.2). */
const clientData = z.strictObject({
  givenName: text(36),
  familyName: text(120).min(1, 'nameMissing'),
  code: z.string().regex(/^(\d{11})?$/, 'code'),
  phone: text(20),
  email: text(120),
});

const summary = z.object({
  clientId: id,
  kind: z.enum(CLIENT_KINDS),
  name: z.string(),
  maskedCode: z.string(),
});

export const clientProcedures = {
  'client.search': query({
    allow: COUNTER_STAFF,
    summary:
      'One box: name (diacritics optional), personal code, registration number, phone or register number.',
    input: z.strictObject({ text: text(80), limit: z.int().min(1).max(50) }),
    output: z.object({
      clients: z.array(summary.extend({ phoneEnd: z.string() })),
      requests: z.array(
        z.object({
          requestId: id,
          registerNumber: z.string(),
          serviceId: z.string(),
          clientName: z.string(),
        }),
      ),
    }),
  }),
  'client.get': query({
    allow: COUNTER_STAFF,
    summary: 'A client with masked identifiers and the history of requests.',
    input: z.strictObject({ clientId: id }),
    output: summary.extend({
      version: z.string(),
      phone: z.string(),
      email: z.string(),
      givenName: z.string(),
      familyName: z.string(),
      /** Null when the data were erased. */
      isErased: z.boolean(),
      requests: z.array(
        z.object({
          requestId: id,
          registerNumber: z.string().nullable(),
          serviceId: z.string(),
          status: z.string(),
          registeredAt: at,
        }),
      ),
    }),
  }),
  'client.history': query({
    allow: ['manager'],
    summary: 'What a client came, called or wrote for, and said of the centre, the newest first (LVL-04).',
    input: z.strictObject({ clientId: id }),
    output: z.object({
      visits: z.array(
        z.object({
          visitId: id,
          ticket: z.string(),
          channel: z.enum(['hall', 'phone', 'email']),
          arrivedAt: at,
          serviceId: z.string().nullable(),
          outcomes: z.array(z.enum(OUTCOME_KINDS)),
        }),
      ),
      feedback: z.array(
        z.object({
          feedbackId: id,
          kind: z.enum(FEEDBACK_KINDS),
          receivedAt: at,
          isClosed: z.boolean(),
        }),
      ),
    }),
  }),
  'client.register': command({
    allow: COUNTER_STAFF,
    summary: 'A new client. A code whose check digit fails is taken after reading it back (domain 5).',
    input: z.strictObject({
      kind: z.enum(CLIENT_KINDS),
      data: clientData,
      codeReadBack: z.boolean(),
      /** Links the client to this visit in the same transaction. */
      visitId: id.nullable(),
    }),
    output: z.object({ clientId: id }),
  }),
  'client.correct': command({
    allow: COUNTER_STAFF,
    summary: 'Corrects data; the identifier stays when `code` is null.',
    input: z.strictObject({
      clientId: id,
      data: clientData.extend({ code: clientData.shape.code.nullable() }),
      codeReadBack: z.boolean(),
    }),
    output: done,
  }),
  'client.showIdentifier': command({
    allow: COUNTER_STAFF,
    summary: 'Shows the full code for a purpose; every showing is recorded (ASE-08).',
    input: z.strictObject({ clientId: id, purpose: z.enum(ACCESS_PURPOSES), visitId: id.nullable() }),
    output: z.object({ code: z.string() }),
  }),
};
