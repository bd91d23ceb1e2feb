import type { Content } from 'pdfmake';
import { list, paragraph, quiet, rule, section, tagged } from '#electron/office/print/blocks.ts';
import { qrCode } from '#electron/office/print/qrCode.ts';
import { QUIET } from '#electron/office/print/look.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { waitText, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { WaitingRange } from '#shared/domain/visit/types.ts';
import { formatDate, localDate, localTime, type EpochMs } from '#shared/lib/time.ts';

/** No name and no code: a ticket is left lying about. */
export type TicketPrint = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly ticket: string;
  /** Service or life situation in the client's language, or null when none was chosen. */
  readonly matter: string | null;
  /** Category of the queue in words, or null when the number says enough. */
  readonly categoryName: string | null;
  readonly arrivedAt: EpochMs;
  /** Null when no open counter takes this category. */
  readonly range: WaitingRange | null;
  /** Documents to have ready, and those of them the client said are missing. */
  readonly haveReady: readonly string[];
  readonly missing: readonly string[];
  /** Page on which a phone follows the place in the queue; null without a back-office. */
  readonly followUrl: string | null;
};

/** Paper of a receipt printer, 80 mm wide, of which 70 mm can be printed. */
const PAPER_WIDTH = 226.8;
const MARGIN = 14;
/** Points: modules of half a millimetre, which any phone reads from paper. */
const QR_SIZE = 66;
const QR_MARGIN = 8;
const WIDTH = PAPER_WIDTH - 2 * MARGIN;

export async function ticketPdf(ticket: TicketPrint): Promise<Buffer> {
  const words = wordsIn(ticket.language);
  const content: Content[] = [
    quiet(ticket.centreName, { alignment: 'center' }),
    rule(WIDTH, 7),
    quiet(words('receipt.ticket.yourNumber'), { alignment: 'center' }),
    tagged(
      ticket.ticket,
      { role: 'H1' },
      { fontSize: 56, bold: true, alignment: 'center', lineHeight: 0.95 },
    ),
    ...matterLines(ticket),
    rule(WIDTH, 8),
    ...waiting(ticket, words),
    rule(WIDTH, 8),
    ...documents(ticket, words),
    ...followLines(ticket, words),
    quiet(words('receipt.ticket.missedCall'), { fontSize: 8 }),
    quiet(words('receipt.ticket.language', { language: words('receipt.languageName') }), {
      fontSize: 8,
      margin: [0, 5, 0, 0],
    }),
  ];
  const page = { pageSize: { width: PAPER_WIDTH, height: 'auto' as const }, pageMargins: MARGIN, content };
  return renderPdf(page, words('receipt.ticket.title', { ticket: ticket.ticket }), ticket.language);
}

function matterLines({ matter, categoryName }: TicketPrint): Content[] {
  const lines: Content[] = [];
  if (matter !== null) lines.push(paragraph(matter, { fontSize: 11, bold: true, alignment: 'center' }));
  if (categoryName !== null) lines.push(quiet(categoryName, { alignment: 'center', margin: [0, 1, 0, 0] }));
  return lines;
}

function waiting({ arrivedAt, range }: TicketPrint, words: Words): Content[] {
  const time = localTime(arrivedAt);
  const look = { alignment: 'center' as const };
  return [
    paragraph(`${words('receipt.ticket.arrived', { time })} · ${formatDate(localDate(arrivedAt))}`, look),
    paragraph(words('receipt.ticket.wait'), { ...look, color: QUIET, fontSize: 8.5, margin: [0, 6, 0, 0] }),
    paragraph(waitText(range, words), { ...look, fontSize: 16, bold: true }),
    quiet(range ? words('receipt.ticket.rangeNote', { time }) : words('receipt.ticket.unknownNote'), {
      ...look,
      fontSize: 8,
    }),
  ];
}

function followLines({ followUrl }: TicketPrint, words: Words): Content[] {
  if (followUrl === null) return [];
  const picture = qrCode(followUrl, QR_SIZE, words('receipt.ticket.followAlt'));
  const columns: Content = {
    columns: [
      { width: QR_SIZE + 2 * QR_MARGIN, stack: [picture], margin: QR_MARGIN },
      { width: '*', stack: [paragraph(words('receipt.ticket.follow'), { margin: [0, 22, 0, 0] })] },
    ],
  };
  return [columns, rule(WIDTH, 5)];
}

function documents({ haveReady, missing }: TicketPrint, words: Words): Content[] {
  const content: Content[] = [];
  const has = haveReady.filter((document) => !missing.includes(document));
  if (has.length > 0)
    content.push(section(words('receipt.ticket.haveReady')), list(has, 'bullet', { fontSize: 9 }));
  if (missing.length > 0) {
    const margin: [number, number, number, number] = [0, content.length > 0 ? 4 : 0, 0, 3];
    content.push(
      section(words('receipt.ticket.missing'), { margin }),
      list(missing, 'empty', { fontSize: 9 }),
    );
  }
  if (content.length > 0) content.push(rule(WIDTH, 5));
  return content;
}
