import { z } from 'zod';
import { ALL_STAFF, command, query } from '#shared/api/define.ts';
import { at, done, id, none, text } from '#shared/api/fields.ts';
import { PROPOSAL_ANSWERS, PROPOSAL_STATUSES } from '#shared/domain/proposal/types.ts';

const words = text(300);

/** Improvements that the staff proposes (SYS-08). */
export const proposalProcedures = {
  'proposal.make': command({
    allow: ALL_STAFF,
    summary: 'Proposes an improvement in two lines; the manager answers.',
    input: z.strictObject({ words: words.min(3) }),
    output: z.object({ proposalId: id }),
  }),
  'proposal.list': query({
    allow: ALL_STAFF,
    summary: 'Proposed improvements: a manager sees all of the centre, others their own.',
    input: none,
    output: z.object({
      proposals: z.array(
        z.object({
          proposalId: id,
          madeAt: at,
          byName: z.string().nullable(),
          isMine: z.boolean(),
          words: z.string(),
          status: z.enum(PROPOSAL_STATUSES),
          answers: z.array(
            z.object({
              how: z.enum(PROPOSAL_ANSWERS),
              at,
              byName: z.string().nullable(),
              words: z.string(),
            }),
          ),
          /** Answered since its maker last looked. */
          isUnread: z.boolean(),
        }),
      ),
    }),
  }),
  'proposal.answer': command({
    allow: ['manager'],
    summary: 'Answers a proposal: planned, done, or no and why.',
    input: z.strictObject({ proposalId: id, how: z.enum(PROPOSAL_ANSWERS), words }),
    output: done,
  }),
};
