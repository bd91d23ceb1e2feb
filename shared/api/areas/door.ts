import { z } from 'zod';
import { command, DOOR_STAFF, query } from '#shared/api/define.ts';
import {
  at,
  done,
  file,
  id,
  language,
  localDay,
  none,
  text,
  triage,
  waitingRange,
} from '#shared/api/fields.ts';
import { CLOSED_REASONS } from '#shared/domain/opening/opening.ts';
import { DOOR_RESULTS, SLIP_RESULTS } from '#shared/domain/visit/types.ts';

const matter = z.object({
  serviceId: z.string().nullable(),
  lifeSituationId: z.string().nullable(),
  institutionId: z.string().nullable(),
});
const slipNumber = z.int().min(1).max(9999);
const documentIds = z.array(z.string().max(80)).max(40);

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
      /** Counters that are closed for a break, and until when. */
      breaks: z.array(z.object({ counter: z.string(), name: z.string(), until: at })),
      categories: z.array(
        z.object({ category: z.string(), waiting: z.int(), range: waitingRange.nullable() }),
      ),
      overdue: z.array(z.object({ visitId: id, ticket: z.string(), arrivedAt: at, lateMinutes: z.int() })),
      missed: z.array(
        z.object({
          visitId: id,
          ticket: z.string(),
          canReturn: z.boolean(),
          /** Until when the place is kept; null once it is too late for that. */
          keepsPlaceUntil: at.nullable(),
        }),
      ),
      recent: z.array(
        z.object({ visitId: id, ticket: z.string().nullable(), serviceId: z.string().nullable(), at }),
      ),
      /** Minutes until tickets stop, when that is near (QUE-05). */
      minutesToCutoff: z.int().nullable(),
      /** Why no ticket is given without a reason, and when the doors open next; null while they are given. */
      closed: z.object({ why: z.enum(CLOSED_REASONS), opensAt: at.nullable() }).nullable(),
    }),
  }),
  'door.today': query({
    allow: DOOR_STAFF,
    summary: 'What people came for so far today, also those answered at the door, and what they lacked.',
    input: none,
    output: z.object({
      /** The commonest first; `atDoor`: of these, helped without a ticket. */
      matters: z.array(matter.extend({ count: z.int(), atDoor: z.int() })),
      /** Each once, the newest first. */
      recent: z.array(matter),
      /** Documents that clients did not have, the most often missing first. */
      missing: z.array(z.object({ serviceId: z.string(), documentId: z.string(), count: z.int() })),
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
      missingDocuments: documentIds,
      /** Needed after the cut-off before closing (QUE-05). */
      overrideReason: text(200).nullable(),
      /** What the counter has to know before the call; no names, no codes. */
      note: text(300).default(''),
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
    summary:
      'Counts a client who was helped without a ticket: answered, shown to a computer, or told what to bring.',
    input: z.strictObject({
      triage,
      result: z.enum(DOOR_RESULTS),
      missingDocuments: documentIds.default([]),
    }),
    output: z.object({ visitId: id }),
  }),
  'door.ticketPdf': query({
    allow: DOOR_STAFF,
    summary: "The printed ticket in the client's language.",
    input: z.strictObject({ visitId: id, language }),
    output: file,
  }),
  'door.checklistPdf': query({
    allow: [...DOOR_STAFF, 'specialist'],
    summary: 'The list of documents for next time.',
    input: z.strictObject({
      serviceId: z.string().max(80),
      missing: documentIds,
      language,
      /** For the e-service: also the means to sign in with (ASE-07). */
      withMeans: z.boolean().optional(),
    }),
    output: file,
  }),
  'door.fromHomePdf': query({
    allow: [...DOOR_STAFF, 'specialist'],
    summary:
      'How the client does it from home next time, where the service can be asked for online (CHN-08).',
    input: z.strictObject({ serviceId: z.string().max(80), language }),
    output: file,
  }),
  'door.takeSlips': command({
    allow: DOOR_STAFF,
    summary: 'Numbers for a sheet of paper slips, for when the computer is out of order; each only once.',
    input: none,
    output: z.object({ from: z.int(), to: z.int() }),
  }),
  'door.slipsPdf': query({
    allow: DOOR_STAFF,
    summary: 'The sheet of numbered slips to cut apart.',
    input: z.strictObject({ from: slipNumber, to: slipNumber, language }),
    output: file,
  }),
  'door.enterSlip': command({
    allow: DOOR_STAFF,
    summary: 'Enters a paper slip later, with the time written on it; a number only once.',
    input: z.strictObject({
      number: slipNumber,
      day: localDay,
      time: z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'time'),
      triage,
      result: z.enum(SLIP_RESULTS),
    }),
    output: z.object({ visitId: id, ticket: z.string() }),
  }),
  'door.markLeft': command({
    allow: DOOR_STAFF,
    summary: 'The client left before the call.',
    input: z.strictObject({ visitId: id }),
    output: done,
  }),
  'door.returnBack': command({
    allow: DOOR_STAFF,
    summary: 'A client who missed the call is back, once; in the grace time the place is kept.',
    input: z.strictObject({ visitId: id }),
    output: done,
  }),
  'door.takeTicketBack': command({
    allow: DOOR_STAFF,
    summary: 'A ticket given or a paper slip entered by mistake, within ten seconds: it counts as not given.',
    input: z.strictObject({ visitId: id }),
    output: done,
  }),
};
