import fs from 'node:fs/promises';
import { BrowserWindow, dialog, type WebContents } from 'electron';
import path from 'node:path';
import { fetchToFile, type Source } from './fetchToFile.ts';
import type { ShellWords } from './words.ts';

/** Asks where, starting from the proposed name. False when the person cancelled or the disk refused. */
export async function saveFile(
  sender: WebContents,
  name: string,
  content: Buffer,
  words: ShellWords,
): Promise<boolean> {
  const file = await askWhere(sender, name);
  return file !== null && orTell(words, () => fs.writeFile(file, content));
}

/** The same for what the office gives at an address. */
export async function saveFrom(
  sender: WebContents,
  name: string,
  source: Source,
  words: ShellWords,
): Promise<boolean> {
  const file = await askWhere(sender, name);
  return file !== null && orTell(words, () => fetchToFile(file, source));
}

/** Null when the person cancelled. */
async function askWhere(sender: WebContents, name: string): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender);
  // A name from the page is a proposal for a file, never a path.
  const options = { defaultPath: path.basename(name) };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return answer.canceled || !answer.filePath ? null : answer.filePath;
}

async function orTell(words: ShellWords, write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    dialog.showErrorBox(words.notSaved, error instanceof Error ? error.message : String(error));
    return false;
  }
}
