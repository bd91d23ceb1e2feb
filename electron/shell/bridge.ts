import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { ApiResponse, SystemPrinter } from '#shared/api/transport.ts';
import { ASK_CHANNEL } from './channels.ts';
import { type Ask, askSchema } from './ipcMessages.ts';
import type { OfficeProcess } from './officeProcess.ts';
import { listPrinters } from './listPrinters.ts';
import { printPdf } from './printPdf.ts';
import { saveFile, saveFrom } from './saveFile.ts';
import { isTrustedFrame } from './trustedFrame.ts';
import { openSecondWindow } from './windows.ts';
import type { ShellWords } from './words.ts';

/** Answers the one channel over which pages ask. Who asks and what is checked here, before anything is done. */
export function answerPages(office: OfficeProcess, words: ShellWords): void {
  ipcMain.handle(ASK_CHANNEL, (event, raw: unknown) => {
    if (!isTrustedFrame(event.senderFrame)) throw new Error('refused: unknown page');
    const parsed = askSchema.safeParse(raw);
    // The reason stays here: it would quote what was sent.
    if (!parsed.success) throw new Error('refused: malformed request');
    return answer(parsed.data, event, office, words);
  });
}

function answer(
  ask: Ask,
  event: IpcMainInvokeEvent,
  office: OfficeProcess,
  words: ShellWords,
): Promise<ApiResponse | boolean | readonly SystemPrinter[] | void> {
  switch (ask.kind) {
    case 'call':
      return office.call(ask.request);
    case 'openWindow':
      return openSecondWindow(ask.window, ask.session);
    case 'saveFile':
      return saveFile(event.sender, ask.name, Buffer.from(ask.base64, 'base64'), words);
    case 'saveFrom': {
      const { name, address, session } = ask;
      return saveFrom(event.sender, name, { url: `${office.url() ?? ''}${address}`, session }, words);
    }
    case 'printPdf':
      return printPdf(Buffer.from(ask.base64, 'base64'), ask.printer, words);
    case 'printers':
      return listPrinters(event.sender);
    default:
      return assertNever(ask);
  }
}
