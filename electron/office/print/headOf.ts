import type { Content } from 'pdfmake';
import { quiet } from '#electron/office/print/blocks.ts';
import type { Words } from '#electron/office/print/words.ts';

/** The centre at the left, and of a repeat at the right that it is a copy. */
export function headOf(
  { centreName, copy }: { readonly centreName: string; readonly copy: number },
  words: Words,
): Content {
  const mark =
    copy > 1 ? [quiet(words('receipt.copy', { count: copy }), { bold: true, alignment: 'right' })] : [];
  return {
    columns: [
      { width: '*', stack: [quiet(centreName)] },
      { width: 'auto', stack: mark },
    ],
    margin: [0, 0, 0, 6],
  };
}
