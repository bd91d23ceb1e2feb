import { z } from 'zod';
import { ALL_STAFF, command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, language, none, text } from '#shared/api/fields.ts';
import { CONTACT_OUTCOMES } from '#shared/domain/visit/contact/decide.ts';
import { CONTACT_CHANNELS, CONTACT_SOURCES } from '#shared/domain/visit/contact/types.ts';
import { unknownPlaces } from '#shared/domain/visit/contact/replyTemplate.ts';
import { OUTCOME_KINDS } from '#shared/domain/visit/types.ts';

const ofVisit = { visitId: id };
const outcome = z.enum(CONTACT_OUTCOMES);

/** A visit's call or e-mail; the number or address is shown whole, for somebody has to dial it. */
export const contactView = z.object({
  channel: z.enum(CONTACT_CHANNELS),
  source: z.enum(CONTACT_SOURCES),
  receivedAt: at,
  answerBy: at,
  answeredAt: at.nullable(),
  ringSeconds: z.int().nullable(),
  name: z.string(),
  address: z.string(),
  question: z.string(),
});

const contactItem = contactView.extend({
  visitId: id,
  ticket: z.string(),
  status: z.enum(['open', 'atCounter', 'done', 'missed']),
  /** When somebody has to look at it. */
  dueAt: at,
  serviceId: z.string().nullable(),
  language,
  clientName: z.string().nullable(),
  /** Who is to answer; null is anybody. */
  forName: z.string().nullable(),
  isMine: z.boolean(),
  counter: z.string().nullable(),
  finishedAt: at.nullable(),
  outcomes: z.array(z.enum(OUTCOME_KINDS)),
  /** What colleagues answered to a question about it, the last. */
  reply: z.object({ text: z.string(), by: z.string() }).nullable(),
});

const templates = z
  .array(
    z.strictObject({
      id: z.string().min(1).max(80),
      name: text(80).min(2),
      /** Null: for any service. */
      serviceId: z.string().max(80).nullable(),
      language,
      text: text(2000)
        .min(10)
        .refine((written) => unknownPlaces(written).length === 0, 'place'),
    }),
  )
  .max(200);

const terms = z.strictObject({
  callBackMinutes: z.int().min(5).max(480),
  emailDays: z.int().min(1).max(10),
});

/** What came of it when it was written down. */
const result = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('outcome'), outcome }),
  /** To be called back or answered by then, by that person or anybody; null: within the centre's term. */
  z.strictObject({ kind: z.literal('later'), dueAt: at.nullable(), forStaffId: id.nullable() }),
  z.strictObject({ kind: z.literal('atCounter') }),
  z.strictObject({ kind: z.literal('missed') }),
]);

export const contactProcedures = {
  'contact.log': command({
    allow: ALL_STAFF,
    summary: 'Writes down a call or an e-mail as a visit that stands in no queue (TEL-01, TEL-04).',
    input: z.strictObject({
      channel: z.enum(CONTACT_CHANNELS),
      source: z.enum(CONTACT_SOURCES),
      /** Since when the phone rang, or when the e-mail came. */
      receivedAt: at,
      /** Seconds until it was picked up; null where nobody measured. */
      ringSeconds: z.int().min(0).max(3600).nullable(),
      serviceId: z.string().max(80).nullable(),
      language,
      name: text(80),
      address: text(120),
      question: text(300),
      clientId: id.nullable(),
      result,
    }),
    output: z.object({ visitId: id, ticket: z.string() }),
  }),
  'contact.list': query({
    allow: ALL_STAFF,
    summary: 'Calls to return and e-mails to answer, the earliest due first; then what ended today.',
    input: none,
    output: z.object({ open: z.array(contactItem), ended: z.array(contactItem) }),
  }),
  'contact.figures': query({
    allow: ALL_STAFF,
    summary: 'Calls and e-mails of today, apart from the hall (TEL-01, TEL-02, TEL-04).',
    input: none,
    output: z.object({
      channels: z.array(
        z.object({
          channel: z.enum(CONTACT_CHANNELS),
          received: z.int(),
          /** Picked up, or answered in writing. */
          answered: z.int(),
          averageRingSeconds: z.int().nullable(),
          /** Share of those answered that were answered in their term, 0–1, or null with none. */
          inTime: z.number().nullable(),
          consultations: z.int(),
          requests: z.int(),
          /** Of any day: still to be answered, and past their time. */
          open: z.int(),
          late: z.int(),
        }),
      ),
    }),
  }),
  'contact.take': command({
    allow: COUNTER_STAFF,
    summary: 'Goes on with it at the counter, where it can become a request or a question to a colleague.',
    input: z.strictObject(ofVisit),
    output: done,
  }),
  'contact.plan': command({
    allow: ALL_STAFF,
    summary: 'Says until when it is to be answered and by whom.',
    input: z.strictObject({ ...ofVisit, dueAt: at, forStaffId: id.nullable() }),
    output: done,
  }),
  'contact.close': command({
    allow: ALL_STAFF,
    summary: 'Called back or answered: ends it, as a consultation unless said otherwise (TEL-03).',
    input: z.strictObject({ ...ofVisit, outcome, note: text(2000) }),
    output: done,
  }),
  'contact.terms': query({
    allow: ALL_STAFF,
    summary: 'How soon a missed call is returned and an e-mail answered.',
    input: none,
    output: terms,
  }),
  'contact.changeTerms': command({
    allow: ['manager', 'admin'],
    summary: 'Changes them.',
    input: terms,
    output: done,
  }),
  'contact.templates': query({
    allow: ALL_STAFF,
    summary: 'Ready answers to e-mails by service and language (TEL-06); nothing is sent by the application.',
    input: none,
    output: z.object({ templates }),
  }),
  'contact.changeTemplates': command({
    allow: ['manager', 'admin'],
    summary: 'Changes them.',
    input: z.strictObject({ templates }),
    output: done,
  }),
};
