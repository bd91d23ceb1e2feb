import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '#shared/lib/time.ts';
import type { Office } from '#electron/office/office.ts';
import { completeAnswers, SICKNESS_BENEFIT, SICKNESS_TRIAGE } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

const IBAN = 'LV80BANK0000435195001';
const BIRTH = 'vsaa-childbirth-allowance';
const CHILDCARE = 'vsaa-childcare-allowance';

describe('what a client has said already (CAT-24)', () => {
  let office: Office;
  let greeter: Person;
  let clerk: Person;
  let manager: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    greeter = await signIn(office, 'Līga Balode');
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    manager = await signIn(office, 'Dace Priede');
  });
  afterAll(() => office.close());

  async function register(familyName: string): Promise<string> {
    const data = { givenName: 'Ieva', familyName, code: '', phone: '', email: '' };
    const client = { kind: 'person', data, codeReadBack: false, visitId: null } as const;
    return (await clerk.call('client.register', client)).clientId;
  }

  const checkIdentity = (visitId: string) =>
    clerk.call('visit.checkIdentity', {
      visitId,
      document: 'passport',
      method: 'lookedAt',
      validTo: '2031-01-01',
      numberEnd: '4321',
    });

  async function visitOf(clientId: string): Promise<string> {
    const ticket = { triage: SICKNESS_TRIAGE, missingDocuments: [], overrideReason: 'tests' };
    const { visitId } = await greeter.call('door.issueTicket', ticket);
    await clerk.call('visit.callThis', { visitId });
    await clerk.call('visit.startService', { visitId });
    await clerk.call('visit.linkClient', { visitId, clientId });
    await checkIdentity(visitId);
    return visitId;
  }

  async function draftOf(
    visitId: string,
    serviceId: string,
    answers = {},
    clientNumber = 1,
  ): Promise<string> {
    const draftId = newCommandId();
    const draft = { draftId, visitId, serviceId, channel: null, declined: [], documentsSeen: [] };
    await clerk.call('request.saveDraft', { ...draft, answers, clientNumber });
    return draftId;
  }

  async function registerIn(visitId: string): Promise<string> {
    const answers = await completeAnswers(clerk);
    const declined = [{ channel: 'eService', barrier: 'noEid' } as const];
    const draft = { visitId, serviceId: SICKNESS_BENEFIT, declined, documentsSeen: [], answers };
    const input = { ...draft, draftId: newCommandId(), channel: 'paper' } as const;
    return (await clerk.call('request.register', input)).requestId;
  }

  const finish = (visitId: string) => clerk.call('visit.finish', { visitId, offerRating: false });
  const known = (draftId: string) => clerk.call('request.known', { draftId });

  it('in this visit is known to its other requests, registered or not, and to no other client on the ticket', async () => {
    const visitId = await visitOf(await register('Dzemdētāja'));
    await registerIn(visitId);
    const child = { 'child.givenNames~1': 'Elīna', 'child.surname~1': 'Ozola' };
    await draftOf(visitId, BIRTH, child);
    const { said, filed, earlier } = await known(await draftOf(visitId, CHILDCARE));
    expect(said).toMatchObject({ ...child, 'bank.iban': IBAN, 'contact.phone': '+37126123450' });
    expect(said).not.toHaveProperty(['statements.truthful']);
    expect(earlier).toBeNull();
    // The draft between has no way yet. How the first one is filed need not be asked again (CHN-12).
    expect(filed).toEqual({
      serviceId: SICKNESS_BENEFIT,
      channel: 'paper',
      leftAside: ['eService', 'assisted'],
      declined: [{ channel: 'eService', barrier: 'noEid' }],
    });

    await clerk.call('visit.addClient', { visitId });
    await clerk.call('visit.linkClient', { visitId, clientId: await register('Blakussēdētāja') });
    await checkIdentity(visitId);
    expect(await known(await draftOf(visitId, CHILDCARE, {}, 2))).toEqual({
      said: {},
      filed: null,
      earlier: null,
    });
    await clerk.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: CHILDCARE });
    await finish(visitId);
  });

  it('on an earlier visit is told without the answers, and taken with consent, which is recorded', async () => {
    const clientId = await register('Atnācēja');
    const first = await visitOf(clientId);
    const requestId = await registerIn(first);
    const { registerNumber } = await clerk.call('request.get', { requestId });
    await finish(first);

    const visitId = await visitOf(clientId);
    const draftId = await draftOf(visitId, BIRTH);
    const found = await known(draftId);
    expect(found).toMatchObject({ said: {}, earlier: { registerNumber } });
    expect(found.earlier?.fields).toContain('bank.iban');
    expect(JSON.stringify(found)).not.toContain(IBAN);
    const { answers } = await clerk.call('request.takeEarlier', { draftId });
    expect(answers).toMatchObject({ 'bank.iban': IBAN });
    expect(Object.keys(answers).toSorted()).toEqual(found.earlier?.fields.toSorted());
    const { accesses } = await manager.call('client.accesses', { clientId });
    expect(accesses).toMatchObject([{ by: 'Anna Kļaviņa', what: 'answers', purpose: 'service' }]);
    await clerk.call('visit.markLeft', { visitId });
  });

  it('is nothing while the data are restricted (GDPR 18), nor of what was registered by mistake', async () => {
    const clientId = await register('Ierobežotā');
    const first = await visitOf(clientId);
    const requestId = await registerIn(first);
    const wish = { clientId, since: localDate(Date.now()), ground: 'accuracy', covers: 'Konts' } as const;
    await manager.call('restriction.record', wish);
    const draftId = await draftOf(first, BIRTH);
    expect(await known(draftId)).toEqual({ said: {}, filed: null, earlier: null });
    expect(await clerk.refusal('request.takeEarlier', { draftId })).toBe('notFound');
    const told = { clientId, told: 'inPerson', toldOn: localDate(Date.now()) } as const;
    await manager.call('restriction.lift', told);
    expect((await known(draftId)).said).toMatchObject({ 'bank.iban': IBAN });
    await clerk.call('request.void', { requestId, why: { reason: 'wrongClient', words: 'Cits klients' } });
    expect(await known(draftId)).toEqual({ said: {}, filed: null, earlier: null });
  });
});
