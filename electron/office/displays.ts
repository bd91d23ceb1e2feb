import { localDate, type LocalDate } from '#shared/lib/time.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';
import { createDisplayWatch, type Beat, type DisplayWatch } from '#electron/office/displayWatch.ts';
import { realTimers } from '#electron/office/sync/timers.ts';

/** Outlives a restart of the office, not the night: tomorrow somebody switches the displays on again. */
type Remembered = {
  readonly day: LocalDate;
  readonly displays: readonly (Omit<Beat, 'kind'> & { readonly kind?: Beat['kind'] })[];
};
const KEY = 'displays.known';

export function startDisplayWatch(db: Db, now: () => number, changed: () => void): DisplayWatch {
  const remembered = readMeta<Remembered>(db, KEY);
  return createDisplayWatch({
    now,
    timers: realTimers,
    // An earlier version remembered displays only.
    known:
      remembered?.day === localDate(now())
        ? remembered.displays.map((each) => ({ ...each, kind: each.kind ?? 'display' }))
        : [],
    remember: (displays) => writeMeta(db, KEY, { day: localDate(now()), displays } satisfies Remembered),
    changed,
  });
}
