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
    | { readonly kind: 'voided'; readonly reason: VoidReason }
    | {
        readonly kind: 'executed';
        /** Of the paper; null where the card has none any more. */
        readonly title: string | null;
        readonly act: string;
        readonly content: string;
      };
  readonly at: EpochMs;
  readonly by: string;
  readonly counter: string | null;
  readonly isSent: boolean;
};

const LABEL_WIDTH = 106;

const BY_KEYS = {
  voided: 'receipt.confirmation.voidedBy',
  withdrawn: 'receipt.confirmation.recorded',
  executed: 'receipt.confirmation.executedBy',
} as const satisfies Record<ConfirmationPrint['what']['kind'], string>;

/** Short: which request, what became of it, and what the client does now. */
export async function confirmationPdf(print: ConfirmationPrint): Promise<Buffer> {
  const { language, registerNumber, what } = print;
  const words = wordsIn(language);
  const heading = headingOf(what, words);
  const content: Content[] = [
    headOf(print, words),
    title(heading),
    rule(A5_WIDTH, 8, ACCENT),
    numberAndCode(print, [], words),
    rule(A5_WIDTH, 8),
    facts(factRows(print, words), LABEL_WIDTH),
    rule(A5_WIDTH, 5),
    ...ending(print, words),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(print.printedAt) });
  const pdfTitle = registerNumber === null ? heading : `${heading}: ${registerNumber}`;
  return renderPdf(a5Page(content, footNote, words), pdfTitle, language);
}

function headingOf(what: ConfirmationPrint['what'], words: Words): string {
  switch (what.kind) {
    case 'voided':
      return words('receipt.confirmation.voided');
    case 'withdrawn':
      return words('receipt.confirmation.withdrawn');
    case 'executed':
      return what.title ?? words('receipt.confirmation.executed');
  }
}

/** What it means for the client; of what the centre did in the owner's name also who answers for it, and a signature. */
function ending({ what, centreName, isSent }: ConfirmationPrint, words: Words): Content[] {
  if (what.kind === 'executed') {
    return [
      paragraph(words('receipt.confirmation.afterExecuted', { centre: centreName })),
      paragraph(`${words('receipt.confirmation.sign')}  ______________________`, { margin: [0, 18, 0, 0] }),
    ];
  }
  const isVoid = what.kind === 'voided';
  return [
    paragraph(words(isVoid ? 'receipt.confirmation.afterVoided' : 'receipt.confirmation.afterWithdrawn')),
    // Honest where the owner could still be deciding and nobody here knows.
    ...(isSent ? [] : [quiet(words('receipt.confirmation.notSent'), { margin: [0, 4, 0, 0] })]),
  ];
}

function factRows(print: ConfirmationPrint, words: Words): [string, ...Content[]][] {
  const { what, at, by, counter } = print;
  return [
    [words('receipt.receipt.service'), paragraph(print.serviceName, { bold: true })],
    [words('receipt.receipt.owner'), paragraph(print.ownerName)],
    [words('receipt.receipt.client'), paragraph(print.clientName)],
    [words('receipt.receipt.registered'), paragraph(dateAndTime(print.registeredAt))],
    ...ownRows(print, words),
    [words(BY_KEYS[what.kind]), paragraph([dateAndTime(at), by, counter].filter(Boolean).join(' · '))],
  ];
}

function ownRows(print: ConfirmationPrint, words: Words): [string, Content][] {
  const { what } = print;
  switch (what.kind) {
    case 'voided':
      return [[words('receipt.confirmation.reason'), paragraph(voidText(what.reason, words))]];
    case 'withdrawn':
      return withdrawalRows(print, what, words);
    case 'executed':
      return [
        [words('receipt.confirmation.executed'), paragraph(what.act)],
        [words('receipt.confirmation.content'), paragraph(what.content, { bold: true })],
      ];
  }
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
