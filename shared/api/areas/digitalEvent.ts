import { z } from 'zod';
import { command, query } from '#shared/api/define.ts';
import { done, id, localDay, text } from '#shared/api/fields.ts';
import { DIGITAL_EVENT_KINDS, MOST_PARTICIPANTS, MOST_WORDS } from '#shared/domain/digitalEvent/types.ts';

const facts = z.strictObject({
  kind: z.enum(DIGITAL_EVENT_KINDS),
  date: localDay,
  /** Only of a demonstration: the card that was shown. */
  serviceId: z.string().max(80).nullable(),
  topic: text(MOST_WORDS),
  place: text(MOST_WORDS),
  ledBy: text(MOST_WORDS),
  /** How many came, and never who; null until it has been held. */
  participants: z.int().min(1).max(MOST_PARTICIPANTS).nullable(),
});
const event = facts.extend({ digitalEventId: id });
const managers = ['manager'] as const;

export const digitalEventProcedures = {
  'digitalEvent.quarter': query({
    allow: managers,
    summary:
      'Digital-skills events and demonstrations of a quarter, and what is planned after it (DIG-03, DIG-05).',
    input: z.strictObject({
      /** Any day of the quarter; null: today's. */
      day: localDay.nullable(),
    }),
    output: z.object({
      from: localDay,
      until: localDay,
      today: localDay,
      figures: z.object({
        digitalSkills: z.int(),
        demonstrations: z.int(),
        participants: z.int(),
        uncounted: z.int(),
      }),
      events: z.array(event),
      /** After the quarter, by their day. */
      ahead: z.array(event),
    }),
  }),
  'digitalEvent.record': command({
    allow: managers,
    summary: 'Records an event that was held or is planned.',
    input: facts,
    output: z.object({ digitalEventId: id }),
  }),
  'digitalEvent.correct': command({
    allow: managers,
    summary: 'Says anew what it was, also how many came to what was planned.',
    input: facts.extend({ digitalEventId: id }),
    output: done,
  }),
  'digitalEvent.remove': command({
    allow: managers,
    summary: 'It was called off, or recorded by mistake.',
    input: z.strictObject({ digitalEventId: id }),
    output: done,
  }),
  'digitalEvent.undo': command({
    allow: managers,
    summary: 'Takes the last of these acts back, for ten seconds.',
    input: z.strictObject({ digitalEventId: id }),
    output: done,
  }),
};
