import { z } from 'zod';
import { command, DOOR_STAFF, query } from '#shared/api/define.ts';
import { at, done, file, id, language, none, text, triage, waitingRange } from '#shared/api/fields.ts';
import { DOOR_RESULTS } from '#shared/domain/visit/types.ts';

export const doorProcedures = {
  'door.load': query({
    allow: DOOR_STAFF,
    summary: 'The hall now: who waits, how long, who needs attention, the last tickets.',
    input: none,
    output: z.object({
      waiting: z.int(),
      range: waitingRange.nullable(),
      openCounters: z.int(),
      counters: z.int(),
      categories: z.array(
        z.object({ category: z.string(), waiting: z.int(), range: waitingRange.nullable() }),
      ),
      overdue: z.array(z.object({ visitId: id, ticket: z.string(), arrivedAt: at, lateMinutes: z.int() })),
      missed: z.array(z.object({ visitId: id, ticket: z.string(), canReturn: z.boolean() })),
      recent: z.array(
        z.object({ visitId: id, ticket: z.string().nullable(), serviceId: z.string().nullable(), at }),
      ),
      /** Minutes until tickets stop, when that is near or past (QUE-05). */
      minutesToCutoff: z.int().nullable(),
    }),
  }),
  'door.preview': query({
    allow: DOOR_STAFF,
    summary: 'Number, place and waiting range that a ticket would get now; nothing is reserved.',
    input: z.strictObject({ triage }),
    output: z.object({
      ticket: z.string(),
      category: z.string(),
      ahead: z.int(),
      dueAt: at,
      /** Null when no open counter serves this category. */
      range: waitingRange.nullable(),
      isAfterCutoff: z.boolean(),
    }),
  }),
  'door.issueTicket': command({
    allow: DOOR_STAFF,
    summary: 'Gives a number.',
    input: z.strictObject({
      triage,
      /** Documents of the checklist the client does not have, by id. */
      missingDocuments: z.array(z.string().max(80)).max(40),
      /** Needed after the cut-off before closing (QUE-05). */
      overrideReason: text(200).nullable(),
    }),
    output: z.object({
      visitId: id,
      ticket: z.string(),
      category: z.string(),
      range: waitingRange.nullable(),
    }),
  }),
  'door.help': command({
    allow: DOOR_STAFF,
    summary: 'Counts a client who was answered on the spot or sent to the self-service computer.',
    input: z.strictObject({ triage, result: z.enum(DOOR_RESULTS) }),
    output: z.object({ visitId: id }),
  }),
  'door.ticketPdf': query({
    allow: DOOR_STAFF,
    summary: "The printed ticket in the client's language.",
    input: z.strictObject({ visitId: id, language }),
    output: file,
  }),
  'door.checklistPdf': query({
    allow: DOOR_STAFF,
    summary: 'The list of documents for next time.',
    input: z.strictObject({
      serviceId: z.string().max(80),
      missing: z.array(z.string().max(80)).max(40),
      language,
    }),
    output: file,
  }),
  'door.markLeft': command({
    allow: DOOR_STAFF,
    summary: 'The client left before the call.',
    input: z.strictObject({ visitId: id }),
    output: done,
  }),
  'door.returnBack': command({
    allow: DOOR_STAFF,
    summary: 'A client who missed the call is back and keeps the place, once.',
    input: z.strictObject({ visitId: id }),
    output: done,
  }),
};
