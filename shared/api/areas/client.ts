import { z } from 'zod';
import { action, command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, file, id, localDay, text } from '#shared/api/fields.ts';
import { preferenceView } from '#shared/api/areas/notice.ts';
import { ACCESS_PURPOSES } from '#shared/domain/access/types.ts';
import { CLIENT_KINDS } from '#shared/domain/client/types.ts';
import { FEEDBACK_KINDS } from '#shared/domain/feedback/types.ts';
import { OUTCOME_KINDS } from '#shared/domain/visit/types.ts';
import { requestsElsewhere } from '#shared/sync/requestsElsewhere.ts';
import { givenByPerson, maybeTheirs } from '#shared/sync/heldAbout.ts';

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

/** Another card of what may be, or is, the same client. */
const otherCard = summary.extend({ phoneEnd: z.string(), requests: z.int() });

export const clientProcedures = {
  'client.search': query({
    allow: COUNTER_STAFF,
    summary:
      'One box: name (diacritics optional), personal code, registration number, phone or register number.',
    input: z.strictObject({ text: text(80), limit: z.int().min(1).max(50) }),
    output: z.object({
      clients: z.array(summary.extend({ phoneEnd: z.string(), isRestricted: z.boolean() })),
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
      preference: preferenceView,
      phone: z.string(),
      email: z.string(),
      givenName: z.string(),
      familyName: z.string(),
      /** Null when the data were erased. */
      isErased: z.boolean(),
      /** Their data are kept and not to be processed now (GDPR 18). */
      isRestricted: z.boolean(),
      /** Cards that are shown as this client. */
      merged: z.array(otherCard),
      requests: z.array(
        z.object({
          requestId: id,
          registerNumber: z.string().nullable(),
          serviceId: z.string(),
          status: z.string(),
          /** Until when it waits for the client; null: it does not. */
          waitsUntil: localDay.nullable(),
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
  'client.accesses': query({
    allow: ['manager'],
    summary: 'Who was shown the code, the files or everything of a client, and what for; the newest first.',
    input: z.strictObject({ clientId: id }),
    output: z.object({
      accesses: z.array(
        z.object({
          at,
          by: z.string().nullable(),
          what: z.enum(['identifier', 'file', 'everything', 'answers', 'search', 'elsewhere']),
          purpose: z.enum([...ACCESS_PURPOSES, 'ownData']),
        }),
      ),
    }),
  }),
  'client.ownData': action({
    allow: ['manager'],
    summary:
      'Everything that is held about a client, as paper and packed with the data for machines and all files; handing it out is recorded (GDPR 15, 20).',
    input: z.strictObject({
      clientId: id,
      language: z.enum(['lv', 'en']),
      /** Cards that `client.findElsewhere` found and the client said to be theirs. */
      looks: z.array(id).max(20).default([]),
    }),
    output: z.object({
      paper: file,
      /** ZIP; its bytes are read at the address, once and for a few minutes. */
      pack: z.object({ name: z.string(), address: z.string() }),
      /** False: other centres could not be asked; the paper says so. */
      isWhole: z.boolean(),
    }),
  }),
  'client.findElsewhere': action({
    allow: ['manager'],
    summary:
      'Cards of other centres that bear the client’s name and what the client gives here, to ask the client about before everything is handed out; each look is recorded here and there.',
    input: z.strictObject({
      clientId: id,
      given: givenByPerson.refine(
        ({ phone, email, birthDate }) => phone !== '' || email !== '' || birthDate !== null,
        'nothingGiven',
      ),
    }),
    output: z.object({
      /** Null: other centres could not be asked. */
      found: maybeTheirs.shape.found.nullable(),
    }),
  }),
  'client.requestsElsewhere': action({
    allow: COUNTER_STAFF,
    summary:
      'Open requests that the client of a visit has at other centres: number, service, centre, state, promised day; each look is recorded here and there (ASE-08).',
    input: z.strictObject({ visitId: id }),
    output: z.object({
      /** Null: other centres could not be asked. */
      found: requestsElsewhere.nullable(),
    }),
  }),
  'client.alike': query({
    allow: COUNTER_STAFF,
    summary: 'Clients who may be this one: one code, or one name and one way to reach them (domain 5.1).',
    input: z.strictObject({
      of: z.union([
        z.strictObject({ clientId: id }),
        /** Of a client who is not entered yet. */
        z.strictObject({ kind: z.enum(CLIENT_KINDS), data: clientData.extend({ familyName: text(120) }) }),
      ]),
    }),
    output: z.object({
      clients: z.array(otherCard.extend({ likeness: z.enum(['code', 'nameAndContact']) })),
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
      /** The version that was on the screen: what a colleague corrected meanwhile is not written over. */
      basedOn: z.string(),
    }),
    output: done,
  }),
  'client.merge': command({
    allow: COUNTER_STAFF,
    summary: 'The same client was entered twice: one card is shown as the other, with everything of both.',
    input: z.strictObject({ clientId: id, into: id }),
    output: done,
  }),
  'client.part': command({
    allow: COUNTER_STAFF,
    summary: 'They were two clients after all: the card stands alone again, with what belongs to it.',
    input: z.strictObject({ clientId: id }),
    output: done,
  }),
  'client.showIdentifier': command({
    allow: COUNTER_STAFF,
    summary: 'Shows the full code for a purpose; every showing is recorded (ASE-08).',
    input: z.strictObject({ clientId: id, purpose: z.enum(ACCESS_PURPOSES), visitId: id.nullable() }),
    output: z.object({ code: z.string() }),
  }),
};
