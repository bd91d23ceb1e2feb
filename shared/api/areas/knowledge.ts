import { z } from 'zod';
import { ALL_STAFF, command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, none, text } from '#shared/api/fields.ts';
import {
  OWNER_ANSWERS,
  REPORT_ANSWERS,
  REPORT_CLOSED,
  REPORT_STATUSES,
} from '#shared/domain/cardReport/types.ts';

/** Of a card, or of an article: they share their ids. */
const serviceId = z.string().min(1).max(80);
const digest = z.string().length(43);
/** One line. */
const words = text(300).regex(/^[^\r\n]*$/, 'oneLine');

const reportAnswer = z.object({
  /** The last ones are said by the institution whose card it is. */
  how: z.enum([...REPORT_ANSWERS, ...OWNER_ANSWERS, REPORT_CLOSED]),
  at,
  /** Null for the institution, and for somebody of another device whose name is not known here. */
  byName: z.string().nullable(),
  words: z.string(),
  /** In which the card is right, where the institution corrected it. */
  catalogueVersion: z.int().nullable(),
});

const report = z.object({
  reportId: id,
  serviceId: z.string(),
  /** Institution of the state that answers (LVL-15); null: the centre's manager does. */
  owner: z.string().nullable(),
  /** False while it waits here to be sent to the institution. */
  isSent: z.boolean(),
  catalogueVersion: z.int(),
  cardUpdatedAt: z.string(),
  /** What the centre had last changed in the card; null: it was as the catalogue has it. */
  cardRevision: z.string().nullable(),
  reportedAt: at,
  byName: z.string().nullable(),
  isMine: z.boolean(),
  words: z.string(),
  status: z.enum(REPORT_STATUSES),
  answers: z.array(reportAnswer),
  /** Answered since its reporter last looked. */
  isUnread: z.boolean(),
});

export const knowledgeProcedures = {
  'knowledge.news': query({
    allow: ALL_STAFF,
    summary:
      'Cards and articles that changed since this person read them, and how many reports wait for them.',
    input: none,
    output: z.object({
      changed: z.array(
        z.object({
          serviceId: z.string(),
          /** Of the state that is shown now; a card that has gone has the one that was read. */
          digest,
          /** The card or article as this person knows it; null for one that is new. */
          was: z.unknown(),
        }),
      ),
      /** Own reports and proposals that were answered and not read yet. */
      answered: z.int(),
      /** For a manager: reports on the centre's cards, and proposals, that nobody answered yet. */
      toAnswer: z.int(),
      /** For a manager: cards of the centre on which a newer catalogue says something else. */
      toSettle: z.array(z.string()),
    }),
  }),
  'knowledge.markRead': command({
    allow: ALL_STAFF,
    summary:
      'This person has read these states of cards and articles and the answers to these reports and proposals of theirs.',
    input: z.strictObject({
      cards: z.array(z.strictObject({ serviceId, digest })).max(500),
      reportIds: z.array(id).max(200),
      proposalIds: z.array(id).max(200).default([]),
    }),
    output: done,
  }),
  'knowledge.report': command({
    allow: ALL_STAFF,
    summary:
      'Tells of an error on a card or an article in one line, with its version: the institution whose it is, else the manager.',
    input: z.strictObject({ serviceId, words: words.min(3) }),
    output: z.object({ reportId: id }),
  }),
  'knowledge.reports': query({
    allow: ALL_STAFF,
    summary: 'Errors reported on cards: a manager sees all of the centre, others their own.',
    input: none,
    output: z.object({ reports: z.array(report) }),
  }),
  'knowledge.answer': command({
    allow: ['manager'],
    summary: 'Answers a report on a card of the centre, or closes it because the card is right now.',
    input: z.strictObject({ reportId: id, how: z.enum(REPORT_ANSWERS), words }),
    output: done,
  }),
  'knowledge.closeReport': command({
    allow: ['manager'],
    summary:
      'Closes a report that its institution does not answer, with the reason; it may still answer (LVL-15).',
    input: z.strictObject({ reportId: id, words }),
    output: done,
  }),
  'knowledge.formUse': query({
    allow: ['manager', 'admin'],
    summary:
      'Questions of a form that are most often left empty or corrected after registration: counts only, none of few requests.',
    input: z.strictObject({ serviceId }),
    output: z.object({
      days: z.int(),
      questions: z.array(
        z.object({ fieldId: z.string(), asked: z.int(), empty: z.int(), corrected: z.int() }),
      ),
    }),
  }),
  'knowledge.setFavourite': command({
    allow: COUNTER_STAFF,
    summary: 'Puts a service among the first wherever one is chosen in this centre, or takes it from there.',
    input: z.strictObject({ serviceId, isFavourite: z.boolean() }),
    output: done,
  }),
};
