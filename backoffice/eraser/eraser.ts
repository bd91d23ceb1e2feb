import type { Logger } from 'pino';
import { kindOf, startTurns, type Turns } from '../service/turns.ts';
import type { Database } from '../storage/database.ts';
import { settleNextErasure } from '../storage/erasureRequests.ts';
import type { SealedFolder } from '../storage/files/sealedFolder.ts';
import type { OwnerOfService } from '../storage/journal/readers.ts';
import { passStep } from '../storage/retention/pass.ts';
import { removeNextTrace } from '../storage/traces/removeNextTrace.ts';

export type EraserOptions = {
  readonly database: Database;
  readonly clock: () => number;
  readonly ownerOf: OwnerOfService;
  readonly folder: SealedFolder | null;
  readonly log?: Logger | undefined;
};

/** After something went wrong; the rest of the day is long. */
const PAUSE_MS = 60_000;

/**
 * Fulfils the wishes of clients who asked to be erased as soon as nothing stands against it; at night, what is past its term. Once
 * nothing of that is left to do, what was erased is removed from PostgreSQL's files as well.
 */
export function startEraser({ database, clock, ownerOf, folder, log }: EraserOptions): Turns {
  return startTurns({
    turn: () => oneStep(database, { now: clock(), ownerOf, folder }),
    onProblem: (error) => log?.error({ eraser: 'turn failed', kind: kindOf(error) }),
    pauseMs: PAUSE_MS,
  });
}

async function oneStep(database: Database, context: Parameters<typeof passStep>[1]): Promise<boolean> {
  return (
    (await settleNextErasure(database, context)) ||
    (await passStep(database, context)) ||
    removeNextTrace(database, context.now)
  );
}
