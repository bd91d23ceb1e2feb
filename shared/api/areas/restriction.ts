import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, localDay, text } from '#shared/api/fields.ts';
import {
  LIFTING_WAYS,
  RESTRICTED_USES,
  RESTRICTION_GROUNDS,
} from '#shared/domain/client/restriction/types.ts';

const by = z.string().nullable();

export const restrictionProcedures = {
  'restriction.get': query({
    allow: COUNTER_STAFF,
    summary: 'Whether the data of a client are not to be processed now, why, and who used them all the same.',
    input: z.strictObject({ clientId: id }),
    output: z.object({
      /** Null: they may be processed. */
      restriction: z
        .object({
          since: localDay,
          ground: z.enum(RESTRICTION_GROUNDS),
          /** Which data, in the client's words; empty: all of them. */
          covers: z.string(),
          at,
          by,
          uses: z.array(z.object({ use: z.enum(RESTRICTED_USES), reason: z.string(), at, by })),
        })
        .nullable(),
    }),
  }),
  'restriction.record': command({
    allow: ['manager'],
    summary: 'Records that the client’s data are kept and not processed (GDPR 18).',
    input: z.strictObject({
      clientId: id,
      since: localDay,
      ground: z.enum(RESTRICTION_GROUNDS),
      covers: text(300),
    }),
    output: done,
  }),
  'restriction.use': command({
    allow: COUNTER_STAFF,
    summary: 'Records on what restricted data are used in a visit all the same (GDPR 18(2)).',
    input: z.strictObject({
      clientId: id,
      visitId: id.nullable(),
      use: z.enum(RESTRICTED_USES),
      reason: text(300),
    }),
    output: done,
  }),
  'restriction.lift': command({
    allow: ['manager'],
    summary: 'Lifts the restriction, with how and when the client was told of it before (GDPR 18(3)).',
    input: z.strictObject({ clientId: id, told: z.enum(LIFTING_WAYS), toldOn: localDay }),
    output: done,
  }),
};
