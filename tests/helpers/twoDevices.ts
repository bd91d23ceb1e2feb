import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Centre } from '#backoffice/storage/enrolment.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { faultsOf } from '#tests/helpers/convergence.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

export type TwoDevices = {
  readonly central: Central;
  readonly centre: Centre;
  readonly first: SyncOffice;
  readonly second: SyncOffice;
  /** Until both hold what the other has written. */
  everybodySyncs(): Promise<void>;
  /** Pulls both cables. */
  part(): void;
  /** The first is back first: what the second wrote meanwhile arrives as the later one. */
  meet(): Promise<void>;
  /** What is wrong once everybody has exchanged everything. */
  faults(): Promise<string[]>;
};

/** Two devices of a new centre for each test of the file, with one back-office between them, whose clock may be told. */
export function twoDevices(clock?: () => number): TwoDevices {
  let central: Central;
  let centre: Centre;
  let first: SyncOffice;
  let second: SyncOffice;
  beforeAll(async () => {
    central = await startCentral(clock);
  });
  afterAll(() => central.close());
  beforeEach(async () => {
    centre = await central.newCentre();
    first = openSyncOffice({ url: central.url() });
    second = openSyncOffice({ url: central.url() });
    await first.sync();
    await second.sync();
  });
  afterEach(async () => {
    await first.discard();
    await second.discard();
  });
  const everybodySyncs = async (): Promise<void> => {
    await first.sync();
    await second.sync();
    await first.sync();
  };
  return {
    get central() {
      return central;
    },
    get centre() {
      return centre;
    },
    get first() {
      return first;
    },
    get second() {
      return second;
    },
    everybodySyncs,
    part() {
      for (const { link } of [first, second]) link.cut(true);
    },
    async meet() {
      first.link.cut(false);
      await first.sync();
      second.link.cut(false);
      await everybodySyncs();
    },
    faults: () => faultsOf(central, centre, [first, second]),
  };
}
