import type { Content } from 'pdfmake';
import { paragraph, quiet } from '#electron/office/print/blocks.ts';
import { followCode } from '#electron/office/print/followCode.ts';
import { qrCode } from '#electron/office/print/qrCode.ts';
import type { Words } from '#electron/office/print/words.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs } from '#shared/lib/time.ts';

/** What every paper about a request says. No personal code: the name is enough, and others may see the paper. */
export type RequestPaper = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  /** Null: the number follows, and the secret finds the request until then. */
  readonly registerNumber: string | null;
  readonly secret: string;
  readonly backofficeUrl: string | null;
  readonly serviceName: string;
  /** The institution that decides (LVL-13). */
  readonly ownerName: string;
  readonly clientName: string;
  readonly registeredAt: EpochMs;
  readonly printedAt: EpochMs;
  /** 1 is the first print; later ones say that they are copies. */
  readonly copy: number;
};

const QR_SIZE = 92;

/** The number large, the secret, and the code with both at the right; `between` stands under the number. */
export function numberAndCode(paper: RequestPaper, between: readonly Content[], words: Words): Content {
  const { registerNumber, secret } = paper;
  const number: Content[] =
    registerNumber === null
      ? [
          paragraph(words('receipt.receipt.numberFollows'), { fontSize: 18, bold: true }),
          quiet(words('receipt.receipt.numberFollowsNote'), { margin: [0, 0, 0, 4] }),
        ]
      : [
          quiet(words('receipt.receipt.number')),
          paragraph(registerNumber, { fontSize: 21, bold: true, noWrap: true, margin: [0, 0, 0, 4] }),
        ];
  return {
    columns: [
      {
        width: '*',
        stack: [
          ...number,
          ...between,
          quiet(words('receipt.receipt.secret')),
          paragraph(secret, { fontSize: registerNumber === null ? 12 : 9.5, bold: registerNumber === null }),
        ],
      },
      { width: QR_SIZE, stack: [qrCode(followCode(paper), QR_SIZE, words('receipt.receipt.qrAlt'))] },
    ],
    columnGap: 16,
  };
}
