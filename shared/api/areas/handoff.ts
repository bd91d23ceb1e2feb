import { z } from 'zod';
import { COUNTER_STAFF, command, query } from '#shared/api/define.ts';
import { centreElsewhere, institutionId, presence, time } from '#shared/api/areas/presence.ts';
import { at, done, id, localDay, none, text } from '#shared/api/fields.ts';
import {
  CASE_ENDINGS,
  HANDOFF_REASONS,
  HANDOFF_REFUSALS,
  MEETING_PLACES,
} from '#shared/domain/visit/handoff/types.ts';

export const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);

export const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level') }),
  z.strictObject({ kind: z.literal('person'), staffId: id }),
  z.strictObject({ kind: z.literal('institution'), institutionId }),
  z.strictObject({ kind: z.literal('centre'), centreId: id, institutionId: institutionId.nullable() }),
]);

/** A hand-off as the sender, the one it is offered to, and the manager read it. */
export const handoffView = z.object({
  handoffId: id,
  status: z.enum(['offered', 'accepted', 'refused', 'answered', 'unanswered', 'closed', 'ended']),
  fromLevel: level,
  toLevel: level,
  reason: z.enum(HANDOFF_REASONS),
  institutionId: z.string().nullable(),
  isSimple: z.boolean(),
  /** False: only the question was handed on, the client stayed. */
  clientMoves: z.boolean(),
  /** Where the colleague meets the client who stays the sender's (LVL-09); null: nowhere. */
  meetAt: z.enum(MEETING_PLACES).nullable(),
  offeredAt: at,
  answerBy: at,
  takenAt: at.nullable(),
  outAt: at.nullable(),
  question: z.string(),
  summary: z.string(),
  whyNotHere: z.string(),
  fromName: z.string(),
  fromCounter: z.string().nullable(),
  /** Name of the centre it comes from, when that is another one. */
  fromCentre: z.string().nullable(),
  /** Person, institution or centre it was offered to; null means anybody of the level. */
  to: z.object({ kind: z.enum(['person', 'institution', 'centre']), name: z.string() }).nullable(),
  takenByName: z.string().nullable(),
  refusal: z.enum(HANDOFF_REFUSALS).nullable(),
  ending: z.enum(CASE_ENDINGS).nullable(),
  reply: z.object({ text: z.string(), by: z.string() }).nullable(),
});

const handoffItem = handoffView.extend({
  visitId: id,
  ticket: z.string(),
  category: z.string(),
  serviceId: z.string().nullable(),
  visitStatus: z.string(),
  arrivedAt: at,
  clientName: z.string().nullable(),
});

/** What a case waits for next: to be taken, the client in the hall, the answer; null once it is over. */
const caseDue = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['take', 'client']), at }),
  z.object({ kind: z.literal('reply'), day: localDay }),
]);

const ofHandoff = { visitId: id, handoffId: id };

const settings = z.strictObject({
  answerMinutes: z.int().min(2).max(120),
  answerMinutesElsewhere: z.int().min(5).max(2880),
  specialists: z
    .array(z.strictObject({ staffId: id, institutionIds: z.array(institutionId).max(20) }))
    .max(200),
  presence: z
    .array(
      z
        .strictObject({
          institutionId,
          weekday: z.int().min(0).max(6),
          ordinal: z.int().min(1).max(5).nullable(),
          from: time,
          to: time,
        })
        .refine(({ from, to }) => from < to, 'order'),
    )
    .max(60),
});

export const handoffProcedures = {
  'handoff.options': query({
    allow: COUNTER_STAFF,
    summary: 'Who can take this matter, in how long, in which centre, and what is usually chosen.',
    input: z.strictObject({ visitId: id }),
    output: z.object({
      institutionId: z.string().nullable(),
      /** A service that level 1 usually does: level 2 needs a reason then (LVL-10). */
      isSimple: z.boolean(),
      fromLevel: level,
      people: z.array(
        z.object({
          staffId: id,
          name: z.string(),
          counter: z.string().nullable(),
          /** Expected back from a break then, or null while at work. */
          onBreakUntil: at.nullable(),
          levels: z.array(z.int()),
          institutionIds: z.array(z.string()).nullable(),
          /** Whether the matter's institution is among theirs. */
          fits: z.boolean(),
          /** Minutes until they are likely free; 0 means now. */
          freeInMinutes: z.int(),
          waiting: z.int(),
        }),
      ),
      institutions: z.array(z.object({ institutionId: z.string(), next: presence })),
      centres: z.array(centreElsewhere),
      /** When other centres were last heard of; null before the first time. */
      centresAt: at.nullable(),
    }),
  }),
  'handoff.offer': command({
    allow: COUNTER_STAFF,
    summary: 'Hands the visit, or only a question, to another level; number and first due time stay.',
    input: z.strictObject({
      visitId: id,
      toLevel: level,
      target,
      reason: z.enum(HANDOFF_REASONS),
      clientMoves: z.boolean(),
      meetAt: z.enum(MEETING_PLACES).nullable().default(null),
      question: text(500).min(3),
      summary: text(300),
      /** Why level 1 does not do a simple service itself (LVL-10). */
      whyNotHere: text(200),
    }),
    output: z.object({ handoffId: id }),
  }),
  'handoff.accept': command({
    allow: COUNTER_STAFF,
    summary: 'Takes it: the client is kept for this person, and the offer no longer runs out.',
    input: z.strictObject(ofHandoff),
    output: done,
  }),
  'handoff.refuse': command({
    allow: COUNTER_STAFF,
    summary: 'Gives it back to the sender with a reason; a simple matter counts as misrouted (LVL-10).',
    input: z.strictObject({ ...ofHandoff, reason: z.enum(HANDOFF_REFUSALS), text: text(500) }),
    output: done,
  }),
  'handoff.answer': command({
    allow: COUNTER_STAFF,
    summary: 'Answers the question; a client who came along goes back to the sender.',
    input: z.strictObject({ ...ofHandoff, text: text(1000).min(1) }),
    output: done,
  }),
  'handoff.closeCase': command({
    allow: ['manager'],
    summary: 'Ends a non-standard case with what was done; decisions stay with the service owner (LVL-11).',
    input: z.strictObject({ ...ofHandoff, how: z.enum(CASE_ENDINGS), text: text(1000).min(1) }),
    output: done,
  }),
  'handoff.list': query({
    allow: COUNTER_STAFF,
    summary: 'Who is coming to this person, and what became of what they handed on today.',
    input: none,
    output: z.object({ incoming: z.array(handoffItem), mine: z.array(handoffItem) }),
  }),
  'handoff.cases': query({
    allow: ['manager'],
    summary:
      'Non-standard cases (level 3): open ones by the time they are due, then those of the last thirty days.',
    input: none,
    output: z.object({
      cases: z.array(handoffItem.extend({ due: caseDue.nullable() })),
      /** Hand-offs of today to any level. */
      today: z.object({
        offered: z.int(),
        accepted: z.int(),
        refused: z.int(),
        misrouted: z.int(),
        unanswered: z.int(),
        simpleToSpecialist: z.int(),
        medianAnswerMinutes: z.int().nullable(),
      }),
    }),
  }),
  'handoff.byService': query({
    allow: ['manager'],
    summary: 'Hand-offs of the last thirty days by service, the most misrouted first (LVL-10).',
    input: none,
    output: z.object({
      services: z.array(
        z.object({
          /** Null: visits whose service nobody named. */
          serviceId: z.string().nullable(),
          offered: z.int(),
          misrouted: z.int(),
          unanswered: z.int(),
        }),
      ),
      /** Colleagues called to the counter, and clients sent to an office instead (LVL-09). */
      meetings: z.record(z.enum(MEETING_PLACES), z.int()),
    }),
  }),
  'handoff.settings': query({
    allow: ['manager', 'admin'],
    summary: 'Times to answer, who speaks for which institution, when institutions are present.',
    input: none,
    output: settings,
  }),
  'handoff.changeSettings': command({
    allow: ['manager', 'admin'],
    summary: 'Changes them.',
    input: settings,
    output: done,
  }),
};
