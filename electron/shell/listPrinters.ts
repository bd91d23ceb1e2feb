import type { WebContents } from 'electron';
import type { SystemPrinter } from '#shared/api/transport.ts';

/** What this computer can print on. */
export async function listPrinters(page: WebContents): Promise<readonly SystemPrinter[]> {
  const found = await page.getPrintersAsync();
  return found.map(({ name, displayName }) => ({ name, title: displayName || name }));
}
