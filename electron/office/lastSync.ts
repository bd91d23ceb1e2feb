import { MINUTE_MS, type EpochMs } from '#shared/lib/time.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { OfficeContext } from '#electron/office/context.ts';

const KEY = 'sync.succeededAt';

type Linked = Pick<OfficeContext, 'db' | 'link'>;

/** When everything was last exchanged, to the minute also before a restart; null: never, as far as anybody knows. */
export function readLastSync({ db, link }: Linked): EpochMs | null {
  return succeededAt(link) ?? readMeta<EpochMs>(db, KEY);
}

/** A crew that starts the office without a network must know how old its data are. */
export function keepLastSync({ db, link }: Linked): void {
  const at = succeededAt(link);
  if (at !== null && Math.abs(at - (readMeta<EpochMs>(db, KEY) ?? 0)) >= MINUTE_MS) writeMeta(db, KEY, at);
}

function succeededAt(link: OfficeContext['link']): EpochMs | null {
  const { lastTry } = link.state();
  return lastTry && lastTry.problem === null ? lastTry.at : null;
}
