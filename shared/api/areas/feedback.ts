import { z } from 'zod';
import { ALL_STAFF, command, query, type StaffRole } from '#shared/api/define.ts';
import { at, copy, done, file, id, language, localDay, none, text } from '#shared/api/fields.ts';
import {
  ANSWER_WAYS,
  CAUSES,
  FEEDBACK_KINDS,
  FEEDBACK_SENDERS,
  FEEDBACK_SUBJECTS,
  FORWARD_REASONS,
  LETTERS,
  SUGGESTION_DECISIONS,
} from '#shared/domain/feedback/types.ts';

/** LVL-04: anybody takes it in, level 3 examines it. */
const EXAMINERS: readonly StaffRole[] = ['manager'];

const kind = z.enum(FEEDBACK_KINDS);
const subject = z.enum(FEEDBACK_SUBJECTS);
const serviceId = z.string().max(80).nullable();
const ofFeedback = z.strictObject({ feedbackId: id });
const status = z.enum(['open', 'forwarded', 'answered', 'closed']);
const reasons = text(2000).min(3);

const responsible = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), staffId: id }),
  z.strictObject({ kind: z.literal('institution'), institutionId: z.string().max(80) }),
]);

const feedbackRow = z.object({
  feedbackId: id,
  /** What the client quotes. */
  code: z.string(),
  kind,
  subject,
  serviceId,
  status,
  receivedAt: at,
  /** The day that counts next, or null. */
  dueDate: localDay.nullable(),
  standing: z.object({ kind: z.enum(['none', 'fine', 'near', 'late']), days: z.int() }),
});

const registerRow = feedbackRow.extend({
  sender: z.enum(FEEDBACK_SENDERS),
  senderName: z.string(),
  /** Beginning of the client's words. */
  beginning: z.string(),
  responsible: responsible.nullable(),
  responsibleName: z.string().nullable(),
});

export const feedbackProcedures = {
  'feedback.receive': command({
    allow: ALL_STAFF,
    summary:
      "Takes in a complaint, suggestion or praise in the client's words, also without a name (CMP-01).",
    input: z.strictObject({
      kind,
      subject,
      serviceId,
      words: text(4000).min(3),
      sender: z.enum(FEEDBACK_SENDERS),
      name: text(120),
      contact: text(160),
      answerBy: z.enum(ANSWER_WAYS),
      /** Whose visit: names the client of sender `client`. */
      visitId: id.nullable(),
      /** The client wants the visit looked at together with this. */
      isLinked: z.boolean(),
      requestId: id.nullable(),
      language,
    }),
    output: z.object({ feedbackId: id, code: z.string(), dueDate: localDay.nullable() }),
  }),
  'feedback.issueReceipt': command({
    allow: ALL_STAFF,
    summary: 'Records that the client is given the receipt; the second and later ones are copies.',
    input: z.strictObject({ feedbackId: id, language }),
    output: z.object({ copy }),
  }),
  'feedback.receiptPdf': query({
    allow: ALL_STAFF,
    summary: "The receipt in the client's language, with the deadline and how it is examined (CMP-06).",
    input: z.strictObject({ feedbackId: id, language, copy }),
    output: file,
  }),
  'feedback.leafletPdf': query({
    allow: ALL_STAFF,
    summary: 'How complaints and suggestions are filed and examined (CMP-06).',
    input: z.strictObject({ language }),
    output: file,
  }),
  'feedback.mine': query({
    allow: ALL_STAFF,
    summary: 'What this person took in, the newest first; the words are for level 3.',
    input: none,
    output: z.object({ rows: z.array(feedbackRow) }),
  }),
  'feedback.list': query({
    allow: EXAMINERS,
    summary: 'The register with deadlines, the most urgent first.',
    input: z.strictObject({
      filter: z.enum(['open', 'late', 'complaint', 'suggestion', 'all']),
      limit: z.int().min(1).max(500),
    }),
    output: z.object({ rows: z.array(registerRow), counts: z.record(z.string(), z.int()) }),
  }),
  'feedback.summary': query({
    allow: EXAMINERS,
    summary:
      'What is open now; month by month how many of each kind, per 1 000 services, in time, causes (CMP-03, CMP-08).',
    input: none,
    output: z.object({
      /** `near` and `late`: of everything that is open and has a term. */
      open: z.object({ complaints: z.int(), near: z.int(), late: z.int() }),
      months: z.array(
        z.object({
          month: z.string(),
          counts: z.object({ complaint: z.int(), suggestion: z.int(), praise: z.int() }),
          services: z.int(),
          complaintsPerThousand: z.number().nullable(),
          inTime: z.number().nullable(),
          causes: z.array(z.object({ cause: z.enum(CAUSES), count: z.int() })),
        }),
      ),
    }),
  }),
  'feedback.get': query({
    allow: EXAMINERS,
    summary: 'One of them whole: words, sender, what was found, decided and answered.',
    input: ofFeedback,
    output: registerRow.extend({
      words: z.string(),
      contact: z.string(),
      answerBy: z.enum(ANSWER_WAYS),
      language,
      visitId: id.nullable(),
      requestId: id.nullable(),
      receivedBy: z.string().nullable(),
      counter: z.string().nullable(),
      receipts: z.int(),
      answerDueDate: localDay.nullable(),
      latestDueDate: localDay,
      notes: z.array(z.object({ at, by: z.string().nullable(), text: z.string() })),
      extension: z.object({ at, firstDueDate: localDay.nullable(), reason: z.string() }).nullable(),
      forwarding: z
        .object({
          at,
          institutionId: z.string(),
          reason: z.enum(FORWARD_REASONS),
          informBy: localDay.nullable(),
          informedAt: at.nullable(),
        })
        .nullable(),
      examination: z
        .object({ at, cause: z.enum(CAUSES), finding: z.string(), action: z.string() })
        .nullable(),
      decision: z.object({ at, decision: z.enum(SUGGESTION_DECISIONS), reasons: z.string() }).nullable(),
      answer: z.object({ at, by: z.enum(ANSWER_WAYS), text: z.string() }).nullable(),
      closedAt: at.nullable(),
      /** The rule that keeps it from being closed, or null. */
      missing: z.string().nullable(),
      steps: z.array(z.object({ type: z.string(), at, by: z.string().nullable() })),
      /** Who can be made responsible. */
      people: z.array(z.object({ staffId: id, name: z.string() })),
    }),
  }),
  'feedback.reclassify': command({
    allow: EXAMINERS,
    summary: 'Corrects kind, subject or service; the term still runs from receipt.',
    input: z.strictObject({ feedbackId: id, kind, subject, serviceId }),
    output: done,
  }),
  'feedback.assign': command({
    allow: EXAMINERS,
    summary: 'Names who is responsible: a colleague or a service owner (CMP-05).',
    input: z.strictObject({ feedbackId: id, to: responsible }),
    output: done,
  }),
  'feedback.addNote': command({
    allow: EXAMINERS,
    summary: 'What was done about it, e.g. a call to the client.',
    input: z.strictObject({ feedbackId: id, text: text(1000).min(1) }),
    output: done,
  }),
  'feedback.extend': command({
    allow: EXAMINERS,
    summary:
      'Extends the term, four months from receipt at most, with the reason for the notice (domain 5.8).',
    input: z.strictObject({ feedbackId: id, dueDate: localDay, reason: reasons }),
    output: done,
  }),
  'feedback.forward': command({
    allow: EXAMINERS,
    summary: 'Forwards it to whose it is: the centre never decides on a decision (CMP-02, LVL-11).',
    input: z.strictObject({
      feedbackId: id,
      institutionId: z.string().max(80),
      reason: z.enum(FORWARD_REASONS),
    }),
    output: done,
  }),
  'feedback.informSender': command({
    allow: EXAMINERS,
    summary: 'Records that the sender knows where it went, within seven days of receipt.',
    input: z.strictObject({ feedbackId: id, by: z.enum(ANSWER_WAYS).exclude(['none']) }),
    output: done,
  }),
  'feedback.examine': command({
    allow: EXAMINERS,
    summary: 'Records the cause of a complaint and the corrective action (CMP-04).',
    input: z.strictObject({
      feedbackId: id,
      cause: z.enum(CAUSES),
      finding: reasons,
      action: reasons,
    }),
    output: done,
  }),
  'feedback.decideSuggestion': command({
    allow: EXAMINERS,
    summary: 'Accepts a suggestion, rejects it, or puts it off (CMP-05).',
    input: z.strictObject({ feedbackId: id, decision: z.enum(SUGGESTION_DECISIONS), reasons }),
    output: done,
  }),
  'feedback.answer': command({
    allow: EXAMINERS,
    summary: 'The written answer to the client (CMP-07).',
    input: z.strictObject({
      feedbackId: id,
      by: z.enum(ANSWER_WAYS).exclude(['none']),
      text: text(4000).min(10),
    }),
    output: done,
  }),
  'feedback.close': command({
    allow: EXAMINERS,
    summary:
      'Closes it; a complaint needs its cause, a suggestion its decision and owner, both their answer.',
    input: ofFeedback,
    output: done,
  }),
  'feedback.issueLetter': command({
    allow: EXAMINERS,
    summary: 'Records that a letter about it is given out; from the second on it is a copy.',
    input: z.strictObject({ feedbackId: id, letter: z.enum(LETTERS), language }),
    output: z.object({ copy }),
  }),
  'feedback.letterPdf': query({
    allow: EXAMINERS,
    summary: 'A letter about it: answer, notices to the sender, or the cover to the service owner.',
    input: z.strictObject({ feedbackId: id, letter: z.enum(LETTERS), language, copy }),
    output: file,
  }),
};
