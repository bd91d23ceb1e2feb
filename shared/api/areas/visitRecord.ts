import { z } from 'zod';
import { clientNumber } from '#shared/api/areas/visitClients.ts';
import { ALL_STAFF, command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, localDay, none, text, triage } from '#shared/api/fields.ts';
import { REPRESENTATION_BASES } from '#shared/domain/representation/types.ts';
import { REQUEST_STATUSES } from '#shared/domain/request/types.ts';
import { CONTACT_OUTCOMES } from '#shared/domain/visit/contact/decide.ts';
import { CORRECTION_REASONS, LATE_ENDS } from '#shared/domain/visit/correction/types.ts';
import { GIVE_UP_REASONS, GUIDED_PLACES, TAUGHT_ANSWERS } from '#shared/domain/visit/guided/types.ts';
import { CASE_ENDINGS, HANDOFF_REASONS, HANDOFF_REFUSALS } from '#shared/domain/visit/handoff/types.ts';
import { WORD_KINDS } from '#shared/domain/visit/timeline.ts';
import { DOOR_RESULTS, OUTCOME_KINDS, SLIP_RESULTS } from '#shared/domain/visit/types.ts';

const status = z.enum(['waiting', 'called', 'serving', 'parked', 'missed', 'left', 'redirected', 'finished']);
const stageMinutes = z.object({ waiting: z.int(), way: z.int(), service: z.int(), held: z.int() });
const outcome = z.object({
  kind: z.enum(OUTCOME_KINDS),
  serviceId: z.string().nullable(),
  requestId: id.nullable(),
  at,
  clientNumber,
});

/** What a list says of a visit; names of clients only for those who serve them. */
const visitRow = z.object({
  visitId: id,
  /** Null: helped at the door, or entered later. */
  ticket: z.string().nullable(),
  channel: z.enum(['hall', 'phone', 'email']),
  serviceId: z.string().nullable(),
  lifeSituationId: z.string().nullable(),
  institutionId: z.string().nullable(),
  status,
  people: z.int(),
  arrivedAt: at,
  calledAt: at.nullable(),
  finishedAt: at.nullable(),
  counter: z.string().nullable(),
  /** Who had the client last. */
  servedBy: z.string().nullable(),
  clientName: z.string().nullable(),
  stageMinutes,
  room: z.string().nullable(),
  isSlip: z.boolean(),
  isEnteredLater: z.boolean(),
  isCorrected: z.boolean(),
  /** Still open at a counter although its day is over. */
  isLeftOpen: z.boolean(),
  /** Every call out of order: who called, when, and the number that was first in the line. */
  outOfOrder: z.array(
    z.object({ passedOver: z.string(), at, by: z.string().nullable(), counter: z.string().nullable() }),
  ),
});

/** What a step was about, by the kind of step. */
const detail = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('opened'),
    ticket: z.string().nullable(),
    result: z.enum([...DOOR_RESULTS, ...SLIP_RESULTS]).nullable(),
  }),
  z.object({ kind: z.literal('called'), callNumber: z.int(), passedOver: z.string().nullable() }),
  z.object({ kind: z.literal('until'), until: at.nullable() }),
  z.object({ kind: z.literal('offered'), toLevel: z.int(), reason: z.enum(HANDOFF_REASONS).nullable() }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(HANDOFF_REFUSALS) }),
  z.object({ kind: z.literal('closed'), ending: z.enum(CASE_ENDINGS) }),
  z.object({ kind: z.literal('dayEnded') }),
  z.object({ kind: z.literal('client'), name: z.string().nullable() }),
  z.object({
    kind: z.literal('representative'),
    name: z.string().nullable(),
    basis: z.enum(REPRESENTATION_BASES),
  }),
  z.object({ kind: z.literal('outcome'), outcome }),
  z.object({ kind: z.literal('guided'), serviceId: z.string(), place: z.enum(GUIDED_PLACES) }),
  z.object({
    kind: z.literal('guidedEnded'),
    minutes: z.int(),
    taught: z.enum(TAUGHT_ANSWERS),
    /** Null: completed. */
    reason: z.enum(GIVE_UP_REASONS).nullable(),
  }),
  z.object({
    kind: z.literal('clientCorrected'),
    /** Null where nobody was named, or the name was erased or is not for this person. */
    was: z.string().nullable(),
    now: z.string().nullable(),
    isRemoved: z.boolean(),
  }),
  z.object({
    kind: z.literal('outcomeCorrected'),
    was: outcome.nullable(),
    now: outcome.nullable(),
  }),
]);

const timelineStep = z.object({
  id,
  type: z.string(),
  at,
  recordedAt: at.nullable(),
  level: z.int().min(0).max(3),
  counter: z.string().nullable(),
  room: z.string().nullable(),
  by: z.string().nullable(),
  detail: detail.nullable(),
  reason: z.enum(CORRECTION_REASONS).nullable(),
  words: z.array(z.object({ kind: z.enum(WORD_KINDS), text: z.string() })),
});

const why = z.strictObject({
  reason: z.enum(CORRECTION_REASONS),
  /** May stay empty unless the reason is `other`. */
  words: text(300),
});
/** A request and a handover write their outcomes themselves. */
const outcomeByHand = z.enum(CONTACT_OUTCOMES);
const clockTime = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'time');

export const visitRecordProcedures = {
  'visit.day': query({
    allow: ALL_STAFF,
    summary:
      'The visits of the business day; managers see other days too. Clients by name only at levels 1–3.',
    input: z.strictObject({ day: localDay.nullable() }),
    output: z.object({
      day: localDay,
      today: localDay,
      /** Whether this person may look at other days. */
      mayChooseDay: z.boolean(),
      /** Whether this person serves clients: is told who came, and may enter and correct visits. */
      mayCorrect: z.boolean(),
      rows: z.array(visitRow),
    }),
  }),
  'visit.record': query({
    allow: ALL_STAFF,
    summary: 'One visit with its whole way, computed from its events; words and names only at levels 1–3.',
    input: z.strictObject({ visitId: id }),
    output: visitRow.extend({
      /** The day on which its end lies, when it was left open. */
      day: localDay,
      clientId: id.nullable(),
      outcomes: z.array(outcome),
      requests: z.array(
        z.object({
          requestId: id,
          registerNumber: z.string().nullable(),
          serviceId: z.string(),
          status: z.enum(REQUEST_STATUSES),
        }),
      ),
      steps: z.array(timelineStep),
      /** The rule that keeps this person from correcting it, or null. */
      whyNotCorrect: z.string().nullable(),
      /** Left open, and this person can say when the client went; of an own visit also the next day. */
      mayEnd: z.boolean(),
    }),
  }),
  'visit.correctClient': command({
    allow: COUNTER_STAFF,
    summary:
      'Another client, or none, with a reason: whoever served it on the same day, managers on any day. Requests stay where they are.',
    input: z.strictObject({ visitId: id, clientId: id.nullable(), why }),
    output: done,
  }),
  'visit.correctOutcome': command({
    allow: COUNTER_STAFF,
    summary:
      'Changes, adds or takes away an outcome, with a reason; one remains on a finished visit (QUE-03). Who may: as above.',
    input: z.strictObject({
      visitId: id,
      was: z.strictObject(outcome.shape).nullable(),
      outcome: z.strictObject({ kind: outcomeByHand, serviceId: z.string().max(80).nullable() }).nullable(),
      why,
    }),
    output: done,
  }),
  'visit.leftOpen': query({
    allow: COUNTER_STAFF,
    summary: 'Visits of earlier days that this person had and nobody has ended; for managers everybody’s.',
    input: none,
    output: z.object({
      visits: z.array(
        z.object({
          visitId: id,
          ticket: z.string(),
          serviceId: z.string().nullable(),
          day: localDay,
          counter: z.string().nullable(),
          startedAt: at,
          needsOutcome: z.boolean(),
        }),
      ),
    }),
  }),
  'visit.endLater': command({
    allow: COUNTER_STAFF,
    summary: 'Ends a visit that was left open, at the time at which the client went. Who may: as above.',
    input: z.strictObject({
      visitId: id,
      how: z.enum(LATE_ENDS),
      time: clockTime,
      outcome: outcomeByHand.nullable(),
      why,
    }),
    output: done,
  }),
  'visit.enterLater': command({
    allow: COUNTER_STAFF,
    summary:
      'Enters a visit that nobody wrote down: today, managers also of an earlier day. It has no number.',
    input: z.strictObject({
      day: localDay,
      from: clockTime,
      to: clockTime,
      triage,
      outcome: outcomeByHand,
      why,
    }),
    output: z.object({ visitId: id }),
  }),
};
