import fs from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { BrowserWindow, dialog, type WebContents } from 'electron';
import path from 'node:path';
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

type Source = { readonly url: string; readonly session: string };

/**
 * The same for bytes of any size, which go straight from the office to where the person wants them. What broke off is taken away
 * again: nobody shall take half of it for all.
 */
export async function saveFrom(
  sender: WebContents,
  name: string,
  { url, session }: Source,
  words: ShellWords,
): Promise<boolean> {
  const file = await askWhere(sender, name);
  if (file === null) return false;
  return orTell(words, async () => {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${session}` }, redirect: 'error' });
    if (!answer.ok || !answer.body) throw new Error(`HTTP ${answer.status}`);
    try {
      await fs.writeFile(file, Readable.fromWeb(answer.body as ReadableStream<Uint8Array>));
    } catch (error) {
      await fs.rm(file, { force: true });
      throw error;
    }
  });
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
