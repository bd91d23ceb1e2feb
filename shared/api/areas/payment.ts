import { z } from 'zod';
import { command, COUNTER_STAFF, query } from '#shared/api/define.ts';
import { at, done, file, id, localDay, text } from '#shared/api/fields.ts';
import { FEE_STANDINGS } from '#shared/domain/payment/standing.ts';
import { EXEMPTION_GROUNDS, PAYMENT_WAYS, REFUND_REASONS } from '#shared/domain/payment/types.ts';

/** More than any fee of the catalogue, in cents: what is above was mistyped. */
const MOST_CENTS = 1_000_000;
const cents = z.int().min(0).max(MOST_CENTS);
const WORDS_LENGTH = 300;

/** How the fee of a request stands, in euro cents. */
export const feeView = z.object({
  standing: z.enum(FEE_STANDINGS),
  /** Null when another body sets the amount and nobody has entered it. */
  feeCents: z.int().nullable(),
  paidCents: z.int(),
  dueCents: z.int(),
});

const doneBy = { at, by: z.string().nullable(), counter: z.string().nullable() };
const sum = { takenCents: z.int(), refundedCents: z.int(), payments: z.int() };

export const paymentProcedures = {
  'payment.get': query({
    allow: COUNTER_STAFF,
    summary: 'The fee of a request: what was taken and how, what was given back, whether it is exempt.',
    input: z.strictObject({ requestId: id }),
    output: feeView.extend({
      /** Null: the card knows the amount, or nobody has entered it. */
      setBy: z.string().nullable(),
      takings: z.array(
        z.object({
          ...doneBy,
          takingId: id,
          amountCents: z.int(),
          /** What can still be given back of it. */
          leftCents: z.int(),
          way: z.enum(PAYMENT_WAYS),
          receiptNumber: z.string(),
          refunds: z.array(
            z.object({
              ...doneBy,
              amountCents: z.int(),
              reason: z.enum(REFUND_REASONS),
              words: z.string(),
            }),
          ),
        }),
      ),
      exemption: z
        .object({ ...doneBy, ground: z.enum(EXEMPTION_GROUNDS).nullable(), words: z.string() })
        .nullable(),
    }),
  }),
  'payment.take': command({
    allow: COUNTER_STAFF,
    summary: 'Records a fee that was paid in cash, at the terminal or by transfer (INT-15).',
    input: z.strictObject({
      requestId: id,
      /** Of a fee that another body sets: how much it is, and where that was said. */
      fee: z.strictObject({ cents, setBy: text(WORDS_LENGTH) }).nullable(),
      amountCents: cents,
      way: z.enum(PAYMENT_WAYS),
      receiptNumber: text(40),
      /** The receipt has been entered today and is meant for this payment too. */
      isSharedReceipt: z.boolean(),
    }),
    output: done,
  }),
  'payment.refund': command({
    allow: COUNTER_STAFF,
    summary: 'Records what was given back of a payment, and why; the payment itself stays.',
    input: z.strictObject({
      requestId: id,
      takingId: id,
      amountCents: cents,
      reason: z.enum(REFUND_REASONS),
      words: text(WORDS_LENGTH),
    }),
    output: done,
  }),
  'payment.exempt': command({
    allow: COUNTER_STAFF,
    summary: 'Records that nothing is to be paid, and on what ground.',
    input: z.strictObject({ requestId: id, ground: z.enum(EXEMPTION_GROUNDS), words: text(WORDS_LENGTH) }),
    output: done,
  }),
  'payment.endExemption': command({
    allow: COUNTER_STAFF,
    summary: 'Records that an exemption was a mistake, and why: the fee is to be paid again.',
    input: z.strictObject({ requestId: id, words: text(WORDS_LENGTH) }),
    output: done,
  }),
  'payment.undo': command({
    allow: COUNTER_STAFF,
    summary: 'Takes the last of these acts back, for ten seconds.',
    input: z.strictObject({ requestId: id }),
    output: done,
  }),
  'payment.day': query({
    allow: COUNTER_STAFF,
    summary:
      "The cashier's list of a day: what was taken and given back, by way and by service owner, and what is still to be paid. Managers see the whole centre, others their own.",
    input: z.strictObject({ day: localDay.nullable() }),
    output: z.object({
      day: localDay,
      today: localDay,
      isWhole: z.boolean(),
      rows: z.array(
        z.object({
          ...doneBy,
          eventId: id,
          kind: z.enum(['taken', 'refunded']),
          /** Null: for something of the centre itself (INT-18). */
          requestId: id.nullable(),
          itemId: z.string().nullable(),
          registerNumber: z.string().nullable(),
          serviceId: z.string().nullable(),
          amountCents: z.int(),
          way: z.enum(PAYMENT_WAYS),
          receiptNumber: z.string(),
        }),
      ),
      total: z.object(sum),
      byWay: z.array(z.object({ ...sum, way: z.enum(PAYMENT_WAYS) })),
      byOwner: z.array(z.object({ ...sum, institutionId: z.string() })),
      /** Registered that day and not paid yet. */
      unpaid: z.array(
        feeView.extend({
          requestId: id,
          registerNumber: z.string().nullable(),
          serviceId: z.string(),
          registeredAt: at,
        }),
      ),
    }),
  }),
  'payment.dayPdf': query({
    allow: COUNTER_STAFF,
    summary: "The cashier's list as PDF, to be signed and kept with the receipts.",
    input: z.strictObject({ day: localDay.nullable(), language: z.enum(['lv', 'en']) }),
    output: file,
  }),
};
