import { z } from 'zod';
import { command, COUNTER_STAFF } from '#shared/api/define.ts';
import { at, done, language, none } from '#shared/api/fields.ts';
import { BREAK_KINDS } from '#shared/domain/shift/types.ts';

/** Null is no limit of the person's own. */
export const workProfile = z.strictObject({
  categories: z.array(z.string().max(4)).max(20).nullable(),
  institutions: z.array(z.string().max(40)).max(60).nullable(),
  languages: z.array(language).nullable(),
});

export const breakView = z.object({ kind: z.enum(BREAK_KINDS), since: at, until: at });

export const shiftProcedures = {
  'shift.chooseProfile': command({
    allow: COUNTER_STAFF,
    summary: 'What this person takes on from now on; remembered for the next sign-in.',
    input: workProfile,
    output: done,
  }),
  'shift.startBreak': command({
    allow: COUNTER_STAFF,
    summary: 'A break: the counter is closed for queue and estimate. A called client comes first.',
    input: z.strictObject({ kind: z.enum(BREAK_KINDS) }),
    output: done,
  }),
  'shift.endBreak': command({ allow: COUNTER_STAFF, summary: 'Back at work.', input: none, output: done }),
};
