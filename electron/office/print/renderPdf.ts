import path from 'node:path';
import { createDrawer } from '#electron/office/print/drawer.ts';
import type { Page } from '#electron/office/print/drawing.ts';
import type * as drawingThread from '#electron/office/print/drawingThread.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

/** Beside this file in the sources, beside the office in a build. */
const THREAD_FILE = new URL(`./drawingThread${path.extname(import.meta.url)}`, import.meta.url);

const draw = createDrawer(THREAD_FILE, async (drawing) => {
  const { drawPdf } = (await import(THREAD_FILE.href)) as typeof drawingThread;
  return drawPdf(drawing);
});

/** A PDF whose letters can be read back and whose structure a screen reader follows. */
export async function renderPdf(page: Page, title: string, language: ClientLanguage): Promise<Buffer> {
  return draw({ ...page, title, language });
}

/**
 * Draws a page for nobody, so that the program and the letters are loaded when the first client waits for a paper: on a
 * busy computer that alone took seconds.
 */
export async function prepareToDraw(): Promise<void> {
  const letters = 'Lodziņš: āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ 0123456789 Віконце Окошко';
  const content = [{ text: letters }, { text: letters, bold: true }];
  await renderPdf({ pageSize: 'A5', pageMargins: 30, content }, letters, 'lv');
}
