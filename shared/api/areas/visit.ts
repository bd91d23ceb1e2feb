import { z } from 'zod';
import { ALL_STAFF, command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { contactView } from '#shared/api/areas/contact.ts';
import { handoffView } from '#shared/api/areas/handoff.ts';
import { feeView } from '#shared/api/areas/payment.ts';
import { guidedView } from '#shared/api/areas/visitGuided.ts';
import { representationStanding } from '#shared/api/areas/representation.ts';
import { clientNumber } from '#shared/api/areas/visitClients.ts';
import { at, done, id, language, localDay, none, text, waitingRange } from '#shared/api/fields.ts';
import { CLIENT_KINDS } from '#shared/domain/client/types.ts';
import { REPRESENTATION_BASES, REPRESENTATION_DOCUMENTS } from '#shared/domain/representation/types.ts';
import { IDENTITY_DOCUMENTS, IDENTITY_METHODS } from '#shared/domain/identity/identityDocument.ts';
import { OUTCOME_KINDS, SPECIAL_NEEDS } from '#shared/domain/visit/types.ts';

const status = z.enum(['waiting', 'called', 'serving', 'parked', 'missed', 'left', 'redirected', 'finished']);
const ofVisit = z.strictObject({ visitId: id });

export const queueRow = z.object({
  visitId: id,
  ticket: z.string(),
  category: z.string(),
  level: z.int(),
  serviceId: z.string().nullable(),
  need: z.enum(SPECIAL_NEEDS),
  people: z.int(),
  needsRoom: z.boolean(),
  /** The last one, to be read before the call. */
  note: z.string().nullable(),
  status,
  arrivedAt: at,
  dueAt: at,
  /** Of a client with an appointment. */
  appointmentAt: at.nullable(),
  /** Name of the counter that has the client, or null. */
  counter: z.string().nullable(),
  parkedUntil: at.nullable(),
  language,
  /** Whether this desk has the skill. */
  isForMe: z.boolean(),
  /** Of one who missed the call: what coming back gets, and until when; null for all others. */
  comingBack: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('keepsPlace'), until: at }),
      z.object({ kind: z.literal('newPlace') }),
      z.object({ kind: z.literal('newTicket') }),
    ])
    .nullable(),
});

const nextReason = z.object({
  dueAt: at,
  waitedMinutes: z.int(),
  passedOver: z.object({ ticket: z.string(), category: z.string() }).nullable(),
});

const visitClient = z.object({
  clientId: id,
  kind: z.enum(CLIENT_KINDS),
  name: z.string(),
  maskedCode: z.string(),
});

export const visitView = z.object({
  visitId: id,
  status,
  ticket: z.string().nullable(),
  category: z.string(),
  serviceId: z.string().nullable(),
  lifeSituationId: z.string().nullable(),
  /** Where only the institution was named, as at a ticket kiosk. */
  institutionId: z.string().nullable(),
  need: z.enum(SPECIAL_NEEDS),
  hasEid: z.boolean().nullable(),
  language,
  people: z.int(),
  needsRoom: z.boolean(),
  /** Where the client is served instead of the counter. */
  room: z.string().nullable(),
  /** Of a paper slip that was entered later; then `arrivedAt` is the time written on it. */
  slipEnteredAt: at.nullable(),
  /** Who was expected when, and what they said then; null for those who came without an appointment. */
  appointment: z.object({ from: at, name: z.string(), note: z.string() }).nullable(),
  arrivedAt: at,
  dueAt: at,
  promise: waitingRange.nullable(),
  missingDocuments: z.array(z.string()),
  counter: z.string().nullable(),
  level: z.int(),
  calls: z.int(),
  calledAt: at.nullable(),
  serviceStartedAt: at.nullable(),
  finishedAt: at.nullable(),
  /** The one who is served now. */
  client: visitClient.nullable(),
  clientNumber,
  /** Everybody served on this ticket; one, as a rule. */
  clients: z.array(
    z.object({ number: clientNumber, client: visitClient.nullable(), hasOutcome: z.boolean() }),
  ),
  identityCheck: z
    .object({ document: z.enum(IDENTITY_DOCUMENTS), method: z.enum(IDENTITY_METHODS), validTo: localDay, at })
    .nullable(),
  representative: z
    .object({
      name: z.string(),
      basis: z.enum(REPRESENTATION_BASES),
      /** Null in visits of earlier versions: there `document` tells the kind, too. */
      documentKind: z.enum(REPRESENTATION_DOCUMENTS).nullable(),
      document: z.string(),
      validTo: localDay.nullable(),
      /** What is on record of it now; null in visits of earlier versions. */
      record: representationStanding.nullable(),
    })
    .nullable(),
  notes: z.array(z.object({ at, by: z.string().nullable(), text: z.string() })),
  outcomes: z.array(
    z.object({
      kind: z.enum(OUTCOME_KINDS),
      serviceId: z.string().nullable(),
      requestId: id.nullable(),
      at,
      clientNumber,
      /** Of a request: what is paid and what is still to be paid. */
      fee: feeView.nullable(),
    }),
  ),
  drafts: z.array(z.object({ draftId: id, serviceId: z.string(), startedAt: at, savedAt: at, clientNumber })),
  /** Drafts of this visit that can still be taken out of the bin, the last one first. */
  discarded: z.array(z.object({ draftId: id, serviceId: z.string(), discardedAt: at, clientNumber })),
  steps: z.array(
    z.object({
      type: z.string(),
      at,
      counter: z.string().nullable(),
      by: z.string().nullable(),
      handoffId: id.nullable(),
    }),
  ),
  /** Of a call or an e-mail; null for a client who came. */
  contact: contactView.nullable(),
  /** Help with e-services, in the order it was begun. */
  guided: z.array(guidedView),
  /** In the order they were offered. */
  handoffs: z.array(handoffView),
  /** Minutes so far, from the events: waiting, on the way to the counter, served, put aside. */
  stageMinutes: z.object({ waiting: z.int(), way: z.int(), service: z.int(), held: z.int() }),
  /** How often this client is called at most, and from when the next call is possible; null after the last. */
  recall: z.object({ most: z.int(), from: at.nullable() }),
  /** The act that can be taken back and until when, or null. */
  undo: z.object({ what: z.string(), until: at }).nullable(),
});

export const visitProcedures = {
  'queue.list': query({
    allow: ALL_STAFF,
    summary: 'The queue in its one order, with the next client of this desk and why.',
    input: none,
    output: z.object({
      waiting: z.array(queueRow),
      parked: z.array(queueRow),
      missed: z.array(queueRow),
      inProgress: z.array(queueRow),
      next: z.object({ row: queueRow, reason: nextReason }).nullable(),
      longestWaitMinutes: z.int(),
      range: waitingRange.nullable(),
      /** Whether this person may call somebody who is not next. */
      mayCallThis: z.boolean(),
    }),
  }),
  'visit.current': query({
    allow: COUNTER_STAFF,
    summary: 'The visit at this counter, or null.',
    input: none,
    output: z.object({ visitId: id.nullable() }),
  }),
  'visit.get': query({ allow: ALL_STAFF, summary: 'One visit, whole.', input: ofVisit, output: visitView }),
  'visit.callNext': command({
    allow: COUNTER_STAFF,
    summary: 'Calls the next client of this desk. One transaction: two desks never get one client.',
    input: none,
    output: z.object({ visitId: id, ticket: z.string() }),
  }),
  'visit.callThis': command({
    allow: COUNTER_STAFF,
    summary: 'Calls this client. Out of order only by the roles that the centre allows it; recorded as such.',
    input: ofVisit,
    output: z.object({ visitId: id, ticket: z.string() }),
  }),
  'visit.recall': command({ allow: COUNTER_STAFF, summary: 'Calls again.', input: ofVisit, output: done }),
  'visit.startService': command({
    allow: COUNTER_STAFF,
    summary: 'The client is at the counter.',
    input: ofVisit,
    output: done,
  }),
  'visit.rooms': query({
    allow: COUNTER_STAFF,
    summary: 'The rooms for private talk, and who has them now.',
    input: none,
    output: z.object({ rooms: z.array(z.object({ name: z.string(), ticket: z.string().nullable() })) }),
  }),
  'visit.moveToRoom': command({
    allow: COUNTER_STAFF,
    summary: 'Goes on in a room where nobody listens (QUE-09); null: back to the counter.',
    input: z.strictObject({ visitId: id, room: text(40).min(1).nullable() }),
    output: done,
  }),
  'visit.markMissed': command({
    allow: COUNTER_STAFF,
    summary: 'The called client is not here.',
    input: ofVisit,
    output: done,
  }),
  'visit.markLeft': command({
    allow: COUNTER_STAFF,
    summary: 'The client left.',
    input: ofVisit,
    output: done,
  }),
  'visit.returnBack': command({
    allow: COUNTER_STAFF,
    summary: 'Back after a missed call, once: in the grace time with the place, later behind those who wait.',
    input: ofVisit,
    output: done,
  }),
  'visit.park': command({
    allow: COUNTER_STAFF,
    summary: 'Lets the client fetch something and come back without queuing.',
    input: z.strictObject({ visitId: id, minutes: z.int().min(5).max(480).nullable(), note: text(300) }),
    output: done,
  }),
  'visit.resume': command({
    allow: COUNTER_STAFF,
    summary: 'Takes a parked client again.',
    input: ofVisit,
    output: done,
  }),
  'visit.linkClient': command({
    allow: COUNTER_STAFF,
    summary: 'Says who the client of this visit is.',
    input: z.strictObject({ visitId: id, clientId: id }),
    output: done,
  }),
  'visit.checkIdentity': command({
    allow: COUNTER_STAFF,
    summary: 'Records that the identity document was checked; the document is never copied (domain 5.9).',
    input: z.strictObject({
      visitId: id,
      document: z.enum(IDENTITY_DOCUMENTS),
      method: z.enum(IDENTITY_METHODS),
      validTo: localDay,
      /** Last four characters of the number. */
      numberEnd: z.string().regex(/^[0-9A-Za-z]{4}$/, 'numberEnd'),
    }),
    output: done,
  }),
  'visit.recordRepresentative': command({
    allow: COUNTER_STAFF,
    summary: 'Says which of the known representatives acts for the client in this visit (LVL-17).',
    input: z.strictObject({
      visitId: id,
      representationId: id,
      /** Why, where the record does not tell enough. */
      because: text(300),
    }),
    output: done,
  }),
  'visit.clearRepresentative': command({
    allow: COUNTER_STAFF,
    summary: 'The client speaks for themselves after all.',
    input: ofVisit,
    output: done,
  }),
  'visit.addNote': command({
    allow: COUNTER_STAFF,
    summary: 'A note for whoever serves the client next.',
    input: z.strictObject({ visitId: id, text: text(500).min(1) }),
    output: done,
  }),
  'visit.recordOutcome': command({
    allow: COUNTER_STAFF,
    summary: 'What came of the visit; at least one is needed to finish (QUE-03).',
    input: z.strictObject({
      visitId: id,
      kind: z.enum(OUTCOME_KINDS),
      serviceId: z.string().max(80).nullable(),
    }),
    output: done,
  }),
  'visit.finish': command({
    allow: COUNTER_STAFF,
    summary: 'Ends the visit, clears the counter and offers the rating.',
    input: z.strictObject({ visitId: id, offerRating: z.boolean() }),
    output: done,
  }),
  'visit.undo': command({
    allow: ALL_STAFF,
    summary:
      'Takes back a call, not-here, hand-off or finish within ten seconds; it leaves no trace on displays.',
    input: ofVisit,
    output: done,
  }),
};
