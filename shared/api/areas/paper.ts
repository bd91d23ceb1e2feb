import { z } from 'zod';
import { command, query } from '#shared/api/define.ts';
import { at, done, file, id, language, none } from '#shared/api/fields.ts';
import { PAPER_IDS } from '#shared/papers/paperIds.ts';
import { paperTemplateSchema, textsSchema } from '#shared/papers/template.ts';

const paperId = z.enum(PAPER_IDS);

export const paperProcedures = {
  'paper.list': query({
    allow: ['manager', 'admin'],
    summary: 'The forms of the papers in force, and how this centre words them.',
    input: none,
    output: z.object({
      papers: z.array(
        z.object({
          template: paperTemplateSchema,
          /** The change that a person sees; null while the centre has changed nothing. */
          revision: id.nullable(),
          /** The sentences in the centre's own words. */
          own: textsSchema,
          /** False where a newer form cannot be said in them, so that it is printed as it comes. */
          isInForce: z.boolean(),
          /** As it stands at the foot. */
          mark: z.string(),
          /** The newest first. */
          history: z.array(z.object({ number: z.int(), changed: z.array(z.string()), at, by: z.string() })),
        }),
      ),
    }),
  }),
  'paper.word': command({
    allow: ['manager', 'admin'],
    summary: 'Words a paper anew, from now on; what was printed keeps its words.',
    input: z.strictObject({ paperId, basedOn: id.nullable(), texts: textsSchema }),
    output: done,
  }),
  'paper.sample': query({
    allow: ['manager', 'admin'],
    summary: 'A paper about nobody in these words, to be looked at before they are in force.',
    input: z.strictObject({
      paperId,
      language,
      texts: textsSchema,
      /** Of a paper with several headings, which one; null: the first. */
      variant: z.string().max(40).nullable(),
    }),
    output: file.extend({
      pages: z.int(),
      /** More pages than in the words that it comes with. */
      isLonger: z.boolean(),
    }),
  }),
};
