import { setImmediate as nextTurn } from 'node:timers/promises';
import { PART_ERASED } from '#shared/domain/retention/partErased.ts';
import { pullResponse, type PullResponse } from '#shared/sync/messages.ts';
import { hasForeignLinks } from '#db/journal/chains.ts';
import { applyFeed, endRecovery, forgetPlaces, readCursor, type Cursor } from '#db/journal/feed.ts';
import type { Touched } from '#db/journal/states.ts';
import { SyncProblem } from '#electron/office/sync/problem.ts';
import type { Round } from '#electron/office/sync/round.ts';
import { publishTouched } from '#electron/office/sync/topics.ts';

const PAGE_ENTRIES = 500;
const ERASURES: readonly string[] = ['client.erased', PART_ERASED];

/**
 * Takes in the feed page by page until its end. `sendFirst` when there is something to be sent before going on: the
 * back-office has another history than before, or this file a new chain. The next page is asked for while this one is
 * stored; it is thrown away when the cursor is not where it was meant for. @throws SyncProblem
 */
export async function pullAll(round: Round): Promise<'upToDate' | 'sendFirst'> {
  const { db, deps } = round;
  let coming: Coming | null = null;
  for (;;) {
    const cursor = readCursor(db);
    const page: PullResponse = await (isFor(coming, cursor) ? coming.page : askFor(round, cursor).page);
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
    const after = { epoch: page.epoch, seq: page.entries.at(-1)?.seq ?? cursor.seq };
    coming = page.more ? askFor(round, after) : null;
    // Storing keeps this thread busy; the question leaves before.
    if (coming) await nextTurn();
    store(round, page, cursor, after);
    if (!page.more) {
      publishTouched(deps.publish, endRecovery(db, round.device()));
      return 'upToDate';
    }
  }
}

/** A page on its way, and the cursor it follows. */
type Coming = { readonly after: Cursor; readonly page: Promise<PullResponse> };

function askFor({ http }: Round, after: Cursor): Coming {
  const { epoch, seq } = after;
  const page = http.json(
    `/sync/pull?epoch=${encodeURIComponent(epoch)}&after=${seq}&limit=${PAGE_ENTRIES}`,
    pullResponse,
  );
  // Whoever still wants the page hears of it; nobody may, when storing the one before failed.
  page.catch(() => undefined);
  return { after, page };
}

function isFor(coming: Coming | null, { epoch, seq }: Cursor): coming is Coming {
  return coming !== null && coming.after.epoch === epoch && coming.after.seq === seq;
}

/** The feed is dense: a page with a hole, or one that does not follow the cursor, is damaged. */
function requireWhole({ entries, more }: PullResponse, cursor: Cursor): void {
  const isDense = entries.every(({ seq }, index) => seq === cursor.seq + 1 + index);
  if (!isDense || (more && entries.length === 0)) throw new SyncProblem('garbage');
}

function store(round: Round, { entries }: PullResponse, cursor: Cursor, after: Cursor): void {
  const { db, deps } = round;
  if (after.epoch === cursor.epoch && after.seq === cursor.seq) return;
  let touched: readonly Touched[];
  try {
    touched = applyFeed(db, entries, after);
  } catch (error) {
    deps.log.error('a page of the feed could not be stored', error, { after: cursor.seq });
    throw new SyncProblem('storage');
  }
  publishTouched(deps.publish, touched);
  // Files go with the person they are about.
  if (entries.some(({ event }) => ERASURES.includes(event.type))) deps.attachments.sweep();
  const { id } = round.device();
  if (entries.some(({ event }) => event.deviceId === id)) deps.publish('outbox', []);
}
