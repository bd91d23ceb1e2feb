import fs from 'node:fs';
import path from 'node:path';
import pino, { type Logger } from 'pino';

/** Codes, ids, durations and counts only: a log holds no personal data, so nothing here takes free text. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export type Log = {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  /** The stack is kept, the message is not: it may quote what a person typed. */
  error(event: string, error: unknown, facts?: LogFacts): void;
  close(): void;
};

const MOST_BYTES = 5_000_000;

export function createLog(dataDir: string, mostBytes = MOST_BYTES): Log {
  const file = path.join(dataDir, 'office.log');
  const destination = pino.destination({ dest: file, mkdir: true, sync: true });
  // A full disk must not end the office because of its log.
  destination.on('error', () => undefined);
  turnOver(destination, file, mostBytes);
  const logger: Logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    info: (event, facts = {}) => logger.info(facts, event),
    warn: (event, facts = {}) => logger.warn(facts, event),
    error: (event, error, facts = {}) => logger.error({ ...facts, ...traceOf(error) }, event),
    close: () => destination.end(),
  };
}

/** Of what is older than two files nobody asks any more, and an office runs for years. */
function turnOver(destination: ReturnType<typeof pino.destination>, file: string, mostBytes: number): void {
  let bytes = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  destination.on('write', (written: number) => {
    bytes += written;
    if (bytes < mostBytes) return;
    bytes = 0;
    try {
      fs.renameSync(file, `${file}.old`);
      destination.reopen();
    } catch {
      // Somebody holds the file: it goes on, and is tried again after as much more.
    }
  });
}

function traceOf(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { kind: error.name, code, trace: frames.slice(0, 8).join(' | ') };
}
