import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

describe.each<Route>(['ipc', 'http'])('requests at other centres, over %s', (route) => {
  let office: Office;
  let anna: Person;
  let visitId: string;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    ({ visitId } = await greeter.call('door.issueTicket', issue));
  });
  afterAll(() => office.close());

  const refusal = () => anna.refusal('client.requestsElsewhere', { visitId });

  it('are asked for the one who stands here with a document, and it is recorded (ASE-08)', async () => {
    expect(await refusal()).toBe('visit.notInService');
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    expect(await refusal()).toBe('visit.noClient');
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    const { clientId } = await anna.call('client.register', {
      ...{ kind: 'person', data, codeReadBack: false, visitId },
    });
    expect(await refusal()).toBe('visit.identityNotChecked');
    await anna.call('visit.checkIdentity', {
      ...{ visitId, document: 'passport', method: 'lookedAt', validTo: '2031-01-01', numberEnd: '4321' },
    });
    // Nobody can be asked here, which is not the same as nothing.
    expect(await anna.call('client.requestsElsewhere', { visitId })).toEqual({ found: null });
    const manager = await signIn(office, 'Māra Kalniņa', null, route);
    expect((await manager.call('client.accesses', { clientId })).accesses).toMatchObject([
      { what: 'elsewhere', purpose: 'service', by: 'Anna Kļaviņa' },
    ]);
  });

  it('are not told to whoever speaks for the client: their authority is for one matter (LVL-17)', async () => {
    await represented();
    expect(await refusal()).toBe('client.elsewhereForClientOnly');
  });

  async function represented(): Promise<void> {
    const { client } = await anna.call('visit.get', { visitId });
    await anna.call('representation.record', {
      clientId: client?.clientId ?? '',
      representative: { name: 'Zane Kalna', code: '' },
      ...{
        basis: 'powerOfAttorney',
        documentKind: 'powerOfAttorney',
        documentNumber: '1234',
        documentDate: '2026-01-01',
      },
      ...{ scope: { kind: 'all' }, end: { kind: 'day', day: '2030-01-01' }, visitId, use: { because: '' } },
    });
  }
});
