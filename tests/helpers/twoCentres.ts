import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

export type TwoCentres = {
  readonly central: Central;
  readonly here: SyncOffice;
  readonly there: SyncOffice;
  readonly thereId: string;
  readonly thereName: string;
};

/** The offices of two centres of one network: the same for all tests of the file or group, or new ones for each. */
export function twoCentres(lasting: 'group' | 'test' = 'group'): TwoCentres {
  let central: Central;
  let here: SyncOffice;
  let there: SyncOffice;
  let other: { readonly id: string; readonly name: string };
  const [before, after] = lasting === 'test' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  beforeAll(async () => {
    central = await startCentral();
  });
  afterAll(() => central.close());
  before(async () => {
    await central.newCentre();
    here = openSyncOffice({ url: central.url() });
    await here.sync();
    other = await central.newCentre();
    there = openSyncOffice({ url: central.url() });
    await there.sync();
  });
  after(async () => {
    await here.discard();
    await there.discard();
  });
  return {
    get central() {
      return central;
    },
    get here() {
      return here;
    },
    get there() {
      return there;
    },
    get thereId() {
      return other.id;
    },
    get thereName() {
      return other.name;
    },
  };
}
