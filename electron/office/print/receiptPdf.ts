import {
  feeText,
  dateAndTime,
  termText,
  wordsIn,
  type Term,
  type Words,
} from '#electron/office/print/words.ts';
import { paperPdf } from '#electron/office/print/paperPdf.ts';
import { trueOf, type ValuesOf } from '#electron/office/print/paperValues.ts';
import type { RequestPaper } from '#electron/office/print/requestPaper.ts';
import type { FeeView } from '#shared/domain/payment/standing.ts';
import type { PaymentWay } from '#shared/domain/payment/types.ts';
import type { DeliveryMethod } from '#shared/domain/request/types.ts';
import { formatDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import type { Paper } from '#shared/papers/paper.ts';

export type ReceiptPayment = Pick<FeeView, 'standing' | 'paidCents' | 'dueCents'> & {
  /** What of each payment was not given back. */
  readonly takings: readonly {
    readonly leftCents: number;
    readonly way: PaymentWay;
    readonly receiptNumber: string;
  }[];
};

export type ReceiptPrint = RequestPaper & {
  readonly representativeName: string | null;
  readonly documentsSeen: readonly string[];
  /** A promise and a protection (SLT-03). */
  readonly dueDate: LocalDate;
  readonly term: Term | null;
  readonly delivery: DeliveryMethod;
  readonly feeCents: number | null;
  /** What was paid of it, and by which receipt of the cash register or terminal (INT-15). */
  readonly payment: ReceiptPayment;
  readonly sendState: 'waiting' | 'sending' | 'contradicted' | 'accepted';
  readonly registeredBy: string;
  /** The last time that answers were written anew; null: never. */
  readonly correction: { readonly version: number; readonly at: EpochMs } | null;
  readonly counter: string | null;
};

export async function receiptPdf(receipt: ReceiptPrint, paper: Paper): Promise<Buffer> {
  const { language, registerNumber } = receipt;
  const frame = { ...receipt, about: registerNumber, request: receipt };
  return paperPdf(paper, receiptValues(receipt, wordsIn(language)), frame);
}

function receiptValues(receipt: ReceiptPrint, words: Words): ValuesOf<'receipt'> {
  const { sendState, correction, documentsSeen, term, registerNumber, backofficeUrl } = receipt;
  const hasLink = registerNumber !== null && backofficeUrl !== null;
  const payment = paymentLines(receipt, words);
  return {
    places: {
      centrs: receipt.centreName,
      pakalpojums: receipt.serviceName,
      iestāde: receipt.ownerName,
      klients: receipt.clientName,
      pārstāvis: receipt.representativeName ?? '',
      termiņš: [formatDate(receipt.dueDate), ...(term ? [termText(term, words)] : [])].join(' · '),
      saņemšana: deliveryText(receipt.delivery, words),
      maksa: payment.told,
      pieņemts: registration(receipt),
      labots: correction ? dateAndTime(correction.at) : '',
      redakcija: correction ? String(correction.version) : '',
    },
    lists: { dokumenti: documentsSeen, maksājumi: payment.takings },
    flags: [
      sendState,
      ...trueOf({
        noDocuments: documentsSeen.length === 0,
        corrected: correction !== null,
        hasLink,
        hasNoLink: !hasLink,
      }),
    ],
  };
}

/** The amount with what became of it, then each payment: the client's proof that the fee is paid. */
function paymentLines({ feeCents, payment, language }: ReceiptPrint, words: Words) {
  const money = (cents: number | null): string => feeText(cents, words, language);
  const { standing, paidCents, dueCents, takings } = payment;
  const standings = {
    free: null,
    unknown: null,
    toPay: words('receipt.payment.toPay'),
    part: words('receipt.payment.part', { paid: money(paidCents), due: money(dueCents) }),
    paid: words('receipt.payment.paid'),
    overpaid: words('receipt.payment.overpaid', { paid: money(paidCents) }),
    exempt: words('receipt.payment.exempt'),
    refunded: words('receipt.payment.refunded'),
  } satisfies Record<FeeView['standing'], string | null>;
  const byWay = {
    cash: 'receipt.payment.cash',
    card: 'receipt.payment.card',
    transfer: 'receipt.payment.transfer',
  } as const satisfies Record<PaymentWay, string>;
  const told = [money(feeCents), standings[standing]].filter((text) => text !== null).join(' · ');
  return {
    told,
    takings: takings.map(({ leftCents, way, receiptNumber }) =>
      words(byWay[way], { amount: money(leftCents), number: receiptNumber }),
    ),
  };
}

/** When, by whom and where, so that a question finds the person who knows. */
function registration({ registeredAt, registeredBy, counter }: ReceiptPrint): string {
  return [dateAndTime(registeredAt), registeredBy, ...(counter === null ? [] : [counter])].join(' · ');
}

function deliveryText(delivery: DeliveryMethod, words: Words): string {
  const names = {
    portal: words('receipt.delivery.portal'),
    eAddress: words('receipt.delivery.eAddress'),
    post: words('receipt.delivery.post'),
    counter: words('receipt.delivery.counter'),
    email: words('receipt.delivery.email'),
  } satisfies Record<DeliveryMethod, string>;
  return names[delivery];
}
