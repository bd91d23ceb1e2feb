import { z } from 'zod';
import { ALL_STAFF, command, query } from '#shared/api/define.ts';
import { done, localDay, none } from '#shared/api/fields.ts';
import { MOST_COST_UNITS } from '#shared/domain/visit/costFigures.ts';

const byChannel = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ electronic: value, phone: value, post: value, inPerson: value });
const units = z.int().min(0).max(MOST_COST_UNITS);

/** Beside `day.figures`: what the day's work cost and what is coming. */
export const dayFigureProcedures = {
  'day.costs': query({
    allow: ALL_STAFF,
    summary:
      'Relative cost units of today by channel, and what e-services would have spared, today and the 30 days before.',
    input: none,
    output: z.object({
      units: byChannel(z.int()),
      times: byChannel(z.int()),
      total: z.int(),
      /** Visits of today in which only that was done on paper which can be filed electronically. */
      sparedVisits: z.int(),
      sparedToday: z.int(),
      sparedBefore: z.int(),
    }),
  }),
  'day.setCostUnits': command({
    allow: ['manager', 'admin'],
    summary: 'Sets how many relative cost units one contact by each channel has.',
    input: byChannel(units),
    output: done,
  }),
  'day.requestContacts': query({
    allow: ALL_STAFF,
    summary:
      'How often clients came or were contacted for one request, by service; of requests answered in the last 30 days that are over.',
    input: none,
    output: z.object({
      services: z.array(
        z.object({
          serviceId: z.string(),
          requests: z.int(),
          /** Averages. */
          came: z.number(),
          contacted: z.number(),
        }),
      ),
    }),
  }),
  'day.backlog': query({
    allow: ALL_STAFF,
    summary:
      'Whether more requests will be overdue in the next working days, by the last weeks; null: too little is known.',
    input: none,
    output: z
      .object({
        /** Whole weeks it is based on. */
        weeks: z.int(),
        overdueNow: z.int(),
        days: z.array(
          z.object({
            day: localDay,
            due: z.int(),
            /** Averages of the weekday. */
            arrivals: z.number(),
            answers: z.number(),
            /** To be expected when the day is over. */
            overdue: z.number(),
            isTooMuch: z.boolean(),
          }),
        ),
      })
      .nullable(),
  }),
};
