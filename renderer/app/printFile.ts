import i18next from 'i18next';
import { addressOf, type MadeFile } from './madeFile.ts';
import { paperPrinter } from './paperPrinter.ts';
import { saveFile } from './saveFile.ts';
import { useUi } from './uiStore.ts';

/** Long enough for the print dialog of the slowest printer to have read the page. */
const KEEP_MS = 120_000;

/**
 * In the desktop shell on the printer that was chosen for papers, or with the system's dialog; otherwise with the
 * browser's. A browser that shows no PDF never
 * tells that one is loaded: there the file is saved, and the person told. False when it was cancelled.
 */
export async function printFile(file: MadeFile): Promise<boolean> {
  if (window.lodzins) return window.lodzins.printPdf(file.base64, paperPrinter());
  if (!navigator.pdfViewerEnabled) return saveInstead(file);
  const address = addressOf(file);
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.title = file.name;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.src = address;
  const focused = document.activeElement;
  const shown = new Promise<void>((resolve) =>
    frame.addEventListener('load', () => resolve(), { once: true }),
  );
  document.body.append(frame);
  await shown;
  // Driven by a program there is nobody to answer the dialog, and a Chromium without a screen dies of it.
  if (!navigator.webdriver) frame.contentWindow?.print();
  // The dialog takes the focus into the frame; the next keys are for the screen again.
  if (focused instanceof HTMLElement) focused.focus();
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(address);
  }, KEEP_MS);
  return true;
}

async function saveInstead(file: MadeFile): Promise<boolean> {
  const isSaved = await saveFile(file);
  useUi.getState().showNotice({ text: i18next.t('app.savedToPrint', { name: file.name }), tone: 'neutral' });
  return isSaved;
}
