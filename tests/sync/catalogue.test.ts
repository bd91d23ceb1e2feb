import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishCatalogue } from '#backoffice/storage/catalogue.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { newestPack } from '#db/repositories/catalogue.ts';
import { startCentral, type Central } from '#tests/helpers/central.ts';
import { openSyncOffice, type SyncOffice } from '#tests/helpers/syncOffice.ts';

const DUE_AGAIN_MS = 600_000;
let central: Central;
let office: SyncOffice;

beforeAll(async () => {
  central = await startCentral();
});
afterAll(() => central.close());

beforeEach(async () => {
  await central.newCentre();
  office = openSyncOffice({ url: central.url() });
  await office.sync();
});
afterEach(() => office.discard());

const textOf = (version: number): string => JSON.stringify({ ...catalogue, version });

async function lookAgain(): Promise<void> {
  office.time.advance(DUE_AGAIN_MS);
  await office.sync();
}

describe('the catalogue pack', () => {
  it('is fetched, verified and used when there is a newer one', async () => {
    const version = (newestPack(office.db)?.version ?? 0) + 1;
    await publishCatalogue(central.sql(), version, textOf(version));
    await lookAgain();
    expect(office.catalogue().version).toBe(version);
    expect(office.link.state().catalogueRefused).toBe(false);
  });

  it.each([
    [
      'a changed text',
      (version: number) =>
        central.sql()`update catalogue_pack set body = replace(body, 'a', 'e') where version = ${version}`,
    ],
    [
      'no signature',
      (version: number) => central.sql()`update catalogue_pack set signature = '' where version = ${version}`,
    ],
    [
      'an old text under a new number',
      (version: number) => central.sql()`
      update catalogue_pack set (body, signature) = (select body, signature from catalogue_pack where version = 1)
      where version = ${version}`,
    ],
  ])('with %s is refused, and the one in use stays', async (_name, spoil) => {
    await central.sql()`delete from catalogue_pack where version > 1`;
    const inUse = office.catalogue();
    const version = inUse.version + 1;
    await publishCatalogue(central.sql(), version, textOf(version));
    await spoil(version);
    await lookAgain();
    expect(office.link.state()).toMatchObject({ catalogueRefused: true, state: 'online' });
    expect(office.catalogue()).toEqual(inUse);
    expect(newestPack(office.db)?.version).toBe(inUse.version);

    await publishCatalogue(central.sql(), version + 1, textOf(version + 1));
    await lookAgain();
    expect(office.link.state().catalogueRefused).toBe(false);
    expect(office.catalogue().version).toBe(version + 1);
  });

  it('that is signed but cannot be used is refused', async () => {
    await central.sql()`delete from catalogue_pack where version > 1`;
    const { version } = office.catalogue();
    await publishCatalogue(
      central.sql(),
      version + 1,
      JSON.stringify({ version: version + 1, cards: 'none' }),
    );
    await lookAgain();
    expect(office.link.state().catalogueRefused).toBe(true);
    expect(office.catalogue().version).toBe(version);
  });

  it('signed with another key than the one pinned at the enrolment is refused', async () => {
    await central.sql()`delete from catalogue_pack where version > 1`;
    await central.sql()`delete from signing_key`;
    const version = office.catalogue().version + 1;
    await publishCatalogue(central.sql(), version, textOf(version));
    await lookAgain();
    expect(office.link.state().catalogueRefused).toBe(true);
  });
});
