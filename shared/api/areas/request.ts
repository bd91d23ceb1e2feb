import { z } from 'zod';
import { ALL_STAFF, command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { afterwardsView, answers } from '#shared/api/areas/requestAfterwards.ts';
import { askedView } from '#shared/api/areas/requestAsked.ts';
import { feeView } from '#shared/api/areas/payment.ts';
import { handoverView } from '#shared/api/areas/handoverProtocol.ts';
import { keepingView } from '#shared/api/areas/keeping.ts';
import { noticeView } from '#shared/api/areas/notice.ts';
import { guidedFiguresView } from '#shared/api/areas/visitGuided.ts';
import { clientNumber } from '#shared/api/areas/visitClients.ts';
import { workOfRow, workView } from '#shared/api/areas/requestWork.ts';
import { at, copy, done, file, id, language, localDay, none, text } from '#shared/api/fields.ts';
import { INITIATORS } from '#shared/domain/request/initiator.ts';
import { REPRESENTATION_BASES } from '#shared/domain/representation/types.ts';
import {
  BARRIERS,
  CHANNELS,
  DELIVERY_METHODS,
  REQUEST_STATUSES,
  RESULT_KINDS,
} from '#shared/domain/request/types.ts';
import { RESOLUTIONS } from '#shared/domain/task/types.ts';
import { serviceCardSchema } from '#shared/catalogue/types.ts';
import { DOOR_RESULTS } from '#shared/domain/visit/types.ts';

const status = z.enum(REQUEST_STATUSES);
/** The four words of the outbox, the same on receipt, row and request. */
export const sendState = z.enum(['waiting', 'sending', 'contradicted', 'accepted']);

const draftBody = z.strictObject({
  draftId: id,
  visitId: id,
  serviceId: z.string().max(80),
  channel: z.enum(CHANNELS).nullable(),
  declined: z.array(z.strictObject({ channel: z.enum(CHANNELS), barrier: z.enum(BARRIERS) })).max(3),
  answers,
  documentsSeen: z.array(z.string().max(80)).max(40),
  /** Of several clients on the ticket the one it is for; absent: the first. */
  clientNumber: clientNumber.optional(),
});

/** What a person has to do: theirs, what they could take, what waits for others, what came back. */
const WORK_VIEWS = ['work', 'untaken', 'awaited', 'returned'] as const;

const requestRow = z.object({
  requestId: id,
  registerNumber: z.string().nullable(),
  serviceId: z.string(),
  initiator: z.enum(INITIATORS),
  clientId: id,
  clientName: z.string(),
  status,
  sendState,
  registeredAt: at,
  dueDate: localDay,
  /** Until when it waits for its client; null: it does not. */
  waitsUntil: localDay.nullable(),
  resultAt: at.nullable(),
  fee: feeView,
  work: workOfRow,
});

const channelFiguresView = z.object({
  electronic: z.int(),
  paper: z.int(),
  electronicShare: z.number().nullable(),
  barriers: z.record(z.enum(BARRIERS), z.int()),
});

const initiatorFiguresView = z.record(z.enum(INITIATORS), z.int());

/** Of clients who were promised a range and have been called. */
const promises = z.object({
  promised: z.int(),
  held: z.int(),
  earlier: z.int(),
  later: z.int(),
  medianWidthMinutes: z.int().nullable(),
});

const termCounts = z.object({ kept: z.int(), late: z.int(), overdue: z.int() });

export const requestProcedures = {
  'request.saveDraft': command({
    allow: COUNTER_STAFF,
    summary: 'Keeps what was entered so far, encrypted; nothing needs saving by hand.',
    input: draftBody,
    output: z.object({ savedAt: at }),
  }),
  'request.draft': query({
    allow: COUNTER_STAFF,
    summary: 'One draft.',
    input: z.strictObject({ draftId: id }),
    output: draftBody.extend({
      startedAt: at,
      savedAt: at,
      /** On which it was begun, where the catalogue in use is another one by now. */
      card: serviceCardSchema.nullable(),
    }),
  }),
  'request.discardDraft': command({
    allow: COUNTER_STAFF,
    summary: 'Puts the draft into the bin, where it stays for a day.',
    input: z.strictObject({ draftId: id }),
    output: done,
  }),
  'request.restoreDraft': command({
    allow: COUNTER_STAFF,
    summary: 'Takes a draft out of the bin.',
    input: z.strictObject({ draftId: id }),
    output: done,
  }),
  'request.register': command({
    allow: COUNTER_STAFF,
    summary: 'Registers the request with a register number and ends the draft (INT-03).',
    input: draftBody.extend({ channel: z.enum(CHANNELS) }),
    output: z.object({ requestId: id, registerNumber: z.string().nullable(), dueDate: localDay }),
  }),
  'request.formPdf': query({
    allow: COUNTER_STAFF,
    summary: 'The draft as a form on paper, filled in as far as it is known, to be signed with a pen.',
    input: z.strictObject({ draftId: id }),
    output: file,
  }),
  'request.list': query({
    allow: COUNTER_STAFF,
    summary:
      'Requests of this centre, the newest first, or what there is to be done, the earliest promise first.',
    input: z.strictObject({
      filter: z.enum(['all', 'open', 'overdue', 'waiting', 'mine', 'unsent', ...WORK_VIEWS]),
      limit: z.int().min(1).max(500),
    }),
    output: z.object({
      rows: z.array(requestRow),
      counts: z.record(z.string(), z.int()),
      /** The most urgent one that this person could take now. */
      nextToTake: z.object({ requestId: id, turnId: id }).nullable(),
    }),
  }),
  'request.get': query({
    allow: COUNTER_STAFF,
    summary: 'One request: form, stages, result, and whether it has reached the back-office.',
    input: z.strictObject({ requestId: id }),
    output: requestRow.extend({
      ...afterwardsView.shape,
      ...keepingView.shape,
      ...noticeView.shape,
      work: workView,
      ...askedView.shape,
      channel: z.enum(CHANNELS),
      delivery: z.enum(DELIVERY_METHODS),
      documentsSeen: z.array(z.string()),
      answers,
      receipts: z.int(),
      ownerReference: z.string().nullable(),
      acceptedAt: at.nullable(),
      /** By the centre itself; its paper is printed as a confirmation. */
      isExecutedHere: z.boolean(),
      result: z
        .object({
          outcome: z.enum(['positive', 'refusal']),
          kind: z.enum(RESULT_KINDS),
          at,
          content: z.string(),
          reasons: z.string(),
          nextStep: z.string(),
        })
        .nullable(),
      handover: handoverView.nullable(),
      /** How often the client came and was contacted for it (INT-20). */
      contacts: z.object({ came: z.int(), contacted: z.int() }),
    }),
  }),
  'request.issueReceipt': command({
    allow: COUNTER_STAFF,
    summary: 'Records that a receipt is given; the second and later ones are copies.',
    input: z.strictObject({ requestId: id, language }),
    output: z.object({ copy }),
  }),
  'request.receiptPdf': query({
    allow: COUNTER_STAFF,
    summary: "The receipt as PDF in the client's language; a copy says so.",
    input: z.strictObject({ requestId: id, language, copy }),
    output: file,
  }),
  'handover.board': query({
    allow: COUNTER_STAFF,
    summary: 'Results waiting for their clients, the oldest first.',
    input: none,
    output: z.object({
      rows: z.array(
        requestRow.extend({
          ...keepingView.shape,
          ...noticeView.shape,
          ageDays: z.int(),
          outcome: z.enum(['positive', 'refusal']),
          kind: z.enum(RESULT_KINDS),
          delivery: z.enum(DELIVERY_METHODS),
          /** Beside the client: those in force for this result. */
          mayCollect: z.array(
            z.object({ representationId: id, name: z.string(), basis: z.enum(REPRESENTATION_BASES) }),
          ),
        }),
      ),
      handedOverToday: z.int(),
    }),
  }),
  'handover.handOver': command({
    allow: COUNTER_STAFF,
    summary: 'Hands the result over after the identity check, with the signature (HND-02).',
    input: z.strictObject({
      requestId: id,
      visitId: id,
      to: z.enum(['client', 'representative']),
      /** SVG path data from the client screen, or null when signed on paper. */
      signature: z.string().max(60_000).nullable(),
    }),
    output: done,
  }),
  'request.executeHere': command({
    allow: COUNTER_STAFF,
    summary:
      'Executes the request on the spot, where its card leaves that to the centre, and hands the result over (INT-04, LVL-12).',
    input: z.strictObject({
      requestId: id,
      visitId: id,
      to: z.enum(['client', 'representative']),
      content: text(1000),
    }),
    output: done,
  }),
  'task.list': query({
    allow: COUNTER_STAFF,
    summary: 'Contradictions that a person has to settle.',
    input: none,
    output: z.object({
      open: z.array(
        z.object({
          taskId: id,
          reason: z.string(),
          openedAt: at,
          aggregate: z.string(),
          registerNumber: z.string().nullable(),
          serviceId: z.string().nullable(),
          clientName: z.string().nullable(),
        }),
      ),
      resolvedToday: z.int(),
    }),
  }),
  'task.get': query({
    allow: COUNTER_STAFF,
    summary: 'Both sides of a contradiction: what, who and when.',
    input: z.strictObject({ taskId: id }),
    output: z.object({
      taskId: id,
      reason: z.string(),
      status: z.enum(['open', 'resolved']),
      openedAt: at,
      aggregate: z.string(),
      clientId: id.nullable(),
      registerNumber: z.string().nullable(),
      serviceId: z.string().nullable(),
      clientName: z.string().nullable(),
      theirs: z.lazy(() => side),
      mine: z.lazy(() => side),
      resolution: z.enum(RESOLUTIONS).nullable(),
      resolvedAt: at.nullable(),
      resolvedBy: z.string().nullable(),
      note: z.string().nullable(),
    }),
  }),
  'task.resolve': command({
    allow: COUNTER_STAFF,
    summary: 'Settles it: what was known first stands, or what this device did.',
    input: z.strictObject({ taskId: id, resolution: z.enum(RESOLUTIONS), note: text(300) }),
    output: done,
  }),
  'day.figures': query({
    allow: ALL_STAFF,
    summary: 'The day so far; tickets in = served + redirected + missed + left + waiting + in progress.',
    input: none,
    output: z.object({
      ticketsIn: z.int(),
      /** Everybody who came, also those who share a ticket. */
      people: z.int(),
      /** From paper slips. */
      enteredLater: z.int(),
      served: z.int(),
      redirected: z.int(),
      /** What became of those who were helped at the door; together they are `redirected`. */
      atDoor: z.record(z.enum(DOOR_RESULTS), z.int()),
      missed: z.int(),
      left: z.int(),
      waiting: z.int(),
      inProgress: z.int(),
      requests: z.int(),
      /** Registered today by mistake; not among `requests`. */
      voidedRequests: z.int(),
      consultations: z.int(),
      handovers: z.int(),
      /** Help with e-services, begun today (ASE-09). */
      guided: guidedFiguresView,
      /** Share of requests registered within ten minutes (INT-03), 0–1, or null with none. */
      registeredInTime: z.number().nullable(),
      medianWaitMinutes: z.int().nullable(),
      /** Mean rating of the last released period, or null (SUR-02). */
      satisfaction: z.number().nullable(),
    }),
  }),
  'day.terms': query({
    allow: ALL_STAFF,
    summary:
      'How the promised terms were kept, set by set: answers of the last 30 days, and what is overdue now.',
    input: none,
    output: z.object({
      all: termCounts,
      lines: z.array(
        termCounts.extend({
          serviceId: z.string(),
          /** Which set of the card; of the centre's own term `centre` (SLT-06). */
          termsId: z.string(),
          text: z.object({ lv: z.string(), en: z.string() }),
        }),
      ),
    }),
  }),
  'day.channels': query({
    allow: ALL_STAFF,
    summary:
      'How requests came in, planned and in fact, today and the 30 days before; why not electronically.',
    input: none,
    output: z.object({
      today: channelFiguresView,
      before: channelFiguresView,
      /** Who began them (INT-02). Those of institutions are in no channel figure: no client chose their way. */
      initiators: z.object({ today: initiatorFiguresView, before: initiatorFiguresView }),
      /** Requests of legal persons that were taken on paper, with a reason; today and before. */
      organisationsOnPaper: z.int(),
      plannedPercent: z.int().nullable(),
      /**
       * Of services that can be asked for electronically those with a plan of their own, then those that most ask for
       * on paper; today and before.
       */
      services: z.array(
        z.object({
          serviceId: z.string(),
          electronic: z.int(),
          paper: z.int(),
          /** Of this service; null: the centre's plan counts. */
          ownPercent: z.int().nullable(),
        }),
      ),
    }),
  }),
  'day.planChannels': command({
    allow: ['manager', 'admin'],
    summary:
      'Sets what share of requests is to come in electronically, of one service or of all; null: no plan of its own.',
    input: z.strictObject({
      /** Null: of all that have no plan of their own. */
      serviceId: z.string().min(1).max(80).nullable().default(null),
      percent: z.int().min(0).max(100).nullable(),
    }),
    output: done,
  }),
  'day.promises': query({
    allow: ALL_STAFF,
    summary:
      'How often the waiting range on the ticket held, by the first call: today and the 30 days before.',
    input: none,
    output: z.object({
      today: promises,
      before: promises,
      /** Of the days before, ticket categories with enough of them. */
      categories: z.array(promises.extend({ category: z.string() })),
    }),
  }),
};

/** One side of a contradiction; values by field, readable for the person who settles it. */
const side = z.object({
  at,
  by: z.string().nullable(),
  counter: z.string().nullable(),
  device: z.enum(['here', 'elsewhere']),
  type: z.string(),
  values: z.array(z.object({ field: z.string(), value: z.string(), differs: z.boolean() })),
});
