import { z } from 'zod';
import { command, query } from '#shared/api/define.ts';
import { done, none } from '#shared/api/fields.ts';
import { KEEPING_GROUNDS, TERM_KINDS } from '#shared/domain/retention/terms.ts';
import { retentionFigures, termsSchema } from '#shared/sync/retention.ts';

export const retentionProcedures = {
  'retention.get': query({
    allow: ['manager', 'admin'],
    summary: 'How long personal data are kept, what the next sweep would erase, and counts of what went.',
    input: none,
    output: retentionFigures.extend({
      /** Clients known here whose data are not processed now: nothing of theirs is erased by terms (GDPR 18). */
      restricted: z.int(),
      /** Months after the last thing that happened. */
      terms: z.array(
        z.object({
          kind: z.enum(TERM_KINDS),
          months: z.int(),
          ground: z.enum(KEEPING_GROUNDS),
          usual: z.int(),
          least: z.int(),
          most: z.int(),
        }),
      ),
    }),
  }),
  'retention.change': command({
    allow: ['admin'],
    summary: 'Changes the terms of the centre; they hold from the next night on.',
    input: z.strictObject({ terms: termsSchema }),
    output: done,
  }),
};
