import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Office } from '#electron/office/office.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { ownDataOf } from '#tests/helpers/ownDataOf.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const SERVICE = 'pmlp-declare-residence';

describe.each<Route>(['ipc', 'http'])('a client says how to be told (CHN-17), over %s', (route) => {
  let office: Office;
  let anna: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
  });
  afterAll(() => office.close());

  const register = async (phone = '+371 26123450', visitId: string | null = null) => {
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone, email: '' };
    return anna.call('client.register', { kind: 'person', data, codeReadBack: false, visitId });
  };
  const preference = async (clientId: string) => (await anna.call('client.get', { clientId })).preference;
  const refusedBy = async (clientId: string, how: 'sms' | 'email') =>
    (await anna.answer('client.setPreference', { clientId, how, language: 'lv' })) as unknown;

  async function registered(how: 'sms' | null) {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const { visitId } = await greeter.call('door.issueTicket', {
      triage,
      missingDocuments: [],
      overrideReason: 'pārbaude',
    });
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    const { clientId } = await register(undefined, visitId);
    if (how) await anna.call('client.setPreference', { clientId, how, language: 'ru' });
    const identity = { document: 'passport', method: 'lookedAt', validTo: '2031-01-01', numberEnd: '1234' };
    await anna.call('visit.checkIdentity', { visitId, ...identity } as never);
    const draft = { draftId: newCommandId(), visitId, serviceId: SERVICE, channel: 'paper' } as const;
    const answers = await completeAnswers(anna, SERVICE);
    const filled = { ...draft, declined: [], answers, documentsSeen: [] };
    const { requestId } = await anna.call('request.register', filled);
    await anna.call('visit.finish', { visitId, offerRating: false });
    return { requestId, clientId };
  }

  const ask = (requestId: string) =>
    anna.call('request.ask', {
      requestId,
      documents: [],
      what: 'Līgums',
      why: 'Trūkst',
      answerBy: addDays(localDate(Date.now()), 7),
    });

  it('records who agreed to what and when, and takes it back with one call', async () => {
    const { clientId } = await register();
    expect(await preference(clientId)).toBeNull();
    await anna.call('client.setPreference', { clientId, how: 'sms', language: 'ru' });
    expect(await preference(clientId)).toMatchObject({ how: 'sms', language: 'ru', by: 'Anna Kļaviņa' });
    await anna.call('client.withdrawPreference', { clientId });
    expect(await preference(clientId)).toBeNull();
  });

  it('refuses what the known number and address do not serve for', async () => {
    const { clientId } = await register('67038800');
    expect(await refusedBy(clientId, 'sms')).toMatchObject({ error: { rule: 'client.noMobile' } });
    expect(await refusedBy(clientId, 'email')).toMatchObject({ error: { rule: 'client.noEmail' } });
  });

  it('holds for the card that another one was merged into', async () => {
    const [first, second] = [await register('26123451'), await register('26123451')];
    await anna.call('client.merge', { clientId: second.clientId, into: first.clientId });
    await anna.call('client.setPreference', { clientId: second.clientId, how: 'sms', language: 'lv' });
    expect(await preference(first.clientId)).toMatchObject({ how: 'sms' });
  });

  it('is part of what the client is given about themselves (GDPR 15)', async () => {
    const { clientId } = await register();
    await anna.call('client.setPreference', { clientId, how: 'sms', language: 'uk' });
    const manager = await signIn(office, 'Dace Priede', null, route);
    const { json: held } = await ownDataOf(office, manager, clientId);
    expect(held).toContain('client.preferenceSet');
    expect(held).toContain('"language": "uk"');
  });

  it('is told of a question at once where they agreed; without a network the message waits', async () => {
    const { requestId } = await registered('sms');
    const { questionId } = await ask(requestId);
    const { notices, wish } = await anna.call('request.get', { requestId });
    expect(wish).toBe('sms');
    expect(notices).toMatchObject([{ about: 'question', questionId, status: 'asked', sentAt: null }]);
    expect(await anna.answer('request.notify', { requestId, questionId })).toMatchObject({
      error: { rule: 'request.noticeOnItsWay' },
    });
  });

  it('is sent nothing without agreeing, and a call is recorded as having told them', async () => {
    const { requestId } = await registered(null);
    const { questionId } = await ask(requestId);
    expect(await anna.answer('request.notify', { requestId, questionId })).toMatchObject({
      error: { rule: 'request.noticeNotAgreed' },
    });
    await anna.call('request.tellQuestion', { requestId, questionId, how: 'phone', isReached: true });
    const { notices, questions } = await anna.call('request.get', { requestId });
    expect(notices).toEqual([]);
    expect(questions).toMatchObject([
      { letters: 0, tellings: [{ how: 'phone', isReached: true, by: 'Anna Kļaviņa' }] },
    ]);
  });
});
