import type { Content } from 'pdfmake';
import { list, paragraph, quiet, rule, section, title } from '#electron/office/print/blocks.ts';
import { meansToSignIn } from '#electron/office/print/meansToSignIn.ts';
import { A5_WIDTH, paperPage } from '#electron/office/print/paperPage.ts';
import { qrCode } from '#electron/office/print/qrCode.ts';
import { ACCENT } from '#electron/office/print/look.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { waysAndFees, type WayAndFee } from '#electron/office/print/waysAndFees.ts';
import { dateAndTime, termText, wordsIn, type Term, type Words } from '#electron/office/print/words.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs } from '#shared/lib/time.ts';

export type FromHomePrint = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly serviceName: string;
  /** As the portal calls it. */
  readonly nameToFind: string;
  /** The institution that decides (LVL-13). */
  readonly ownerName: string;
  readonly portalUrl: string;
  readonly channels: readonly WayAndFee[];
  readonly term: Term;
  readonly printedAt: EpochMs;
};

const QR_SIZE = 74;

/** "Next time from home": how the client does it alone, what it takes and what it saves (CHN-08). */
export async function fromHomePdf(print: FromHomePrint): Promise<Buffer> {
  const { language, serviceName } = print;
  const words = wordsIn(language);
  const heading = words('receipt.fromHome.title');
  const content: Content[] = [
    quiet(print.centreName, { margin: [0, 0, 0, 6] }),
    title(heading),
    paragraph(serviceName, { fontSize: 11.5, bold: true, margin: [0, 3, 0, 1] }),
    quiet(words('receipt.checklist.owner', { owner: print.ownerName })),
    rule(A5_WIDTH, 9, ACCENT),
    paragraph(words('receipt.fromHome.intro'), { margin: [0, 0, 0, 8] }),
    steps(print, words),
    section(words('receipt.fromHome.means'), { margin: [0, 8, 0, 3] }),
    meansToSignIn(words),
    quiet(words('receipt.fromHome.secrets'), { margin: [0, 3, 0, 0] }),
    rule(A5_WIDTH, 8),
    section(words('receipt.checklist.fee')),
    waysAndFees(print.channels, words, language),
    quiet(words('receipt.checklist.term', { term: termText(print.term, words) }), { margin: [0, 4, 0, 0] }),
    rule(A5_WIDTH, 8),
    paragraph(words('receipt.fromHome.help')),
  ];
  const printed = words('receipt.printed', { when: dateAndTime(print.printedAt) });
  return renderPdf(paperPage('a5', content, printed, words), `${heading}: ${serviceName}`, language);
}

/** Beside the code of the address, so that a phone opens it. */
function steps({ portalUrl, nameToFind }: FromHomePrint, words: Words): Content {
  const address = portalUrl.replace(/^https:\/\//, '').replace(/\/$/, '');
  return {
    columns: [
      {
        width: '*',
        stack: [
          section(words('receipt.fromHome.how')),
          list(
            [
              words('receipt.fromHome.open', { address }),
              words('receipt.fromHome.signIn'),
              words('receipt.fromHome.find', { service: nameToFind }),
            ],
            'bullet',
          ),
        ],
      },
      { width: QR_SIZE, stack: [qrCode(portalUrl, QR_SIZE, words('receipt.fromHome.qrAlt', { address }))] },
    ],
    columnGap: 14,
  };
}
