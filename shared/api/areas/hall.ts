import { z } from 'zod';
import { action, ALL_STAFF, command, DOOR_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, language, none, text, waitingRange } from '#shared/api/fields.ts';

const hallName = text(40).min(1);

export const hallProcedures = {
  'display.board': query({
    allow: ['display', ...ALL_STAFF],
    summary: 'Numbers and counters for the hall, never names; of one hall, or of all when none is named.',
    input: z.strictObject({ hall: hallName.nullable().default(null) }),
    output: z.object({
      centreName: z.string(),
      /** Every hall that counters are assigned to. */
      halls: z.array(z.string()),
      calls: z.array(
        z.object({
          ticket: z.string(),
          counter: z.string(),
          hall: z.string().nullable(),
          at,
          callNumber: z.int(),
          /** In which the call is spoken. */
          language,
          /** Somebody walks to this client; says nothing about why (PRM-03). */
          isFetched: z.boolean(),
        }),
      ),
      waiting: z.int(),
      range: waitingRange.nullable(),
      /** Today\'s hours as text, e.g. 8:30–12:00, 13:00–17:00; null when closed. */
      hours: z.string().nullable(),
      at,
    }),
  }),
  'display.beat': action({
    allow: ['display', 'kiosk'],
    summary:
      'A display or ticket kiosk says that it is there, and which hall it shows; silent for 30 s, the door is warned.',
    input: z.strictObject({ displayId: id, hall: hallName.nullable() }),
    output: done,
  }),
  'display.silent': query({
    allow: DOOR_STAFF,
    summary: 'Displays and ticket kiosks that have been silent for at least 30 s.',
    input: none,
    output: z.object({
      displays: z.array(
        z.object({
          displayId: id,
          kind: z.enum(['display', 'kiosk']),
          hall: z.string().nullable(),
          since: at,
        }),
      ),
    }),
  }),
  'display.forget': action({
    allow: DOOR_STAFF,
    summary: 'It was switched off on purpose: no warning until it is there again.',
    input: z.strictObject({ displayId: id }),
    output: done,
  }),
  'centre.rooms': query({
    allow: ['admin', 'manager'],
    summary: 'The rooms for private talk.',
    input: none,
    output: z.object({ rooms: z.array(z.string()) }),
  }),
  'centre.setRooms': command({
    allow: ['admin', 'manager'],
    summary: 'The rooms for private talk (QUE-09); a client who wants one is called there while it is free.',
    input: z.strictObject({ rooms: z.array(hallName).max(10) }),
    output: done,
  }),
};
