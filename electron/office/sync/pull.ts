import { pullResponse, type PullResponse } from '#shared/sync/messages.ts';
import { hasForeignLinks } from '#db/journal/chains.ts';
import {
  applyFeed,
  endRecovery,
  forgetPlaces,
  readCursor,
  type Cursor,
  type Touched,
} from '#db/journal/feed.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import type { Round } from '#electron/office/sync/round.ts';
import { publishTouched } from '#electron/office/sync/topics.ts';

const PAGE_ENTRIES = 500;

/**
 * Takes in the feed page by page until its end. `sendFirst` when there is something to be sent before going on: the
 * back-office has another history than before, or this file a new chain. @throws SyncProblem
 */
export async function pullAll(round: Round): Promise<'upToDate' | 'sendFirst'> {
  const { db, http, deps } = round;
  for (;;) {
    const cursor = readCursor(db);
    const page = await http.json(
      `/sync/pull?epoch=${encodeURIComponent(cursor.epoch)}&after=${cursor.seq}&limit=${PAGE_ENTRIES}`,
      pullResponse,
    );
    if (cursor.epoch !== '' && page.epoch !== cursor.epoch) {
      deps.log.warn('history of the back-office was replaced');
      forgetPlaces(db, round.device());
      return 'sendFirst';
    }
    requireWhole(page, cursor);
    if (hasForeignLinks(db, round.device(), page.entries)) {
      await round.enrolAnew();
      // What was sealed again goes first: the page may hold numbers that this file has given out too.
      return 'sendFirst';
    }
    store(round, page, cursor);
    if (!page.more) {
      publishTouched(deps.publish, endRecovery(db, round.device()));
      return 'upToDate';
    }
  }
}

/** The feed is dense: a page with a hole, or one that does not follow the cursor, is damaged. */
function requireWhole({ entries, more }: PullResponse, cursor: Cursor): void {
  const isDense = entries.every(({ seq }, index) => seq === cursor.seq + 1 + index);
  if (!isDense || (more && entries.length === 0)) throw new SyncProblem('garbage');
}

function store(round: Round, { epoch, entries }: PullResponse, cursor: Cursor): void {
  const { db, deps } = round;
  const seq = entries.at(-1)?.seq ?? cursor.seq;
  if (epoch === cursor.epoch && seq === cursor.seq) return;
  let touched: readonly Touched[];
  try {
    touched = applyFeed(db, entries, { epoch, seq });
  } catch (error) {
    deps.log.error('a page of the feed could not be stored', error, { after: cursor.seq });
    throw new SyncProblem('storage');
  }
  publishTouched(deps.publish, touched);
  if (entries.some(({ event }) => event.deviceId === round.device().id)) deps.publish('outbox', []);
}
