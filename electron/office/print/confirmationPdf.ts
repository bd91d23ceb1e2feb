import type { Content } from 'pdfmake';
import { A5_WIDTH, a5Page } from '#electron/office/print/a5Page.ts';
import { facts, paragraph, quiet, rule, title } from '#electron/office/print/blocks.ts';
import { headOf } from '#electron/office/print/headOf.ts';
import { ACCENT, renderPdf } from '#electron/office/print/renderPdf.ts';
import { numberAndCode, type RequestPaper } from '#electron/office/print/requestPaper.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { VoidReason, WithdrawalWay } from '#shared/domain/request/afterwards/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';

export type ConfirmationPrint = RequestPaper & {
  readonly what:
    | {
        readonly kind: 'withdrawn';
        readonly how: WithdrawalWay | null;
        /** Of the representative who asked; null: the client did. */
        readonly representativeName: string | null;
        readonly words: string;
      }
    /** What a clerk wrote about the mistake is for colleagues. */
    | { readonly kind: 'voided'; readonly reason: VoidReason };
  readonly at: EpochMs;
  readonly by: string;
  readonly counter: string | null;
  readonly isSent: boolean;
};

const LABEL_WIDTH = 106;

/** Short: which request, what became of it, and what the client does now. */
export async function confirmationPdf(print: ConfirmationPrint): Promise<Buffer> {
  const { language, registerNumber, what } = print;
  const words = wordsIn(language);
  const isVoid = what.kind === 'voided';
  const heading = words(isVoid ? 'receipt.confirmation.voided' : 'receipt.confirmation.withdrawn');
  const content: Content[] = [
    headOf(print, words),
    title(heading),
    rule(A5_WIDTH, 8, ACCENT),
    numberAndCode(print, [], words),
    rule(A5_WIDTH, 8),
    facts(factRows(print, words), LABEL_WIDTH),
    rule(A5_WIDTH, 5),
    paragraph(words(isVoid ? 'receipt.confirmation.afterVoided' : 'receipt.confirmation.afterWithdrawn')),
    // Honest where the owner could still be deciding and nobody here knows.
    ...(print.isSent ? [] : [quiet(words('receipt.confirmation.notSent'), { margin: [0, 4, 0, 0] })]),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(print.printedAt) });
  const pdfTitle = registerNumber === null ? heading : `${heading}: ${registerNumber}`;
  return renderPdf(a5Page(content, footNote, words), pdfTitle, language);
}

function factRows(print: ConfirmationPrint, words: Words): [string, ...Content[]][] {
  const { what, at, by, counter } = print;
  return [
    [words('receipt.receipt.service'), paragraph(print.serviceName, { bold: true })],
    [words('receipt.receipt.owner'), paragraph(print.ownerName)],
    [words('receipt.receipt.client'), paragraph(print.clientName)],
    [words('receipt.receipt.registered'), paragraph(dateAndTime(print.registeredAt))],
    ...(what.kind === 'voided'
      ? ([[words('receipt.confirmation.reason'), paragraph(voidText(what.reason, words))]] satisfies [
          string,
          Content,
        ][])
      : withdrawalRows(print, what, words)),
    [
      words(what.kind === 'voided' ? 'receipt.confirmation.voidedBy' : 'receipt.confirmation.recorded'),
      paragraph([dateAndTime(at), by, counter].filter(Boolean).join(' · ')),
    ],
  ];
}

function withdrawalRows(
  { clientName }: ConfirmationPrint,
  { how, representativeName, words: said }: Extract<ConfirmationPrint['what'], { kind: 'withdrawn' }>,
  words: Words,
): [string, Content][] {
  const asked = [representativeName ?? clientName, how === null ? null : wayText(how, words)];
  return [
    [words('receipt.confirmation.asked'), paragraph(asked.filter(Boolean).join(', '))],
    ...(said === ''
      ? []
      : ([[words('receipt.confirmation.words'), paragraph(said)]] satisfies [string, Content][])),
  ];
}

function wayText(way: WithdrawalWay, words: Words): string {
  const texts = {
    inPerson: words('receipt.confirmation.way.inPerson'),
    phone: words('receipt.confirmation.way.phone'),
    writing: words('receipt.confirmation.way.writing'),
  } satisfies Record<WithdrawalWay, string>;
  return texts[way];
}

function voidText(reason: VoidReason, words: Words): string {
  const texts = {
    wrongClient: words('receipt.confirmation.void.wrongClient'),
    wrongService: words('receipt.confirmation.void.wrongService'),
    twice: words('receipt.confirmation.void.twice'),
    other: words('receipt.confirmation.void.other'),
  } satisfies Record<VoidReason, string>;
  return texts[reason];
}
