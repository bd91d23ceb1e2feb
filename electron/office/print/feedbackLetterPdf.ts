import type { Content } from 'pdfmake';
import { facts, paragraph, quiet, rule, section, title } from '#electron/office/print/blocks.ts';
import { feedbackWords } from '#electron/office/print/feedbackWords.ts';
import { ACCENT, QUIET, renderPdf } from '#electron/office/print/renderPdf.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { FeedbackKind, FeedbackSubject, ForwardReason } from '#shared/domain/feedback/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { formatDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';

type LetterBody =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'extension'; readonly dueDate: LocalDate; readonly reason: string }
  | {
      readonly kind: 'forwardNotice';
      readonly ownerName: string;
      readonly reason: ForwardReason;
      readonly forwardedOn: LocalDate;
    }
  | {
      /** To the institution, with the words and the way to the sender. */
      readonly kind: 'forwarding';
      readonly ownerName: string;
      readonly subject: FeedbackSubject;
      readonly senderName: string;
      readonly contact: string;
      readonly words: string;
    };

export type FeedbackLetterPrint = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly code: string;
  readonly kind: FeedbackKind;
  readonly receivedOn: LocalDate;
  readonly senderName: string;
  readonly signedBy: string;
  readonly printedAt: EpochMs;
  readonly body: LetterBody;
};

const MARGIN = 62;
const A4_WIDTH = 595.3 - 2 * MARGIN;
const LABEL_WIDTH = 130;
const TEXT = { fontSize: 11, lineHeight: 1.25, margin: [0, 0, 0, 8] as [number, number, number, number] };

/** A letter of the centre about one piece of feedback, on a whole sheet, to be signed, posted or attached. */
export async function feedbackLetterPdf(letter: FeedbackLetterPrint): Promise<Buffer> {
  const { language, code, senderName, body } = letter;
  const words = wordsIn(language);
  const heading = headingOf(body, words);
  const content: Content[] = [
    quiet(letter.centreName, { fontSize: 10 }),
    quiet(dateAndTime(letter.printedAt), { margin: [0, 0, 0, 14] }),
    paragraph(
      body.kind === 'forwarding' ? words('letter.forwarding.to', { owner: body.ownerName }) : senderName,
      { fontSize: 11, margin: [0, 0, 0, 16] },
    ),
    title(heading),
    ...(body.kind === 'forwarding' ? [] : [quiet(about(letter, words), { fontSize: 10 })]),
    rule(A4_WIDTH, 10, ACCENT),
    ...contentOf(letter, words),
    paragraph(words('letter.signed', { name: letter.signedBy }), { fontSize: 11, margin: [0, 26, 0, 0] }),
  ];
  const page = {
    pageSize: 'A4' as const,
    pageMargins: [MARGIN, 56, MARGIN, 56] as [number, number, number, number],
    content,
    footer: (current: number, pages: number): Content => ({
      columns: [
        { text: code },
        { text: pages > 1 ? words('receipt.page', { page: current, pages }) : '', alignment: 'right' },
      ],
      fontSize: 8,
      color: QUIET,
      margin: [MARGIN, 16, MARGIN, 0],
    }),
  };
  return renderPdf(page, `${heading}: ${code}`, language);
}

function headingOf(body: LetterBody, words: Words): string {
  const headings = {
    answer: words('letter.answer.title'),
    extension: words('letter.extension.title'),
    forwardNotice: words('letter.forwardNotice.title'),
    forwarding: words('letter.forwarding.title'),
  } satisfies Record<LetterBody['kind'], string>;
  return headings[body.kind];
}

function about({ kind, code, receivedOn }: FeedbackLetterPrint, words: Words): string {
  const which = { code, date: formatDate(receivedOn) };
  const texts = {
    complaint: words('letter.about.complaint', which),
    suggestion: words('letter.about.suggestion', which),
    praise: words('letter.about.praise', which),
  } satisfies Record<FeedbackKind, string>;
  return texts[kind];
}

function contentOf(letter: FeedbackLetterPrint, words: Words): Content[] {
  const { body } = letter;
  switch (body.kind) {
    case 'answer':
      return body.text.split(/\n+/).map((line) => paragraph(line, TEXT));
    case 'extension':
      return [
        paragraph(words('letter.extension.text', { date: formatDate(body.dueDate) }), TEXT),
        section(words('letter.extension.reason')),
        paragraph(body.reason, TEXT),
      ];
    case 'forwardNotice': {
      const passed = { owner: body.ownerName, date: formatDate(body.forwardedOn) };
      return [
        paragraph(
          body.reason === 'owner'
            ? words('letter.forwardNotice.owner', passed)
            : words('letter.forwardNotice.misdirected', passed),
          TEXT,
        ),
        paragraph(words('letter.forwardNotice.answers'), TEXT),
      ];
    }
    case 'forwarding':
      return forwarding(letter, body, words);
    default:
      return assertNever(body);
  }
}

function forwarding(
  { code, kind, receivedOn }: FeedbackLetterPrint,
  { subject, senderName, contact, words: said }: Extract<LetterBody, { kind: 'forwarding' }>,
  words: Words,
): Content[] {
  const says = feedbackWords(words);
  return [
    paragraph(words('letter.forwarding.text', { date: formatDate(receivedOn) }), TEXT),
    facts(
      [
        [words('letter.forwarding.number'), paragraph(code, { bold: true })],
        [words('letter.receipt.subject'), paragraph(`${says.kind[kind]} · ${says.subject[subject]}`)],
        [
          words('letter.receipt.sender'),
          paragraph(senderName === '' ? words('letter.receipt.anonymous') : senderName),
        ],
        [
          words('letter.forwarding.contact'),
          paragraph(contact === '' ? words('letter.forwarding.noContact') : contact),
        ],
      ],
      LABEL_WIDTH,
    ),
    section(words('letter.forwarding.words'), { margin: [0, 8, 0, 3] }),
    ...said.split(/\n+/).map((line) => paragraph(line, TEXT)),
  ];
}
