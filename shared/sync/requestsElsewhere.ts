import { z } from 'zod';
import { REQUEST_STATUSES } from '#shared/domain/request/types.ts';

/**
 * Open requests of one person that the asking centre does not have: that they are there and how they stand. What is in
 * them stays where it is.
 */
export const requestsElsewhere = z.object({
  requests: z.array(
    z.object({
      /** Null while it follows. */
      number: z.string().nullable(),
      serviceId: z.string(),
      centre: z.string(),
      status: z.enum(REQUEST_STATUSES),
      dueDate: z.iso.date(),
    }),
  ),
  /** Centres with a card of the same code under another name: whose it is, people have to find out. */
  unclearAt: z.array(z.string()),
  /** GDPR 18: the person had the use of their data restricted at another centre, so nothing of it is told. */
  isRestricted: z.boolean(),
});

export type RequestsElsewhere = z.infer<typeof requestsElsewhere>;
