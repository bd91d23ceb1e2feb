import { z } from 'zod';
import { command, query } from '#shared/api/define.ts';
import { done, none } from '#shared/api/fields.ts';
import { TICKET_CATEGORIES } from '#shared/catalogue/types.ts';

const minutes = (min: number, max: number) => z.int().min(min).max(max);
const target = minutes(5, 120);
const share = z.number().min(0).max(1);

const settings = z.object({
  /** Target waiting time of a walk-in, in minutes; the order follows from it (design 5). */
  targetMinutes: target,
  categoryTargets: z.array(z.object({ category: z.enum(TICKET_CATEGORIES), minutes: target })).max(20),
  serviceTargets: z.array(z.object({ serviceId: z.string().max(80), minutes: target })).max(100),
  /** From arrival to the due time of a client with a priority reason (QUE-06). */
  priorityMinutes: minutes(0, 30),
  /** Minutes before closing after which no ticket is given without a reason (QUE-05). */
  cutoffMinutes: minutes(0, 60),
  /** An appointment keeps its place for a client who is late by no more than this. */
  lateMinutes: minutes(0, 60),
  /** Calls of one client before only "not here" is left, and seconds between two of them. */
  recallCalls: z.int().min(1).max(9),
  recallPauseSeconds: z.int().min(0).max(300),
  /** How long a missed call keeps the place. */
  graceMinutes: minutes(0, 120),
});

export const queueProcedures = {
  'queue.settings': query({
    allow: ['manager', 'admin'],
    summary: 'Targets that order the queue, and its limits.',
    input: none,
    output: settings,
  }),
  'queue.changeSettings': command({
    allow: ['manager', 'admin'],
    summary: 'Changes them; tickets already given keep their due time.',
    input: settings,
    output: done,
  }),
  'queue.profile': query({
    allow: ['manager', 'admin'],
    summary: 'What days here are like, from the last 60 days: for trying settings out (QUE-04).',
    input: none,
    output: z.object({
      /** Working days it was measured on; 0: nothing yet, the figures are those of a usual centre. */
      days: z.int(),
      /** Clients of each hour since the first, on average. */
      clientsPerHour: z.array(z.number()),
      matters: z.array(
        z.object({
          category: z.string(),
          serviceId: z.string().nullable(),
          share,
          /** Equally likely lengths, shortest first, in minutes. */
          times: z.array(z.number()),
        }),
      ),
      priorityShare: share,
      /** Of those who are called, not there. */
      unansweredShare: share,
      counters: z.array(z.object({ categories: z.array(z.string()), isOpen: z.boolean() })),
    }),
  }),
};
