import { afterAll, beforeAll } from 'vitest';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

export type TwoCentres = {
  readonly central: Central;
  readonly here: SyncOffice;
  readonly there: SyncOffice;
  readonly thereId: string;
};

/** The offices of two centres of one network, the same for all tests of the file or group. */
export function twoCentres(): TwoCentres {
  let central: Central;
  let here: SyncOffice;
  let there: SyncOffice;
  let thereId: string;
  beforeAll(async () => {
    central = await startCentral();
    await central.newCentre();
    here = openSyncOffice({ url: central.url() });
    await here.sync();
    thereId = (await central.newCentre()).id;
    there = openSyncOffice({ url: central.url() });
    await there.sync();
  });
  afterAll(async () => {
    await here.discard();
    await there.discard();
    await central.close();
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
      return thereId;
    },
  };
}
