import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { answers } from '#shared/api/areas/requestAfterwards.ts';
import { at, id } from '#shared/api/fields.ts';

/** What need not be asked again, because the client has said it already. */
export const requestKnownProcedures = {
  'request.known': query({
    allow: COUNTER_STAFF,
    summary:
      'What the client said for other requests of this visit, and which questions of the draft requests of earlier visits could answer (CAT-24).',
    input: z.strictObject({ draftId: id }),
    output: z.object({
      said: answers,
      /** Without the answers: those are taken with the client's consent. Null: there are none. */
      earlier: z
        .object({ fields: z.array(z.string()), registerNumber: z.string().nullable(), registeredAt: at })
        .nullable(),
    }),
  }),
  'request.takeEarlier': command({
    allow: COUNTER_STAFF,
    summary:
      "Answers of the client's requests of earlier visits for the draft, with the client's consent; it is recorded who took them.",
    input: z.strictObject({ draftId: id }),
    output: z.object({ answers }),
  }),
};
