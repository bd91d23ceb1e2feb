import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, copy, done, file, id, language, localDay, text } from '#shared/api/fields.ts';
import { TELLING_WAYS } from '#shared/domain/request/keeping/types.ts';
import { QUESTIONERS } from '#shared/domain/request/asked/types.ts';

const byQuestion = z.strictObject({ requestId: id, questionId: id });

/** Of an opened request: what its client was asked for, and what became of it. */
export const askedView = z.object({
  /** In their order. */
  questions: z.array(
    z.object({
      questionId: id,
      by: z.enum(QUESTIONERS),
      /** The specialist who asked; null where the owner did. */
      staff: z.string().nullable(),
      documents: z.array(z.string()),
      answerBy: localDay,
      askedAt: at,
      /** Both empty once erased. */
      what: z.string(),
      why: z.string(),
      /** The client is waited for. */
      isOpen: z.boolean(),
      withdrawnAt: at.nullable(),
      /** Papers about it, given to the client. */
      letters: z.int(),
      /** Told otherwise, in their order. */
      tellings: z.array(
        z.object({ at, by: z.string().nullable(), how: z.enum(TELLING_WAYS), isReached: z.boolean() }),
      ),
      /** Attached since, and not with another answer yet: they go with the answer. */
      filesSince: z.int(),
      answers: z.array(z.object({ at, by: z.string().nullable(), files: z.int(), words: z.string() })),
    }),
  ),
  /** A rule of the domain, in whose words the screen says why not; null: possible. */
  whyNotAsk: z.string().nullable(),
});

/** What is missing, asked of the client by the owner or by a specialist here. */
export const requestAskedProcedures = {
  'request.ask': command({
    allow: COUNTER_STAFF,
    summary: 'Asks the client for what is missing, with the reason and a day; the request waits meanwhile.',
    input: z.strictObject({
      requestId: id,
      /** Of the service card. */
      documents: z.array(z.string().max(80)).max(40),
      what: text(1000),
      why: text(1000),
      answerBy: localDay,
    }),
    output: z.object({ questionId: id }),
  }),
  'request.answer': command({
    allow: COUNTER_STAFF,
    summary: 'Records what the client answered; files attached since the question go with it.',
    input: byQuestion.extend({ words: text(1000) }),
    output: done,
  }),
  'request.withdrawQuestion': command({
    allow: COUNTER_STAFF,
    summary: 'Withdraws a question of this centre; those of the owner the owner withdraws.',
    input: byQuestion,
    output: done,
  }),
  'request.issueLetter': command({
    allow: COUNTER_STAFF,
    summary: 'Records that the client is given a paper with what to bring and by when.',
    input: byQuestion.extend({ language }),
    output: z.object({ copy }),
  }),
  'request.letterPdf': query({
    allow: COUNTER_STAFF,
    summary: "That paper as PDF in the client's language; a copy says so.",
    input: byQuestion.extend({ language, copy }),
    output: file,
  }),
};
