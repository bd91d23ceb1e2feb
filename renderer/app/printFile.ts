type PrintableFile = { readonly name: string; readonly mediaType: string; readonly base64: string };

/** Long enough for the print dialog of the slowest printer to have read the page. */
const KEEP_MS = 120_000;

/** With the system's dialog in the desktop shell, with the browser's otherwise. False when it was cancelled. */
export async function printFile(file: PrintableFile): Promise<boolean> {
  if (window.lodzins) return window.lodzins.printPdf(file.base64);
  const address = URL.createObjectURL(new Blob([bytesOf(file.base64)], { type: file.mediaType }));
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

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
