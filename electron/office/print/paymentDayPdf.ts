import type { Content } from 'pdfmake';
import type { OutputOf } from '#shared/api/contract.ts';
import { facts, paragraph, quiet, rule, section, table, title } from '#electron/office/print/blocks.ts';
import { A4_WIDTH, paperPage } from '#electron/office/print/paperPage.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { dateAndTime, feeText, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { PaymentWay } from '#shared/domain/payment/types.ts';
import { formatDate, localTime, type EpochMs } from '#shared/lib/time.ts';

type PaymentDay = OutputOf<'payment.day'>;

export type PaymentDayPrint = PaymentDay & {
  readonly language: 'lv' | 'en';
  readonly centreName: string;
  /** Whose takings these are; null: everybody's. */
  readonly takenBy: string | null;
  readonly printedAt: EpochMs;
  /** Of a service, or of what is given beside services. */
  readonly serviceName: (id: string) => string;
  readonly ownerName: (institutionId: string) => string;
};

const LABEL_WIDTH = 130;

/** The cashier's list of a day on whole sheets: no names of clients, a place to sign at the end. */
export async function paymentDayPdf(print: PaymentDayPrint): Promise<Buffer> {
  const { language, day, rows, unpaid } = print;
  const words = wordsIn(language);
  const heading = words('payment.day.pdfTitle', { day: formatDate(day) });
  const content: Content[] = [
    quiet(print.centreName),
    title(heading),
    quiet(print.takenBy ?? words('payment.day.everybody')),
    rule(A4_WIDTH, 8),
    rows.length === 0 ? paragraph(words('payment.day.empty')) : movements(print, words),
    section(words('payment.day.sums'), { margin: [0, 12, 0, 4] }),
    sums(print, words),
    ...(unpaid.length === 0 ? [] : notPaid(print, words)),
    paragraph(words('payment.day.signature'), { margin: [0, 28, 0, 0] }),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(print.printedAt) });
  return renderPdf(paperPage('a4', content, footNote, words), heading, language);
}

function movements({ rows, language, serviceName }: PaymentDayPrint, words: Words): Content {
  const ways = wayWords(words);
  return table(
    [
      { title: words('payment.day.column.time'), width: 'auto' },
      { title: words('payment.day.column.number'), width: 'auto' },
      { title: words('payment.day.column.service'), width: '*' },
      { title: words('payment.day.column.way'), width: 'auto' },
      { title: words('payment.day.column.receipt'), width: 'auto' },
      { title: words('payment.day.column.who'), width: 'auto' },
      { title: words('payment.day.column.taken'), width: 'auto', isNumber: true },
      { title: words('payment.day.column.refunded'), width: 'auto', isNumber: true },
    ],
    rows.map((row) => {
      const amount = money(row.amountCents, words, language);
      return [
        localTime(row.at),
        row.requestId === null ? '' : (row.registerNumber ?? words('receipt.receipt.numberFollows')),
        serviceName(row.serviceId ?? row.itemId ?? ''),
        ways[row.way],
        row.receiptNumber,
        row.by ?? '',
        row.kind === 'taken' ? amount : '',
        row.kind === 'refunded' ? amount : '',
      ];
    }),
  );
}

function sums({ total, byWay, byOwner, language, ownerName }: PaymentDayPrint, words: Words): Content {
  const ways = wayWords(words);
  const line = (
    name: string,
    sum: Pick<PaymentDay['total'], 'takenCents' | 'refundedCents'>,
  ): [string, Content] => {
    const { takenCents, refundedCents } = sum;
    const texts = [words('payment.day.taken', { amount: money(takenCents, words, language) })];
    if (refundedCents > 0) {
      texts.push(words('payment.day.givenBack', { amount: money(refundedCents, words, language) }));
      texts.push(words('payment.day.left', { amount: money(takenCents - refundedCents, words, language) }));
    }
    return [name, paragraph(texts.join(' · '))];
  };
  return facts(
    [
      line(words('payment.day.total'), total),
      ...byWay.map((sum) => line(ways[sum.way], sum)),
      ...byOwner.map((sum) => line(ownerName(sum.institutionId), sum)),
    ],
    LABEL_WIDTH,
  );
}

function notPaid({ unpaid, language, serviceName }: PaymentDayPrint, words: Words): Content[] {
  return [
    section(words('payment.day.unpaid', { number: unpaid.length }), { margin: [0, 12, 0, 4] }),
    table(
      [
        { title: words('payment.day.column.time'), width: 'auto' },
        { title: words('payment.day.column.number'), width: 'auto' },
        { title: words('payment.day.column.service'), width: '*' },
        { title: words('payment.day.column.due'), width: 'auto', isNumber: true },
      ],
      unpaid.map(({ registeredAt, registerNumber, serviceId, standing, dueCents }) => [
        localTime(registeredAt),
        registerNumber ?? words('receipt.receipt.numberFollows'),
        serviceName(serviceId),
        standing === 'unknown' ? words('receipt.feeSetElsewhere') : money(dueCents, words, language),
      ]),
    ),
  ];
}

function wayWords(words: Words): Readonly<Record<PaymentWay, string>> {
  return {
    cash: words('payment.way.cash'),
    card: words('payment.way.card'),
    transfer: words('payment.way.transfer'),
  };
}

/** Nothing is an amount here, not words for it. */
function money(cents: number, words: Words, language: 'lv' | 'en'): string {
  return cents === 0 ? '0' : feeText(cents, words, language);
}
