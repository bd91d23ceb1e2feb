import path from 'node:path';
import { parseArgs } from 'node:util';
import { localDate, localTime } from '#shared/lib/time.ts';
import { DamagedBackupError } from '#db/backup/errors.ts';
import type { BackupContents } from '#db/backup/inspectBackup.ts';
import { DatabaseFromFutureError } from '#db/migrations/errors.ts';
import { WrongKeyError } from '#db/open.ts';
import { defaultDataDir } from './shell/dataDir.ts';

/** A mistake of the person at the keyboard; the text says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type BackupArguments = {
  readonly file: string;
  readonly dataDir: string;
  readonly isReplacing: boolean;
};

/** @throws UsageError */
export function parseBackupArguments(args: readonly string[], usage: string): BackupArguments {
  const { values, positionals } = readArguments(args, usage);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(usage);
  return {
    file: path.resolve(file),
    dataDir: path.resolve(values.data ?? defaultDataDir()),
    isReplacing: values.replace,
  };
}

function readArguments(args: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, replace: { type: 'boolean', default: false } },
    });
  } catch {
    throw new UsageError(usage);
  }
}

/** Ends with 0, with 2 for a mistake of the person, or with 1; the reason is in words. */
export function runBackupCommand(act: () => void): void {
  try {
    act();
  } catch (error) {
    process.stderr.write(`${adviceOn(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function adviceOn(error: unknown): string {
  if (error instanceof WrongKeyError) {
    return (
      'This key does not open it. Either it was encrypted with the key of another office (look for the office.key or ' +
      'the LODZINS_KEY of the computer it was made on), or the beginning of the file is damaged: then take an older ' +
      'backup. Nothing was changed.'
    );
  }
  if (error instanceof DatabaseFromFutureError) {
    return (
      `It was made by a newer Lodziņš (data version ${error.found}; this one knows up to ${error.known}). ` +
      'Update Lodziņš on this computer and try again. Nothing was changed.'
    );
  }
  if (error instanceof DamagedBackupError) {
    return `It was not used: ${error.message}. Take another backup. Nothing was changed.`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** What it holds in counts only: a terminal or a log is no place for names. */
export function describeBackup(contents: BackupContents): string {
  const { version, bytes, events, unsent, visits, requests, clients, files, fileBytes, newestAt } = contents;
  const until = newestAt === null ? '' : `, the last of ${localDate(newestAt)} ${localTime(newestAt)}`;
  return (
    `${inMegabytes(bytes)}, data version ${version}, ${events} events${until}, ${unsent} of them not ` +
    `sent yet, ${visits} visits, ${requests} requests, ${clients} clients, ${files} files that were not sent yet ` +
    `(${inMegabytes(fileBytes)}); every page, every link of the journal and every file is whole`
  );
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
