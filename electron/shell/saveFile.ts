import { BrowserWindow, dialog, type WebContents } from 'electron';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { ShellWords } from './words.ts';

/** Asks where, starting from the proposed name. False when the person cancelled or the disk refused. */
export async function saveFile(
  sender: WebContents,
  name: string,
  content: Buffer,
  words: ShellWords,
): Promise<boolean> {
  const window = BrowserWindow.fromWebContents(sender);
  // A name from the page is a proposal for a file, never a path.
  const options = { defaultPath: path.basename(name) };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (answer.canceled || !answer.filePath) return false;
  try {
    await fs.writeFile(answer.filePath, content);
    return true;
  } catch (error) {
    dialog.showErrorBox(words.notSaved, error instanceof Error ? error.message : String(error));
    return false;
  }
}
