import type { Content } from 'pdfmake';
import { A5_WIDTH, a5Page } from '#electron/office/print/a5Page.ts';
import { facts, list, paragraph, quiet, rule, section, title } from '#electron/office/print/blocks.ts';
import { headOf } from '#electron/office/print/headOf.ts';
import { ACCENT, renderPdf } from '#electron/office/print/renderPdf.ts';
import { numberAndCode, type RequestPaper } from '#electron/office/print/requestPaper.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { Questioner } from '#shared/domain/request/asked/types.ts';
import { formatDate, type LocalDate } from '#shared/lib/time.ts';

export type AskedLetterPrint = RequestPaper & {
  readonly by: Questioner;
  /** By their names in the client's language. */
  readonly documents: readonly string[];
  /** In the words of whoever asked; empty where the documents say it all. */
  readonly what: string;
  readonly why: string;
  readonly answerBy: LocalDate;
};

const LABEL_WIDTH = 106;

/** Short: what to bring, until when, and why it is needed. */
export async function askedLetterPdf(print: AskedLetterPrint): Promise<Buffer> {
  const { language, registerNumber } = print;
  const words = wordsIn(language);
  const heading = words('receipt.asked.title');
  const content: Content[] = [
    headOf(print, words),
    title(heading),
    rule(A5_WIDTH, 8, ACCENT),
    ...whatToBring(print, words),
    paragraph(words('receipt.asked.answerBy', { day: formatDate(print.answerBy) }), {
      fontSize: 12,
      bold: true,
      margin: [0, 6, 0, 0],
    }),
    rule(A5_WIDTH, 8),
    facts(factRows(print, words), LABEL_WIDTH),
    rule(A5_WIDTH, 5),
    paragraph(words('receipt.asked.how')),
    quiet(words('receipt.asked.meanwhile', { owner: print.ownerName }), { margin: [0, 4, 0, 0] }),
    rule(A5_WIDTH, 8),
    numberAndCode(print, [], words),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(print.printedAt) });
  const pdfTitle = registerNumber === null ? heading : `${heading}: ${registerNumber}`;
  return renderPdf(a5Page(content, footNote, words), pdfTitle, language);
}

function whatToBring({ documents, what }: AskedLetterPrint, words: Words): Content[] {
  return [
    section(words('receipt.asked.what')),
    ...(documents.length > 0 ? [list(documents, 'empty', { fontSize: 11, bold: true })] : []),
    ...(what === '' ? [] : [paragraph(what, { fontSize: 11, margin: [0, 2, 0, 0] })]),
  ];
}

function factRows(print: AskedLetterPrint, words: Words): [string, Content][] {
  const { by, why, ownerName, centreName } = print;
  return [
    ...(why === '' ? [] : ([[words('receipt.asked.why'), paragraph(why)]] satisfies [string, Content][])),
    [words('receipt.asked.by'), paragraph(by === 'owner' ? ownerName : centreName)],
    [words('receipt.receipt.service'), paragraph(print.serviceName, { bold: true })],
    [words('receipt.receipt.client'), paragraph(print.clientName)],
  ];
}
