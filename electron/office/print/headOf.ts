import type { Content } from 'pdfmake';
import { quiet } from '#electron/office/print/blocks.ts';
import type { PaperFrame } from '#electron/office/print/paperValues.ts';
import type { Words } from '#electron/office/print/words.ts';

/** The centre at the left, and of a repeat at the right that it is a copy. */
export function headOf({ centreName, copy }: Pick<PaperFrame, 'centreName' | 'copy'>, words: Words): Content {
  const said = copy === 'ofSigned' ? words('receipt.copyOfSigned') : words('receipt.copy', { count: copy });
  const mark = copy === 1 ? [] : [quiet(said, { bold: true, alignment: 'right' })];
  return {
    columns: [
      { width: '*', stack: [quiet(centreName)] },
      { width: 'auto', stack: mark },
    ],
    margin: [0, 0, 0, 6],
  };
}
