import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, id, none, text } from '#shared/api/fields.ts';
import { MOST_COUNT } from '#shared/domain/ancillary/types.ts';
import { PAYMENT_WAYS } from '#shared/domain/payment/types.ts';

/** Nothing that is given beside services costs more; what is above was mistyped. */
const MOST_CENTS = 100_000;
const cents = z.int().min(0).max(MOST_CENTS);
const itemId = z.string().max(80);

/** Of one page, or of one time; null: free of charge. */
const price = z.strictObject({ itemId, cents: cents.min(1).nullable() });

export const ancillaryProcedures = {
  'ancillary.day': query({
    allow: COUNTER_STAFF,
    summary:
      'Copies and the visitors’ computer today, counted apart from services (INT-18): sums of the centre, and what was recorded last.',
    input: none,
    output: z.object({
      sums: z.array(z.object({ itemId, times: z.int(), count: z.int(), amountCents: z.int() })),
      /** The newest first; cancelled ones are left out. */
      last: z.array(
        z.object({
          ancillaryId: id,
          itemId,
          count: z.int(),
          amountCents: z.int(),
          receiptNumber: z.string().nullable(),
          at,
          by: z.string().nullable(),
        }),
      ),
    }),
  }),
  'ancillary.provide': command({
    allow: COUNTER_STAFF,
    summary: 'Records copies or the use of the visitors’ computer, and what was paid for it.',
    input: z.strictObject({
      itemId,
      count: z.int().min(1).max(MOST_COUNT),
      amountCents: cents,
      way: z.enum(PAYMENT_WAYS),
      /** Empty where nothing was to be paid. */
      receiptNumber: text(40),
      /** The receipt has been entered today and is meant for this too. */
      isSharedReceipt: z.boolean(),
      /** The visit it was given in, of which it becomes an outcome; null: of somebody who has none. */
      visitId: id.nullable(),
    }),
    output: z.object({ ancillaryId: id }),
  }),
  'ancillary.cancel': command({
    allow: COUNTER_STAFF,
    summary: 'It was recorded by mistake, today: it is not counted, and what was paid is given back.',
    input: z.strictObject({ ancillaryId: id }),
    output: done,
  }),
  'ancillary.undo': command({
    allow: COUNTER_STAFF,
    summary: 'Takes the last of these acts back, for ten seconds.',
    input: z.strictObject({ ancillaryId: id }),
    output: done,
  }),
  'ancillary.prices': query({
    allow: COUNTER_STAFF,
    summary: 'What the centre offers of it, and for how much.',
    input: none,
    output: z.object({ prices: z.array(price) }),
  }),
  'ancillary.setPrices': command({
    allow: ['admin', 'manager'],
    summary: 'Changes it; what is left out is not offered.',
    input: z.strictObject({ prices: z.array(price).max(40) }),
    output: done,
  }),
};
