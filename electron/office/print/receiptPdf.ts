import type { Content } from 'pdfmake';
import { A5_WIDTH, a5Page } from '#electron/office/print/a5Page.ts';
import { facts, list, paragraph, quiet, rule, section, title } from '#electron/office/print/blocks.ts';
import { headOf } from '#electron/office/print/headOf.ts';
import { ACCENT, renderPdf } from '#electron/office/print/renderPdf.ts';
import { numberAndCode, type RequestPaper } from '#electron/office/print/requestPaper.ts';
import {
  dateAndTime,
  feeText,
  termText,
  wordsIn,
  type Term,
  type Words,
} from '#electron/office/print/words.ts';
import type { FeeView } from '#shared/domain/payment/standing.ts';
import type { PaymentWay } from '#shared/domain/payment/types.ts';
import type { DeliveryMethod } from '#shared/domain/request/types.ts';
import { formatDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';

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

const LABEL_WIDTH = 106;

export async function receiptPdf(receipt: ReceiptPrint): Promise<Buffer> {
  const { language, registerNumber } = receipt;
  const words = wordsIn(language);
  const heading = words('receipt.receipt.title');
  const content: Content[] = [
    headOf(receipt, words),
    title(heading),
    rule(A5_WIDTH, 8, ACCENT),
    numberAndCode(receipt, promise(receipt, words), words),
    rule(A5_WIDTH, 8),
    facts(factRows(receipt, words), LABEL_WIDTH),
    rule(A5_WIDTH, 5),
    ...afterwards(receipt, words),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(receipt.printedAt) });
  const pdfTitle = registerNumber === null ? heading : `${heading}: ${registerNumber}`;
  return renderPdf(a5Page(content, footNote, words), pdfTitle, language);
}

function promise({ term, dueDate }: ReceiptPrint, words: Words): readonly Content[] {
  const text = [formatDate(dueDate), ...(term ? [termText(term, words)] : [])].join(' · ');
  return [
    quiet(words('receipt.receipt.promised')),
    paragraph(text, { fontSize: 12, bold: true, margin: [0, 0, 0, 4] }),
  ];
}

function factRows(receipt: ReceiptPrint, words: Words): [string, ...Content[]][] {
  const { documentsSeen, representativeName } = receipt;
  const representative: [string, Content][] =
    representativeName === null
      ? []
      : [[words('receipt.receipt.representative'), paragraph(representativeName)]];
  return [
    [words('receipt.receipt.service'), paragraph(receipt.serviceName, { bold: true })],
    [
      words('receipt.receipt.owner'),
      paragraph(receipt.ownerName, { bold: true }),
      quiet(words('receipt.receipt.ownerDecides')),
    ],
    [words('receipt.receipt.client'), paragraph(receipt.clientName)],
    ...representative,
    [
      words('receipt.receipt.documentsSeen'),
      documentsSeen.length > 0
        ? list(documentsSeen, 'ticked', { fontSize: 9 })
        : paragraph(words('receipt.receipt.noDocuments')),
    ],
    [words('receipt.receipt.delivery'), paragraph(deliveryText(receipt.delivery, words))],
    [words('receipt.receipt.fee'), ...paymentLines(receipt, words)],
    [words('receipt.receipt.registered'), paragraph(registration(receipt))],
    ...correctedRows(receipt, words),
    [words('receipt.receipt.sending'), paragraph(sendStateText(receipt.sendState, words))],
  ];
}

function afterwards({ registerNumber, backofficeUrl }: ReceiptPrint, words: Words): Content[] {
  const canFollowLink = registerNumber !== null && backofficeUrl !== null;
  return [
    {
      stack: [
        section(words('receipt.receipt.follow')),
        quiet(canFollowLink ? words('receipt.receipt.followLink') : words('receipt.receipt.followCode')),
        quiet(words('receipt.receipt.keepSecret')),
      ],
      unbreakable: true,
      margin: [0, 0, 0, 6],
    },
    {
      stack: [section(words('receipt.receipt.complaint')), quiet(words('receipt.receipt.complaintNote'))],
      unbreakable: true,
    },
  ];
}

function correctedRows({ correction }: ReceiptPrint, words: Words): [string, Content][] {
  if (!correction) return [];
  const text = words('receipt.receipt.version', {
    version: correction.version,
    when: dateAndTime(correction.at),
  });
  return [[words('receipt.receipt.corrected'), paragraph(text)]];
}

/** The amount with what became of it, then each payment: the client's proof that the fee is paid. */
function paymentLines({ feeCents, payment, language }: ReceiptPrint, words: Words): Content[] {
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
  return [
    paragraph(told),
    ...takings.map(({ leftCents, way, receiptNumber }) =>
      quiet(words(byWay[way], { amount: money(leftCents), number: receiptNumber })),
    ),
  ];
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

function sendStateText(state: ReceiptPrint['sendState'], words: Words): string {
  const texts = {
    waiting: words('receipt.receipt.sendState.waiting'),
    sending: words('receipt.receipt.sendState.sending'),
    contradicted: words('receipt.receipt.sendState.contradicted'),
    accepted: words('receipt.receipt.sendState.accepted'),
  } satisfies Record<ReceiptPrint['sendState'], string>;
  return texts[state];
}
