import { Upload, type FileReader } from 'tus-js-client';
import { fileAnswer } from '#shared/sync/files.ts';
import { filesToSend, type FileToSend } from '#db/repositories/attachments.ts';
import type { SealedFile } from '#electron/office/attachments/sealedFile.ts';
import { besideEvents, type WorkBeside } from '#electron/office/sync/besideEvents.ts';
import type { LinkDeps } from '#electron/office/sync/deps.ts';
import { createHttp, limitSilence, type Address, type HttpDeps } from '#electron/office/sync/http.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';

/** Held in memory at once, and sent as one request; of what breaks off the other end keeps nearly all. */
const PART_BYTES = 256 * 1024;
/** A part over the slowest line that is worth having takes less. */
const SILENCE_MS = 90_000;
/** As long as it gets on, it is tried again at once; these waits begin anew with everything that arrives. */
const RETRY_DELAYS_MS = [0, 500, 1_000, 2_000, 4_000];
/** Looked through in one go; what is behind them comes after. */
const MOST_AT_ONCE = 1_000;
const TELL_EVERY_MS = 1_000;

/** Sends files beside the events. What cannot be sent yet is looked at again the next time. */
export type FileSender = WorkBeside & {
  /** Of the file under way; null for any other. */
  sentBytes(hash: string): number | null;
};

type Parts = {
  readonly deps: LinkDeps;
  readonly http: HttpDeps;
  readonly random: () => number;
  address(): Address;
  /** False while nothing may be sent. */
  mayStart(): boolean;
  /** The back-office has written an event about it. */
  onArrived(): void;
};

export function createFileSender({ deps, http, random, address, mayStart, onArrived }: Parts): FileSender {
  const { db, attachments, publish, log } = deps;
  let current: { readonly hash: string; sent: number } | null = null;
  let toldAt = 0;
  /** Answered for good; the event that says so may still be on its way here. */
  const settledIds = new Set<string>();

  const tell = (): void => {
    toldAt = http.machineNow();
    publish('outbox', []);
  };

  /** @throws SyncProblem */
  const ask = async ({ requestId, attachmentId }: FileToSend, signal: AbortSignal) =>
    createHttp(http, address, signal).json('/sync/attachments', fileAnswer, {
      method: 'POST',
      body: { requestId, attachmentId },
    });

  /** @throws SyncProblem */
  const send = async (file: FileToSend, signal: AbortSignal): Promise<void> => {
    let answer = await ask(file, signal);
    if (answer.state === 'wanted') {
      const sealed = await attachments.open(file.hash);
      if (!sealed) return;
      current = { hash: file.hash, sent: 0 };
      tell();
      try {
        await upload(sealed, answer.address, signal);
      } finally {
        current = null;
        await sealed.close();
      }
      answer = await ask(file, signal);
    }
    switch (answer.state) {
      case 'arrived':
        // Another file than ours: keep it, and let a person see that it does not arrive.
        if (answer.hash !== file.hash) throw new SyncProblem('garbage');
        settledIds.add(file.attachmentId);
        onArrived();
        return;
      case 'unneeded':
        settledIds.add(file.attachmentId);
        return;
      case 'notYet':
        return;
      case 'wanted':
      case 'damaged':
        throw new SyncProblem('garbage');
    }
  };

  const upload = (sealed: SealedFile, path: string, signal: AbortSignal): Promise<void> => {
    const { url, token } = address();
    return sendResumably(sealed, {
      uploadUrl: `${url}${path}`,
      token,
      limit: limitSilence(http.timers, signal, SILENCE_MS),
      onSent(bytes) {
        if (current) current.sent = bytes;
        if (http.machineNow() - toldAt >= TELL_EVERY_MS) tell();
      },
    });
  };

  const isSettled = ({ attachmentId }: FileToSend): boolean => settledIds.has(attachmentId);

  const work = besideEvents({
    what: 'sending a file',
    log,
    timers: http.timers,
    random,
    mayStart,
    isNeeded: () => !filesToSend(db, MOST_AT_ONCE).every(isSettled),
    async run(signal) {
      try {
        for (const file of filesToSend(db, MOST_AT_ONCE)) {
          if (!isSettled(file)) await send(file, signal);
        }
      } finally {
        tell();
      }
    },
  });

  return { ...work, sentBytes: (hash) => (current?.hash === hash ? current.sent : null) };
}

type Sending = {
  readonly uploadUrl: string;
  readonly token: string | null;
  readonly limit: ReturnType<typeof limitSilence>;
  onSent(bytes: number): void;
};

/** From where the other end says it has been left off. @throws SyncProblem */
function sendResumably(sealed: SealedFile, { uploadUrl, token, limit, onSent }: Sending): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const upload = new Upload(sealed as never, {
      uploadUrl,
      uploadSize: sealed.bytes,
      chunkSize: PART_BYTES,
      retryDelays: RETRY_DELAYS_MS,
      // The address is asked for anew each time.
      storeFingerprintForResuming: false,
      fileReader: UNSEALING,
      ...(token === null ? {} : { headers: { authorization: `Bearer ${token}` } }),
      onProgress: (sent) => {
        limit.restart();
        onSent(sent);
      },
      onSuccess: () => resolve(),
      onError: (error) => {
        const status = 'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0;
        const isStranger = status === 401 || status === 403;
        reject(new SyncProblem(isStranger ? 'notEnrolled' : status === 0 ? 'broken' : 'server'));
      },
    });
    limit.signal.addEventListener(
      'abort',
      () => {
        void upload.abort().catch(() => undefined);
        reject(limit.signal.reason instanceof Error ? limit.signal.reason : new SyncProblem('cut'));
      },
      { once: true },
    );
    if (!limit.signal.aborted) upload.start();
  }).finally(() => limit.end());
}

/** Unseals no more than the part that is sent. */
const UNSEALING: FileReader = {
  openFile: (sealed: SealedFile) =>
    Promise.resolve({
      size: sealed.bytes,
      async slice(start: number, end: number) {
        const part = await sealed.read(start, Math.min(end, sealed.bytes));
        // It asks for the size by this name.
        return { value: Object.assign(part, { size: part.length }), done: end >= sealed.bytes };
      },
      // Whoever opened it closes it.
      close: () => undefined,
    }),
};
