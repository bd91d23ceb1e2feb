import { blockContent, shownTitle, type Ground } from '#electron/office/print/blockContent.ts';
import { A4_WIDTH, A5_WIDTH, LETTER_WIDTH, paperPage } from '#electron/office/print/paperPage.ts';
import type { PaperFrame, PaperValues } from '#electron/office/print/paperValues.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import { paperMark, type Paper } from '#shared/papers/paper.ts';
import type { PaperTemplate } from '#shared/papers/template.ts';

const GROUNDS = {
  a5: { width: A5_WIDTH, labelWidth: 106 },
  a4: { width: A4_WIDTH, labelWidth: 190 },
  letter: { width: LETTER_WIDTH, labelWidth: 130 },
} as const satisfies Record<PaperTemplate['page'], Ground>;

/** A paper as its form says it, about what is known; the one way in which any of them is made. */
export async function paperPdf(paper: Paper, values: PaperValues, frame: PaperFrame): Promise<Buffer> {
  const { language, about } = frame;
  const words = wordsIn(language);
  const { template } = paper;
  const sheet = { paper, values, frame, words, ground: GROUNDS[template.page] };
  const content = template.blocks.flatMap((block) => blockContent(block, sheet));
  const heading = shownTitle(template.blocks, sheet);
  const title = about === null ? heading : `${heading}: ${about}`;
  return renderPdf(paperPage(template.page, content, footOf(paper, frame, words), words), title, language);
}

function footOf(paper: Paper, { printedAt, about }: PaperFrame, words: Words): string {
  const mark = paperMark(paper);
  // A letter says its day at the top.
  if (paper.template.page === 'letter') return `${mark} · ${about ?? ''}`;
  return `${mark} · ${words('receipt.printed', { when: dateAndTime(printedAt) })}`;
}
