import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../storage/database.ts';
import { settleNextErasure } from '../storage/erasureRequests.ts';
import type { SealedFolder } from '../storage/files/sealedFolder.ts';
import type { OwnerOfService } from '../storage/journal/readers.ts';
import { passStep } from '../storage/retention/pass.ts';

export type EraserOptions = {
  readonly database: Database;
  readonly clock: () => number;
  readonly ownerOf: OwnerOfService;
  readonly folder: SealedFolder | null;
  readonly log?: Logger | undefined;
};

export type Eraser = { stop(): Promise<void> };

const POLL_MS = 1_000;
/** After something went wrong; the rest of the day is long. */
const PAUSE_MS = 60_000;

/** Fulfils the wishes of clients who asked to be erased as soon as nothing stands against it; at night, what is past its term. */
export function startEraser(options: EraserOptions): Eraser {
  const stopped = new AbortController();
  const loop = follow(options, stopped.signal);
  return {
    async stop() {
      stopped.abort();
      await loop;
    },
  };
}

async function follow(options: EraserOptions, signal: AbortSignal): Promise<void> {
  const { database, clock, ownerOf, folder, log } = options;
  while (!signal.aborted) {
    const context = { now: clock(), ownerOf, folder };
    const pauseMs = await oneStep(database, context).then(
      (hadOne) => (hadOne ? 0 : POLL_MS),
      (error: unknown) => {
        // Never the error's words: they may quote what is to be erased.
        const kind = error instanceof Error ? error.name : typeof error;
        if (!signal.aborted) log?.error({ eraser: 'turn failed', kind });
        return PAUSE_MS;
      },
    );
    if (pauseMs > 0) await delay(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

async function oneStep(database: Database, context: Parameters<typeof passStep>[1]): Promise<boolean> {
  return (await settleNextErasure(database, context)) || passStep(database, context);
}
