import type { Content } from 'pdfmake';
import { A5_WIDTH, paperPage } from '#electron/office/print/paperPage.ts';
import { facts, list, paragraph, quiet, rule, section, title } from '#electron/office/print/blocks.ts';
import { feedbackWords } from '#electron/office/print/feedbackWords.ts';
import { ACCENT } from '#electron/office/print/look.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { AnswerWay, FeedbackKind, FeedbackSubject } from '#shared/domain/feedback/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { formatDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';

export type LeafletPrint = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly printedAt: EpochMs;
};

export type FeedbackReceiptPrint = LeafletPrint & {
  readonly code: string;
  readonly kind: FeedbackKind;
  readonly subject: FeedbackSubject;
  readonly serviceName: string | null;
  readonly ownerName: string | null;
  /** Null: nobody said who they are. */
  readonly senderName: string | null;
  readonly words: string;
  readonly answerBy: AnswerWay;
  readonly dueDate: LocalDate | null;
  readonly receivedAt: EpochMs;
  readonly receivedBy: string;
  readonly counter: string | null;
  readonly copy: number;
};

const LABEL_WIDTH = 105;

/** CMP-06: what was taken in, until when it is answered, and how it is examined. */
export async function feedbackReceiptPdf(receipt: FeedbackReceiptPrint): Promise<Buffer> {
  const { language, kind, copy, code } = receipt;
  const words = wordsIn(language);
  const heading = feedbackWords(words).received[kind];
  const mark = copy > 1 ? [quiet(words('receipt.copy', { count: copy }), { bold: true })] : [];
  const content: Content[] = [
    quiet(receipt.centreName, { margin: [0, 0, 0, 6] }),
    ...mark,
    title(heading),
    rule(A5_WIDTH, 8, ACCENT),
    numberAndTerm(receipt, words),
    rule(A5_WIDTH, 8),
    facts(factRows(receipt, words), LABEL_WIDTH),
    rule(A5_WIDTH, 5),
    section(words('letter.receipt.words')),
    paragraph(receipt.words, { margin: [0, 0, 0, 6] }),
    ...howExamined(words),
  ];
  return renderPdf(page(content, receipt, words), `${heading}: ${code}`, language);
}

/** For the stand at the door and for whoever asks first. */
export async function feedbackLeafletPdf(leaflet: LeafletPrint): Promise<Buffer> {
  const words = wordsIn(leaflet.language);
  const heading = words('letter.leaflet.title');
  const filing = [
    words('letter.leaflet.oral'),
    words('letter.leaflet.written'),
    words('letter.leaflet.anonymous'),
    words('letter.leaflet.noCode'),
  ];
  const content: Content[] = [
    quiet(leaflet.centreName, { margin: [0, 0, 0, 6] }),
    title(heading),
    rule(A5_WIDTH, 8, ACCENT),
    section(words('letter.leaflet.filing')),
    list(filing, 'bullet', { margin: [0, 0, 0, 6] }),
    ...howExamined(words),
  ];
  return renderPdf(page(content, leaflet, words), heading, leaflet.language);
}

function page(content: Content[], { printedAt }: LeafletPrint, words: Words) {
  return paperPage('a5', content, words('receipt.printed', { when: dateAndTime(printedAt) }), words);
}

function numberAndTerm({ code, dueDate, answerBy }: FeedbackReceiptPrint, words: Words): Content {
  const label =
    answerBy === 'none' && dueDate !== null ? 'letter.receipt.examinedBy' : 'letter.receipt.answerBy';
  return {
    columns: [
      {
        width: '*',
        stack: [
          quiet(words('letter.receipt.number')),
          paragraph(code, { fontSize: 21, bold: true, noWrap: true }),
          quiet(words('letter.receipt.quote')),
        ],
      },
      {
        width: 'auto',
        stack: [
          quiet(words(label)),
          paragraph(dueDate === null ? words('letter.receipt.noAnswer') : formatDate(dueDate), {
            fontSize: 14,
            bold: true,
          }),
        ],
      },
    ],
    columnGap: 16,
  };
}

function factRows(receipt: FeedbackReceiptPrint, words: Words): [string, ...Content[]][] {
  const { kind, subject, serviceName, ownerName, senderName, answerBy } = receipt;
  const says = feedbackWords(words);
  const service: [string, Content][] =
    serviceName === null ? [] : [[words('letter.receipt.service'), paragraph(serviceName)]];
  const owner: [string, Content][] =
    ownerName === null ? [] : [[words('letter.receipt.owner'), paragraph(ownerName)]];
  const { receivedAt, receivedBy, counter } = receipt;
  const taken = [dateAndTime(receivedAt), receivedBy, ...(counter === null ? [] : [counter])].join(' · ');
  return [
    [words('letter.receipt.subject'), paragraph(`${says.kind[kind]} · ${says.subject[subject]}`)],
    ...service,
    ...owner,
    [words('letter.receipt.sender'), paragraph(senderName ?? words('letter.receipt.anonymous'))],
    [words('letter.receipt.way'), paragraph(says.way[answerBy])],
    [words('letter.receipt.received'), paragraph(taken)],
  ];
}

function howExamined(words: Words): Content[] {
  const steps = [
    words('letter.how.management'),
    words('letter.how.month'),
    words('letter.how.decision'),
    words('letter.how.cause'),
  ];
  return [section(words('letter.how.title')), list(steps, 'bullet', { fontSize: 8.5 })];
}
