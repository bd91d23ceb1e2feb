import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { level, target } from '#shared/api/areas/handoff.ts';
import { centreElsewhere, institutionId } from '#shared/api/areas/presence.ts';
import { at, done, id, localDay, none, text } from '#shared/api/fields.ts';
import { ROUTING_REASONS, WORK_EVENTS, WORK_REASONS } from '#shared/domain/request/work/types.ts';

/** Person, institution's specialists or centre; null: anybody of the level. */
const whom = z.object({ kind: z.enum(['person', 'institution', 'centre']), name: z.string() }).nullable();

/** With whom a request is now, as a row of a list shows it. */
const turn = z.object({
  turnId: id,
  toLevel: level,
  reason: z.enum(WORK_REASONS),
  to: whom,
  /** Null while it waits for somebody to take it. */
  holderName: z.string().nullable(),
  isMine: z.boolean(),
  mayTake: z.boolean(),
});

/** Of a row: whose it is, what it waits for, and how much of it is new to this person. */
export const workOfRow = z.object({
  turn: turn.nullable(),
  awaits: z.enum(['institution']).nullable(),
  unread: z.int(),
  /** Name of the centre it was registered at, when that is another one; empty while its name is not known here. */
  fromCentre: z.string().nullable(),
});

/** Of an opened request: who has had it, what was said about it, what this person can do. */
export const workView = workOfRow.extend({
  turn: turn
    .extend({
      fromLevel: level,
      fromName: z.string(),
      inAt: at,
      takenAt: at.nullable(),
      mayPassOn: z.boolean(),
      /** Returned for correction: to whom it goes when it is put right. */
      sendBack: z.object({ toLevel: level, target, name: z.string() }).nullable(),
    })
    .nullable(),
  /** In their order. */
  steps: z.array(
    z.object({
      stepId: z.string(),
      type: z.enum(WORK_EVENTS),
      at,
      by: z.string(),
      text: z.string(),
      /** A colleague was quicker: it changed nothing. */
      isLate: z.boolean(),
      isNew: z.boolean(),
      isOwn: z.boolean(),
      /** Whom it went to, and why; null of steps that move nothing. */
      to: z.object({ whom, toLevel: level, reason: z.enum(WORK_REASONS) }).nullable(),
    }),
  ),
});

const ofTurn = { requestId: id, turnId: id };

const routingRule = z.strictObject({
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('service'), serviceId: z.string().max(80) }),
    z.strictObject({ kind: z.literal('institution'), institutionId }),
  ]),
  territory: z
    .strictObject({
      name: z.string().trim().min(1).max(80),
      postcodes: z
        .array(z.string().regex(/^LV-\d{4}$/))
        .min(1)
        .max(200),
    })
    .optional(),
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['nobody', 'specialists', 'manager']) }),
    z.strictObject({ kind: z.literal('person'), staffId: id }),
    z.strictObject({ kind: z.literal('centre'), centreId: id }),
  ]),
});

const routing = z.strictObject({ rules: z.array(routingRule).max(200) });

/** Who works on a request at the centre; decisions stay with its owner (LVL-11). */
export const requestWorkProcedures = {
  'request.forMe': query({
    allow: COUNTER_STAFF,
    summary:
      'What waits for this person: returned for correction, theirs, what has news, and what an institution started and nobody has taken; the earliest promise first.',
    input: none,
    output: z.object({
      rows: z.array(
        z.object({
          requestId: id,
          serviceId: z.string(),
          clientName: z.string(),
          dueDate: localDay,
          isReturned: z.boolean(),
          /** By an institution, and nobody has it: its client comes only once somebody has called them (INT-02). */
          isUntakenStart: z.boolean(),
          unread: z.int(),
        }),
      ),
    }),
  }),
  'request.receivers': query({
    allow: COUNTER_STAFF,
    summary: 'Who could work on this request, at work now or not, here or in another centre.',
    input: z.strictObject({ requestId: id }),
    output: z.object({
      institutionId: z.string().nullable(),
      /** A service that level 1 usually does: level 2 needs a reason then (LVL-10). */
      isSimple: z.boolean(),
      people: z.array(
        z.object({ staffId: id, name: z.string(), toLevel: level, fits: z.boolean(), isAtWork: z.boolean() }),
      ),
      hasSpecialist: z.boolean(),
      /** Those where somebody is at work who fits come first. */
      centres: z.array(centreElsewhere),
    }),
  }),
  'request.route': command({
    allow: COUNTER_STAFF,
    summary:
      'Gives the request to somebody to work on, or passes it on; whoever has it, and managers (LVL-06).',
    input: z.strictObject({
      requestId: id,
      turnId: id.nullable().describe('that the screen showed; another one meanwhile is refused'),
      toLevel: level,
      target,
      reason: z.enum(ROUTING_REASONS),
      words: text(500),
    }),
    output: done,
  }),
  'request.take': command({
    allow: COUNTER_STAFF,
    summary: 'Takes it: one of those it was meant for, or a manager. The first one has it.',
    input: z.strictObject(ofTurn),
    output: done,
  }),
  'request.giveBack': command({
    allow: COUNTER_STAFF,
    summary: 'Gives it back to the others it was meant for.',
    input: z.strictObject({ ...ofTurn, words: text(500) }),
    output: done,
  }),
  'request.return': command({
    allow: COUNTER_STAFF,
    summary: 'Returns it to the sender with what is to be put right.',
    input: z.strictObject({ ...ofTurn, words: text(500) }),
    output: done,
  }),
  'request.finishWork': command({
    allow: COUNTER_STAFF,
    summary: 'The centre has done its part; the request waits for its owner.',
    input: z.strictObject({ ...ofTurn, words: text(500) }),
    output: done,
  }),
  'request.writeMessage': command({
    allow: COUNTER_STAFF,
    summary:
      'Words for colleagues about this request; the client never sees them, and they are erased with the client.',
    input: z.strictObject({ requestId: id, words: text(1000) }),
    output: done,
  }),
  'request.markSeen': command({
    allow: COUNTER_STAFF,
    summary: 'This person has seen what others did and wrote.',
    input: z.strictObject({ requestId: id }),
    output: done,
  }),
  'request.routing': query({
    allow: ['manager', 'admin'],
    summary: 'Rules by which new requests go to somebody; without a rule the service card says it.',
    input: none,
    output: routing,
  }),
  'request.changeRouting': command({
    allow: ['manager', 'admin'],
    summary: 'Changes them; requests that are somebody’s already stay where they are.',
    input: routing,
    output: done,
  }),
};
