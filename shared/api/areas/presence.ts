import { z } from 'zod';
import { ALL_STAFF, query } from '#shared/api/define.ts';
import { at, id, localDay, none } from '#shared/api/fields.ts';

export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
export const institutionId = z.string().max(80);
export const presence = z.object({ day: localDay, from: time, to: time });

/** When an institution's people sit in a centre: the plan, and what comes of it next. */
const institutionPresence = z.object({
  institutionId: z.string(),
  next: presence.nullable(),
  isHereNow: z.boolean(),
  rules: z.array(
    z.object({
      institutionId: z.string(),
      weekday: z.int(),
      ordinal: z.int().nullable(),
      from: z.string(),
      to: z.string(),
    }),
  ),
});

/** Another centre as it last reported: who there could take a matter of one institution. */
export const centreElsewhere = z.object({
  centreId: id,
  name: z.string(),
  specialists: z.int(),
  /** Those of them who speak for the matter's institution. */
  fits: z.int(),
  freeInMinutes: z.int().nullable(),
  /** When that institution sits there next. */
  next: presence.nullable(),
  reportedAt: at,
});

export const presenceProcedures = {
  'presence.now': query({
    allow: ALL_STAFF,
    summary: 'Who can help now: institutions and their next day here, people at work, centres elsewhere.',
    input: none,
    output: z.object({
      institutions: z.array(institutionPresence),
      people: z.array(
        z.object({
          staffId: id,
          name: z.string(),
          counter: z.string().nullable(),
          levels: z.array(z.int()),
          /** Null: of every institution. */
          institutionIds: z.array(z.string()).nullable(),
          freeInMinutes: z.int(),
          /** Expected back from a break then, or null while at work. */
          onBreakUntil: at.nullable(),
        }),
      ),
      /** As they last reported; how long ago that was stands beside each. */
      centres: z.array(
        z.object({
          centreId: id,
          name: z.string(),
          specialists: z.int(),
          /** Those of them who speak for every institution. */
          forAll: z.int(),
          institutionIds: z.array(z.string()),
          institutions: z.array(institutionPresence),
          freeInMinutes: z.int().nullable(),
          reportedAt: at,
        }),
      ),
      /** When other centres were last heard of; null before the first time. */
      centresAt: at.nullable(),
    }),
  }),
};
