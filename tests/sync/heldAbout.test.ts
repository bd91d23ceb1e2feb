import { describe, expect, it } from 'vitest';
import type { StaffSession } from '#electron/office/sessions.ts';
import { eventsOfType } from '#db/journal/read.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { findElsewhere, ownData } from '#electron/features/client/ownData.ts';
import { aPdf, hashOf } from '#tests/factories/files.ts';
import { attachTo, contentOf } from '#tests/helpers/attaching.ts';
import { registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import { unpacked } from '#tests/helpers/ownDataOf.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoCentres } from '#tests/helpers/twoCentres.ts';

const CODE = '010180-10008';
const NAME = { givenName: 'Ieva', familyName: 'Prasītāja' };
const PAPER = aPdf('<< /Rent 1 >>');

type Data = {
  readonly files: readonly { readonly name: string; readonly path: string | null }[];
  readonly elsewhere: {
    readonly records: readonly { readonly type: string; readonly centre: string }[];
    readonly unclearAt: readonly string[];
  } | null;
};

const centres = twoCentres('test');

const MANAGER = {
  kind: 'staff',
  staffId: 'manager-1',
  token: 't',
  machine: null,
} as unknown as StaffSession & {
  machine: null;
};

async function handOut(office: SyncOffice, clientId: string, looks: readonly string[] = []) {
  const { paper, pack, isWhole } = await ownData(
    office,
    { clientId, language: 'lv', looks: [...looks] },
    MANAGER,
  );
  const ticket = pack.address.split('/').at(-1) ?? '';
  const { pieces } = await office.transfers.get(ticket, MANAGER.token);
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  const files = await unpacked(Buffer.concat(all));
  const data = JSON.parse(files.get(pack.name.replace('.zip', '.json'))?.toString() ?? '') as Data;
  return { isWhole, files, data, text: readPdf(Buffer.from(paper.base64, 'base64')).text };
}

async function untilSent(office: SyncOffice, hash: string): Promise<void> {
  const arrived = () =>
    centres.central.sql()`select from attachment_file where hash = ${hash} and verified_at is not null`;
  while ((await arrived()).length === 0) await office.sync();
  await office.sync();
}

const shown = (office: SyncOffice, clientId: string) => eventsOfType(office.db, clientId, 'access.shown');

describe('what other centres hold about a client who asks (GDPR 15)', () => {
  it('is in the document with its files, and that centre learns who handed it out', async () => {
    const mine = registerClient(centres.here, { ...NAME, code: CODE, phone: '' });
    const theirs = registerClient(centres.there, { ...NAME, code: CODE, phone: '+371 20007002' });
    const requestId = registerRequest(centres.there, theirs);
    await attachTo(centres.there, requestId, PAPER, 'Īres līgums.pdf');
    const stranger = registerClient(centres.there, {
      givenName: 'Cita',
      familyName: 'Kliente',
      phone: '+371 20007003',
    });
    await centres.here.sync();
    await untilSent(centres.there, hashOf(PAPER));

    const { isWhole, files, data, text } = await handOut(centres.here, mine);
    expect(isWhole).toBe(true);
    expect(data.elsewhere?.records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'client.registered', centre: centres.thereName }),
        expect.objectContaining({ type: 'request.registered', centre: centres.thereName }),
      ]),
    );
    const [file] = data.files;
    expect(file?.name).toBe('Īres līgums.pdf');
    expect(files.get(file?.path ?? '')).toEqual(PAPER);
    for (const words of ['+371 20007002', centres.thereName, 'Īres līgums.pdf'])
      expect(text).toContain(words);
    for (const all of [text, JSON.stringify(data)]) expect(all).not.toContain('+371 20007003');

    await centres.there.sync();
    expect(shown(centres.there, theirs)).toMatchObject([
      {
        actor: { kind: 'system', name: centres.here.centre()?.name },
        payload: { what: 'everything', purpose: 'ownData' },
      },
    ]);
    expect(shown(centres.there, stranger)).toEqual([]);
  });

  it('is not handed out for the code alone: under another name it may be another person’s', async () => {
    const mine = registerClient(centres.here, { ...NAME, code: CODE });
    registerClient(centres.there, {
      givenName: 'Jānis',
      familyName: 'Cits',
      code: CODE,
      phone: '+371 20007004',
    });
    await centres.here.sync();
    await centres.there.sync();
    const { data, text } = await handOut(centres.here, mine);
    expect(data.elsewhere).toMatchObject({
      unclearAt: expect.arrayContaining([centres.thereName]) as unknown,
    });
    expect(data.elsewhere?.records.filter(({ centre }) => centre === centres.thereName)).toEqual([]);
    expect(text).not.toContain('+371 20007004');
    expect(text).toContain('Arī šeit ir karte ar jūsu personas kodu');
  });

  it('is told only to a centre that knows the card, and the file of another is not given', async () => {
    const mine = registerClient(centres.here, { ...NAME, code: '' });
    await centres.here.sync();
    const requestId = registerRequest(centres.there, registerClient(centres.there, { code: '' }));
    const paper = aPdf('<< /Rent 3 >>');
    const fileId = await attachTo(centres.there, requestId, paper);
    await untilSent(centres.there, hashOf(paper));
    expect(await centres.there.link.heldAbout(mine, [])).toBeNull();
    expect((await centres.here.link.heldAbout(mine, []))?.files).toEqual([]);
    await expect(
      centres.here.link.fileAbout(mine, fileId, [])[Symbol.asyncIterator]().next(),
    ).rejects.toThrow('server');
  });

  it('takes the centre’s own files along that were let go here', async () => {
    const mine = registerClient(centres.here, { ...NAME, code: '' });
    const requestId = registerRequest(centres.here, mine);
    const paper = aPdf('<< /Rent 2 >>');
    await attachTo(centres.here, requestId, paper);
    await untilSent(centres.here, hashOf(paper));
    centres.here.db.prepare('DELETE FROM stored_files').run();
    expect(await contentOf(centres.here, hashOf(paper))).toBeNull();
    await centres.here.sync();
    const { data, files } = await handOut(centres.here, mine);
    expect(files.get(data.files[0]?.path ?? '')).toEqual(paper);
    centres.here.link.cut(true);
    const offline = await handOut(centres.here, mine);
    expect(offline.isWhole).toBe(false);
    expect(offline.data.files).toMatchObject([{ path: null }]);
    expect(offline.text).toContain('šobrīd nav pieejams');
  });

  describe('where no code was written down', () => {
    const PHONE = '+371 20007009';
    const told = { phone: '20007009', email: '', birthDate: null };
    const named = (familyName: string) => ({ givenName: 'Ieva', familyName });
    const find = async (clientId: string, given: Parameters<typeof findElsewhere>[1]['given'] = told) =>
      (await findElsewhere(centres.here, { clientId, given }, MANAGER)).found;

    it('is found by name and telephone, told as where and since when, and handed out once the client confirms it', async () => {
      const mine = registerClient(centres.here, { ...named('Pirmā'), code: CODE, phone: '' });
      const theirs = registerClient(centres.there, {
        ...named('Pirmā'),
        code: '',
        phone: PHONE,
        email: 'ieva@piemers.lv',
      });
      const requestId = registerRequest(centres.there, theirs);
      const paper = aPdf('<< /Rent 5 >>');
      await attachTo(centres.there, requestId, paper, 'Bez koda.pdf');
      registerClient(centres.there, { givenName: 'Cita', familyName: 'Kliente', code: '', phone: PHONE });
      registerClient(centres.there, { ...named('Pirmā'), code: '020280-10009', phone: PHONE });
      registerClient(centres.there, { ...named('Pirmā'), code: '', phone: '+371 20007010' });
      await centres.here.sync();
      await untilSent(centres.there, hashOf(paper));

      const found = await find(mine);
      expect(found).toEqual([
        {
          lookId: expect.any(String) as unknown,
          centres: [centres.thereName],
          since: expect.any(Number) as unknown,
          alike: ['phone'],
        },
      ]);
      expect((await handOut(centres.here, mine)).data.elsewhere?.records).toEqual([]);
      const looks = found?.map(({ lookId }) => lookId) ?? [];
      const { data, files, text } = await handOut(centres.here, mine, looks);
      expect(text).toContain('ieva@piemers.lv');
      expect(files.get(data.files[0]?.path ?? '')).toEqual(paper);

      await centres.here.sync();
      await centres.there.sync();
      expect(shown(centres.there, theirs).map(({ payload }) => (payload as { what: string }).what)).toEqual([
        'search',
        'everything',
      ]);
      expect(shown(centres.here, mine).map(({ payload }) => (payload as { what: string }).what)).toContain(
        'search',
      );
    });

    it('is found by the day of birth where only the other card has a code, and not against it', async () => {
      const mine = registerClient(centres.here, { ...named('Otrā'), code: '', phone: '' });
      registerClient(centres.there, { ...named('Otrā'), code: CODE, phone: PHONE });
      await centres.here.sync();
      await centres.there.sync();
      expect(await find(mine, { phone: '', email: '', birthDate: '1980-01-01' })).toMatchObject([
        { alike: ['birthDate'] },
      ]);
      expect(await find(mine, { ...told, birthDate: '1980-01-02' })).toEqual([]);
    });

    it('is given to nobody by the id of a look of another centre, nor without a network', async () => {
      const mine = registerClient(centres.here, { ...named('Trešā'), code: CODE });
      const theirs = registerClient(centres.there, { ...named('Trešā'), code: '', phone: PHONE });
      const ours = registerClient(centres.there, { ...named('Trešā'), code: '', phone: '+371 20007011' });
      await centres.here.sync();
      await centres.there.sync();
      const looks = ((await find(mine)) ?? []).map(({ lookId }) => lookId);
      expect(looks).toHaveLength(1);
      expect(await centres.there.link.heldAbout(ours, looks)).toBeNull();
      expect(await centres.there.link.heldAbout(theirs, [])).not.toBeNull();
      centres.here.link.cut(true);
      expect(await find(mine)).toBeNull();
    });
  });
});
