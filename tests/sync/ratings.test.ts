import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveRating } from '#db/ratings/pool.ts';
import { unsentBatches } from '#db/ratings/release.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { registerClient } from '#tests/helpers/clerk.ts';
import { startFaultProxy } from '#tests/helpers/faultProxy.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import { urlOf } from '#tests/helpers/urlOf.ts';

let central: Central;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

function give(office: SyncOffice, count: number): void {
  for (let index = 0; index < count; index++) {
    giveRating(office.ratings, { id: v4(), service: 4, manner: null, tags: [] });
  }
}

async function countThere(centreId: string): Promise<number> {
  const [row] = await central.sql()<
    { count: number }[]
  >`select count(*) as count from rating where centre_id = ${centreId}`;
  return row?.count ?? 0;
}

describe('ratings', () => {
  it('are sent from five on, and once however often the answer is lost', async () => {
    const centre = await central.newCentre();
    const proxy = await startFaultProxy(() => central.url());
    const office = openSyncOffice({ url: proxy.url });
    give(office, 4);
    await office.sync();
    expect(await countThere(centre.id)).toBe(0);
    give(office, 1);
    proxy.fail('/sync/ratings', 'lostResponse', 2);
    await office.sync();
    await office.sync();
    await office.sync();
    expect(await countThere(centre.id)).toBe(5);
    expect(unsentBatches(office.ratings)).toEqual([]);
    await office.discard();
    await proxy.close();
  });

  it('carry nothing of a device, a visit or a client on the wire', async () => {
    await central.newCentre();
    const bodies: string[] = [];
    const office = openSyncOffice({
      url: central.url(),
      fetch: async (input, init) => {
        if (urlOf(input).endsWith('/sync/ratings')) bodies.push(init?.body as string);
        return fetch(input, init);
      },
    });
    const client = registerClient(office);
    give(office, 5);
    await office.sync();
    const sent = JSON.parse(bodies[0] ?? '{}') as { ratings: object[] };
    expect(Object.keys(sent).sort()).toEqual(['batchId', 'periodFrom', 'periodTo', 'ratings']);
    for (const rating of sent.ratings) {
      expect(Object.keys(rating).sort()).toEqual(['id', 'manner', 'service', 'tags']);
    }
    expect(bodies.join()).not.toContain(client);
    expect(bodies.join()).not.toContain(office.device().id);
    await office.discard();
  });
});
