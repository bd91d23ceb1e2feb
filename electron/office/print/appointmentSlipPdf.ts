import type { Content } from 'pdfmake';
import { A5_WIDTH, paperPage } from '#electron/office/print/paperPage.ts';
import { facts, list, paragraph, quiet, rule, section, title } from '#electron/office/print/blocks.ts';
import { qrCode } from '#electron/office/print/qrCode.ts';
import { ACCENT } from '#electron/office/print/look.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { formatDate, localDate, localTime, type EpochMs } from '#shared/lib/time.ts';

/** No personal code: the name and the number are enough, and the paper may be seen by others. */
export type AppointmentSlipPrint = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly code: string;
  readonly from: EpochMs;
  readonly minutes: number;
  readonly services: readonly string[];
  readonly ownerName: string | null;
  readonly clientName: string;
  /** By video with a specialist elsewhere: the client comes to this centre all the same. */
  readonly isVideo: boolean;
  readonly documents: readonly string[];
  readonly printedAt: EpochMs;
  /** 1 is the first print; later ones say that they are copies. */
  readonly copy: number;
};

const QR_SIZE = 92;
const LABEL_WIDTH = 105;

export async function appointmentSlipPdf(slip: AppointmentSlipPrint): Promise<Buffer> {
  const { language, code, copy } = slip;
  const words = wordsIn(language);
  const heading = words('receipt.appointment.title');
  const mark = copy > 1 ? [quiet(words('receipt.copy', { count: copy }), { bold: true })] : [];
  const content: Content[] = [
    quiet(slip.centreName, { margin: [0, 0, 0, 6] }),
    ...mark,
    title(heading),
    rule(A5_WIDTH, 8, ACCENT),
    whenAndCode(slip, words),
    rule(A5_WIDTH, 8),
    facts(factRows(slip, words), LABEL_WIDTH),
    rule(A5_WIDTH, 5),
    ...documents(slip, words),
    section(words('receipt.appointment.arriving')),
    list(
      [
        words('receipt.appointment.atDoor'),
        words('receipt.appointment.late'),
        words('receipt.appointment.cannotCome'),
      ],
      'bullet',
      { fontSize: 9 },
    ),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(slip.printedAt) });
  return renderPdf(paperPage('a5', content, footNote, words), `${heading}: ${code}`, language);
}

function whenAndCode({ from, minutes, code }: AppointmentSlipPrint, words: Words): Content {
  return {
    columns: [
      {
        width: '*',
        stack: [
          quiet(words('receipt.appointment.when')),
          paragraph(formatDate(localDate(from)), { fontSize: 16, bold: true }),
          paragraph(localTime(from), { fontSize: 26, bold: true }),
          quiet(words('receipt.appointment.lasts', { minutes }), { margin: [0, 0, 0, 6] }),
          quiet(words('receipt.appointment.number')),
          paragraph(code, { fontSize: 16, bold: true, noWrap: true }),
        ],
      },
      { width: QR_SIZE, stack: [qrCode(code, QR_SIZE, words('receipt.appointment.qrAlt'))] },
    ],
    columnGap: 16,
  };
}

function factRows(slip: AppointmentSlipPrint, words: Words): [string, ...Content[]][] {
  const { services, ownerName, clientName, isVideo, centreName } = slip;
  const rows: [string, ...Content[]][] = [
    [
      words('receipt.appointment.service'),
      ...services.map((service) => paragraph(service, { bold: true })),
      ...(ownerName === null ? [] : [quiet(ownerName)]),
    ],
    [words('receipt.appointment.where'), paragraph(centreName)],
  ];
  if (clientName !== '') rows.push([words('receipt.appointment.client'), paragraph(clientName)]);
  if (isVideo) rows.push([words('receipt.appointment.how'), paragraph(words('receipt.appointment.byVideo'))]);
  return rows;
}

function documents({ documents }: AppointmentSlipPrint, words: Words): Content[] {
  if (documents.length === 0) return [];
  return [
    section(words('receipt.appointment.bring')),
    list(documents, 'empty', { fontSize: 9 }),
    rule(A5_WIDTH, 5),
  ];
}
