import { z } from 'zod';
import { ALL_STAFF, command, query } from '#shared/api/define.ts';
import { at, done, id, language, none, text } from '#shared/api/fields.ts';
import { CONCERN_KINDS, INSTEADS, OUTAGE_KINDS } from '#shared/domain/outage/types.ts';

const notice = z.strictObject({
  kind: z.enum(OUTAGE_KINDS),
  what: text(60),
  concerns: z.strictObject({ kind: z.enum(CONCERN_KINDS), id: z.string().max(80) }).nullable(),
  since: at,
  until: at.nullable(),
  instead: z.enum(INSTEADS),
});
/** `endsAt`: when it goes, by hand or by itself. */
const standing = notice.extend({ outageId: id, endsAt: at });
const one = z.strictObject({ outageId: id });
const putters = ['clerk', 'manager'] as const;

export const outageProcedures = {
  'outage.shown': query({
    allow: [...ALL_STAFF, 'display', 'kiosk'],
    summary: 'Notices that stand now, for the hall display, kiosk, door and counters (SLT-09).',
    input: none,
    output: z.object({
      /** In which clients read it. */
      languages: z.array(language),
      notices: z.array(standing),
    }),
  }),
  'outage.log': query({
    allow: putters,
    summary: 'What was put up in the last 30 days, by whom, and how long it stood (SYS-03).',
    input: none,
    output: z.object({
      notices: z.array(
        standing.extend({
          putUpAt: at,
          byName: z.string().nullable(),
          isOver: z.boolean(),
          /** Null: it stands, or ended by itself. */
          endedByName: z.string().nullable(),
        }),
      ),
    }),
  }),
  'outage.putUp': command({
    allow: putters,
    summary: 'Puts a notice up from a template: what, since when, until when expected, what to do instead.',
    input: notice,
    output: z.object({ outageId: id }),
  }),
  'outage.prolong': command({
    allow: putters,
    summary: 'It lasts longer than expected.',
    input: one.extend({ until: at }),
    output: done,
  }),
  'outage.end': command({
    allow: putters,
    summary: 'It works again: the notice goes.',
    input: one,
    output: done,
  }),
  'outage.undo': command({
    allow: putters,
    summary: 'Takes the last of these acts back, for ten seconds.',
    input: one,
    output: done,
  }),
};
