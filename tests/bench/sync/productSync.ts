import { connect, type Database } from '#backoffice/storage/database.ts';
import { createCentre, createReusableCode } from '#backoffice/storage/enrolment.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { countUnsent } from '#db/journal/read.ts';
import { recordWork } from '#tests/bench/sync/work.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

/** The code with which offices of a demonstration let themselves in. */
const CODE = 'DEMO-SALASPILS';

/** Two offices of one new centre, let in and otherwise idle. */
export type ProductSync = {
  fill(count: number): readonly StoredEvent[];
  /** Milliseconds until all was answered, and until the sender also knew the places of its events. */
  push(): Promise<{ readonly answered: number; readonly placed: number }>;
  pull(): Promise<void>;
  received(): number;
  close(): Promise<void>;
};

export async function openProductSync(url: string, databaseUrl: string, round: number): Promise<ProductSync> {
  const database = connect(databaseUrl);
  const centreId = await letInNewCentre(database, round);
  await database.end();
  let pullBegan: number | null = null;
  /** Opened anew after the enrolment: without the stream of news, which would begin to pull by itself. */
  const openIdle = async (): Promise<SyncOffice> => {
    const first = openSyncOffice({ url });
    await first.sync();
    await first.close();
    return openSyncOffice({
      url,
      folder: first.folder,
      fetch: (input, init) => {
        if (
          pullBegan === null &&
          (input instanceof Request ? input.url : input.toString()).includes('/sync/pull')
        )
          pullBegan = performance.now();
        return fetch(input, init);
      },
    });
  };
  const sender = await openIdle();
  const reader = await openIdle();
  return {
    fill: (count) => recordWork(sender.db, sender.device(), centreId, count),
    async push() {
      pullBegan = null;
      const start = performance.now();
      await sender.sync();
      const placed = performance.now() - start;
      if (countUnsent(sender.db).events > 0 || pullBegan === null) throw new Error('not everything was sent');
      return { answered: pullBegan - start, placed };
    },
    pull: () => reader.sync(),
    received: () => reader.db.prepare('SELECT count(*) FROM events').pluck().get() as number,
    async close() {
      await sender.discard();
      await reader.discard();
    },
  };
}

async function letInNewCentre(database: Database, round: number): Promise<string> {
  const code = `B${String.fromCharCode(65 + Math.floor(round / 26), 65 + (round % 26))}`;
  const centre = await createCentre(database, code, `Bench ${code}`);
  if (!centre) throw new Error(`centre ${code} exists`);
  await database`delete from enrolment_code`;
  await createReusableCode(database, centre.id, CODE);
  return centre.id;
}
