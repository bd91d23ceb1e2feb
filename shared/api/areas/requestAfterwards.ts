import { z } from 'zod';
import { MAX_ANSWER_LENGTH } from '#shared/catalogue/checkField.ts';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, copy, done, file, id, language, text } from '#shared/api/fields.ts';
import { formSchema } from '#shared/catalogue/formTypes.ts';
import {
  ASKERS,
  FORM_CORRECTION_REASONS,
  VOID_REASONS,
  WITHDRAWAL_WAYS,
} from '#shared/domain/request/afterwards/types.ts';

/** A rule of the domain, in whose words the screen says why not; null: possible. */
const whyNot = z.string().nullable();

/** Null: none. */
const answer = z.union([z.string(), z.boolean()]).nullable();

/** A draft keeps an answer that is too long, so that the form can say which: the form's own limit is lower. */
const MAX_DRAFT_ANSWER_LENGTH = 10 * MAX_ANSWER_LENGTH;
export const answers = z.record(
  z.string().max(80),
  z.union([z.string().max(MAX_DRAFT_ANSWER_LENGTH), z.boolean()]),
);

const said = z.object({ at, by: z.string().nullable(), counter: z.string().nullable(), words: z.string() });

/** Of an opened request: what was said of it after it was registered, and what this person can still say. */
export const afterwardsView = z.object({
  withdrawal: said
    .extend({
      /** Both null where the owner withdrew it. */
      how: z.enum(WITHDRAWAL_WAYS).nullable(),
      asker: z.enum(ASKERS).nullable(),
    })
    .nullable(),
  voiding: said.extend({ reason: z.enum(VOID_REASONS) }).nullable(),
  confirmations: z.int(),
  /** 1 as it was registered, one more with each correction. */
  version: z.int(),
  corrections: z.array(
    said.extend({
      reason: z.enum(FORM_CORRECTION_REASONS),
      isAfterAcceptance: z.boolean(),
      changes: z.array(z.object({ field: z.string(), was: answer, now: answer })),
    }),
  ),
  /** Who else may ask to withdraw it; null: nobody. The name is empty where it is not known here. */
  representative: z.object({ name: z.string() }).nullable(),
  /** In which papers for the client are printed unless chosen otherwise. */
  clientLanguage: language,
  whyNotWithdraw: whyNot,
  whyNotVoid: whyNot,
  whyNotCorrect: whyNot,
});

/** What happens to a request after it was registered. */
export const requestAfterwardsProcedures = {
  'request.withdraw': command({
    allow: COUNTER_STAFF,
    summary: 'Withdraws the request as its client asked; not once the owner has decided.',
    input: z.strictObject({
      requestId: id,
      how: z.enum(WITHDRAWAL_WAYS),
      asker: z.enum(ASKERS),
      words: text(300),
    }),
    output: done,
  }),
  'request.void': command({
    allow: COUNTER_STAFF,
    summary:
      'Voids a registration that should not have been; whoever made it on its day, managers on any. The number stays.',
    input: z.strictObject({
      requestId: id,
      why: z.strictObject({ reason: z.enum(VOID_REASONS), words: text(300) }),
    }),
    output: done,
  }),
  'request.form': query({
    allow: COUNTER_STAFF,
    summary: 'The form as it was when the request was registered, or the one in use where that is not kept.',
    input: z.strictObject({ requestId: id }),
    output: z.object({ form: formSchema, isAsRegistered: z.boolean() }),
  }),
  'request.correct': command({
    allow: COUNTER_STAFF,
    summary:
      'Writes answers of the form anew, checked as at registration; whoever registered it, and managers, until a result.',
    input: z.strictObject({
      requestId: id,
      /** That the screen showed; another one meanwhile is refused. */
      version: z.int().min(1),
      answers,
      why: z.strictObject({ reason: z.enum(FORM_CORRECTION_REASONS), words: text(300) }),
    }),
    output: z.object({ version: z.int() }),
  }),
  'request.issueConfirmation': command({
    allow: COUNTER_STAFF,
    summary: 'Records that the client is given a paper that the request is withdrawn or void.',
    input: z.strictObject({ requestId: id, language }),
    output: z.object({ copy }),
  }),
  'request.confirmationPdf': query({
    allow: COUNTER_STAFF,
    summary: "That paper as PDF in the client's language; a copy says so.",
    input: z.strictObject({ requestId: id, language, copy }),
    output: file,
  }),
};
