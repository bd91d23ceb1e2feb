import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientData } from '#shared/domain/client/types.ts';
import { erasePerson } from '#db/journal/erase.ts';
import { eventsOfType } from '#db/journal/read.ts';
import { DATABASE_FILE } from '#db/files.ts';
import { openConnection } from '#db/open.ts';
import { transact } from '#db/transaction.ts';
import type { Office } from '#electron/office/office.ts';
import { TEST_KEY, temporaryFolder } from '#tests/factories/journal.ts';
import { completeAnswers, SICKNESS_BENEFIT, SICKNESS_TRIAGE } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

const ELZA: ClientData = {
  givenName: 'Elza',
  familyName: 'Ūdre',
  code: '',
  phone: '+371 20000001',
  email: '',
};
/** Of a birth in the nineteenth century. */
const CODE = '12037100455';

describe('a client’s card', () => {
  const dataDir = temporaryFolder();
  let office: Office;
  let clerk: Person;
  beforeAll(async () => {
    office = await startTestOffice({ dataDir });
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
  });
  afterAll(() => office.close());

  async function register(change: Partial<ClientData>, visitId: string | null = null): Promise<string> {
    const { clientId } = await clerk.call('client.register', {
      kind: 'person',
      data: { ...ELZA, ...change },
      codeReadBack: true,
      visitId,
    });
    return clientId;
  }

  const get = (clientId: string) => clerk.call('client.get', { clientId });

  async function correction(clientId: string, change: Partial<ClientData>) {
    const { givenName, familyName, phone, email, version } = await get(clientId);
    const data = { givenName, familyName, phone, email, code: null, ...change };
    return { clientId, data, codeReadBack: true, basedOn: version };
  }

  it('is corrected by whoever serves the client, and not over a colleague’s correction', async () => {
    const clientId = await register({ familyName: 'Labotā' });
    const stale = await correction(clientId, { phone: '+371 20000002' });
    await clerk.call('client.correct', await correction(clientId, { email: 'elza@piemers.lv' }));
    expect(await clerk.refusal('client.correct', stale)).toBe('client.correctedElsewhere');
    expect(await get(clientId)).toMatchObject({ phone: ELZA.phone, email: 'elza@piemers.lv' });
    await clerk.call('client.correct', await correction(clientId, { phone: '+371 20000002' }));
    expect(await get(clientId)).toMatchObject({ phone: '+371 20000002', email: 'elza@piemers.lv' });
  });

  it('takes no code of somebody else', async () => {
    await register({ familyName: 'Pirmā', code: '01029100440' });
    const clientId = await register({ familyName: 'Otrā' });
    const taken = await correction(clientId, { code: '01029100440' });
    expect(await clerk.refusal('client.correct', taken)).toBe('client.codeKnown');
    expect(await get(clientId)).toMatchObject({ maskedCode: '' });
  });

  it('a second card is noticed before and after it is made', async () => {
    const first = await register({ familyName: 'Divreiz' });
    const of = { kind: 'person', data: { ...ELZA, familyName: 'Divreiz' } } as const;
    const before = await clerk.call('client.alike', { of });
    expect(before.clients).toMatchObject([{ clientId: first, likeness: 'nameAndContact', phoneEnd: '001' }]);
    const second = await register({ familyName: 'Divreiz', code: CODE });
    const after = await clerk.call('client.alike', { of: { clientId: first } });
    expect(after.clients.map(({ clientId }) => clientId)).toEqual([second]);
  });

  it('two cards of one client are shown as one with everything of both, until they are parted', async () => {
    const { visitId } = await serve();
    const kept = await register({ familyName: 'Viena', code: '' });
    const double = await register({ familyName: 'Viena', phone: '' }, visitId);
    const { requestId, registerNumber } = await registerRequest(visitId);
    await clerk.call('client.merge', { clientId: double, into: kept });

    for (const clientId of [kept, double]) {
      expect(await get(clientId)).toMatchObject({
        clientId: kept,
        phone: ELZA.phone,
        merged: [{ clientId: double, requests: 1 }],
        requests: [{ requestId, registerNumber }],
      });
    }
    const search = await clerk.call('client.search', { text: 'Elza Viena', limit: 8 });
    expect(search.clients.map(({ clientId }) => clientId)).toEqual([kept]);
    expect((await clerk.call('visit.get', { visitId })).client?.clientId).toBe(kept);
    const manager = await signIn(office, 'Māra Kalniņa');
    expect((await manager.call('client.history', { clientId: kept })).visits).toMatchObject([{ visitId }]);
    // Who is linked from now on is the card that is shown.
    await clerk.call('visit.linkClient', { visitId, clientId: double });
    expect(await clerk.refusal('client.merge', { clientId: double, into: kept })).toBe('client.merged');

    await clerk.call('client.part', { clientId: double });
    expect(await get(double)).toMatchObject({ clientId: double, phone: '', requests: [{ requestId }] });
    expect(await get(kept)).toMatchObject({ clientId: kept, merged: [], requests: [] });
    expect(await clerk.refusal('client.part', { clientId: double })).toBe('client.notMerged');
    await clerk.call('visit.finish', { visitId, offerRating: false });
  });

  it('who looks at the code of a card that was merged has looked at the client who is shown (ASE-08)', async () => {
    const kept = await register({ familyName: 'Rādītā', code: '07079100448' });
    const double = await register({ familyName: 'Rādītā' });
    await clerk.call('client.merge', { clientId: double, into: kept });
    const asked = { clientId: double, purpose: 'service', visitId: null } as const;
    expect(await clerk.call('client.showIdentifier', asked)).toEqual({ code: '07079100448' });
    const db = openConnection(path.join(dataDir, DATABASE_FILE), TEST_KEY);
    const showings = [kept, double].map((id) => eventsOfType(db, id, 'access.shown').length);
    db.close();
    expect(showings).toEqual([1, 0]);
  });

  it('an erased client’s code does not stay in the answer that showed it (invariant 8)', async () => {
    const code = '08089100443';
    const clientId = await register({ familyName: 'Aizmirstā', code });
    const asked = { clientId, purpose: 'service', visitId: null } as const;
    const commandId = newCommandId();
    expect(await clerk.call('client.showIdentifier', asked, commandId)).toEqual({ code });
    const db = openConnection(path.join(dataDir, DATABASE_FILE), TEST_KEY);
    transact(db, () => erasePerson(db, clientId));
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(db.serialize().includes(code)).toBe(false);
    db.close();
    expect(await clerk.answer('client.showIdentifier', asked, commandId)).toEqual({
      ok: false,
      error: { code: 'notFound' },
    });
  });

  it('two codes are two clients', async () => {
    const one = await register({ familyName: 'Koda', code: '03039100446' });
    const other = await register({ familyName: 'Koda', code: '04049100441' });
    expect(await clerk.refusal('client.merge', { clientId: one, into: other })).toBe('client.codesDiffer');
  });

  it('two codes are two clients, on whichever of the cards that were merged before they stand', async () => {
    const one = await register({ familyName: 'Krāta' });
    const mergedIntoOne = await register({ familyName: 'Krāta', code: '05059100447' });
    const other = await register({ familyName: 'Krāta' });
    const mergedIntoOther = await register({ familyName: 'Krāta', code: '06069100442' });
    await clerk.call('client.merge', { clientId: mergedIntoOne, into: one });
    await clerk.call('client.merge', { clientId: mergedIntoOther, into: other });
    expect(await clerk.refusal('client.merge', { clientId: one, into: other })).toBe('client.codesDiffer');
    expect(await clerk.refusal('client.merge', { clientId: other, into: one })).toBe('client.codesDiffer');
    await clerk.call('client.part', { clientId: mergedIntoOther });
    await clerk.call('client.merge', { clientId: other, into: one });
    expect((await get(one)).merged).toHaveLength(2);
  });

  async function serve(): Promise<{ visitId: string }> {
    const { visitId } = await clerk.call('door.issueTicket', {
      triage: SICKNESS_TRIAGE,
      missingDocuments: [],
      overrideReason: 'tests',
    });
    await clerk.call('visit.callThis', { visitId });
    await clerk.call('visit.startService', { visitId });
    return { visitId };
  }

  async function registerRequest(visitId: string) {
    await clerk.call('visit.checkIdentity', {
      visitId,
      document: 'passport',
      method: 'lookedAt',
      validTo: '2035-01-01',
      numberEnd: '1234',
    });
    return clerk.call('request.register', {
      draftId: newCommandId(),
      visitId,
      serviceId: SICKNESS_BENEFIT,
      channel: 'paper',
      declined: [],
      answers: await completeAnswers(clerk),
      documentsSeen: [],
    });
  }
});
