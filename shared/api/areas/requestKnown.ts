import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { answers } from '#shared/api/areas/requestAfterwards.ts';
import { at, id } from '#shared/api/fields.ts';
import { BARRIERS, CHANNELS } from '#shared/domain/request/types.ts';

/** What need not be asked again, because the client has said it already. */
export const requestKnownProcedures = {
  'request.known': query({
    allow: COUNTER_STAFF,
    summary:
      'What the client said for other requests of this visit, and which questions of the draft requests of earlier visits could answer (CAT-24).',
    input: z.strictObject({ draftId: id }),
    output: z.object({
      said: answers,
      /** How the newest of them is filed; null: there is none. */
      filed: z
        .object({
          serviceId: z.string(),
          channel: z.enum(CHANNELS),
          /** Electronic ways that were left aside, so that the client was asked why (CHN-12). */
          leftAside: z.array(z.enum(CHANNELS)),
          /** What the client said about them; nobody has to say. */
          declined: z.array(z.object({ channel: z.enum(CHANNELS), barrier: z.enum(BARRIERS) })),
        })
        .nullable(),
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
