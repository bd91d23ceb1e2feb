import { localDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import type { Db } from '#db/open.ts';
import { deleteOldDrafts } from '#db/repositories/drafts.ts';

const DAY_MS = 86_400_000;
/** What was begun for a client and never registered is not kept for good (data minimisation, domain A). */
const DRAFT_KEPT_MS = 30 * DAY_MS;

/** Once a day, because an office may run for months. */
export function createDraftSweep(db: Db, now: () => EpochMs): () => void {
  let sweptOn: LocalDate | null = null;
  return () => {
    const today = localDate(now());
    if (sweptOn === today) return;
    deleteOldDrafts(db, now() - DAY_MS, now() - DRAFT_KEPT_MS);
    sweptOn = today;
  };
}
