import type { Content } from 'pdfmake';
import { list } from '#electron/office/print/blocks.ts';
import type { Words } from '#electron/office/print/words.ts';

/** What opens an e-service (CHN-15, ASE-07): one of them is enough. */
export function meansToSignIn(words: Words): Content {
  const means = [
    words('receipt.checklist.meansMobile'),
    words('receipt.checklist.meansCard'),
    words('receipt.checklist.meansSmartId'),
  ];
  return list(means, 'empty');
}
