import { z } from 'zod';
import { command, query } from '#shared/api/define.ts';
import { done, id, none, text } from '#shared/api/fields.ts';
import { TICKET_CATEGORIES } from '#shared/catalogue/types.ts';
import { MOST_COUNTERS } from '#shared/domain/centre/counters.ts';

/** Ticket categories that a counter serves. */
export const categories = z.array(z.enum(TICKET_CATEGORIES)).min(1);
export const counterName = text(40).min(1);
const hall = text(40).min(1).nullable();

export const counterProcedures = {
  'centre.counters': query({
    allow: ['admin', 'manager'],
    summary: 'Every counter, closed ones too: what it serves, where it stands, who works there.',
    input: none,
    output: z.object({
      counters: z.array(
        z.object({
          counterId: id,
          name: z.string(),
          categories: z.array(z.string()),
          hall: z.string().nullable(),
          isClosed: z.boolean(),
          takenBy: z.string().nullable(),
        }),
      ),
    }),
  }),
  'centre.addCounter': command({
    allow: ['admin', 'manager'],
    summary: 'Adds a counter after the others.',
    input: z.strictObject({ name: counterName, categories, hall }),
    output: z.object({ counterId: id }),
  }),
  'centre.changeCounter': command({
    allow: ['admin', 'manager'],
    summary: 'Renames, moves, closes or opens a counter; one is never deleted, for history names it.',
    input: z.strictObject({
      counterId: id,
      name: counterName,
      categories,
      hall,
      /** Place among the counters, from 1. */
      place: z.int().min(1).max(MOST_COUNTERS),
      isClosed: z.boolean(),
    }),
    output: done,
  }),
};
