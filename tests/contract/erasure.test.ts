import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TERM_KINDS, USUAL_TERMS } from '#shared/domain/retention/terms.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Office } from '#electron/office/office.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { completeAnswers, SICKNESS_BENEFIT, SICKNESS_TRIAGE } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

const TODAY = localDate(Date.now());

/** This office has no back-office: what it asks for stays prepared. */
describe('the wish of a client to be erased, at a counter', () => {
  let office: Office;
  let clerk: Person;
  let manager: Person;
  let admin: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    manager = await signIn(office, 'Dace Priede');
    admin = await signIn(office, 'Juris Vītols');
  });
  afterAll(() => office.close());

  async function register(familyName: string, visitId: string | null = null): Promise<string> {
    const data = { givenName: 'Ieva', familyName, code: '', phone: '+371 20007002', email: '' };
    return (await clerk.call('client.register', { kind: 'person', data, codeReadBack: true, visitId }))
      .clientId;
  }
  const ask = (clientId: string, askedOn = TODAY) => ({ clientId, askedOn, ground: 'objects' }) as const;
  const reply = async (clientId: string, language: 'lv' | 'en' | 'ru' | 'uk') => {
    const { base64 } = await manager.call('erasure.replyPdf', { clientId, language });
    return readPdf(Buffer.from(base64, 'base64')).text;
  };

  it('is shown with what is held and what speaks against it, by the number on the client’s paper', async () => {
    const greeter = await signIn(office, 'Līga Balode');
    const ticket = { triage: SICKNESS_TRIAGE, missingDocuments: [], overrideReason: 'tests' };
    const { visitId } = await greeter.call('door.issueTicket', ticket);
    await clerk.call('visit.callThis', { visitId });
    await clerk.call('visit.startService', { visitId });
    const clientId = await register('Gaidītāja', visitId);
    await clerk.call('visit.checkIdentity', {
      visitId,
      document: 'passport',
      method: 'lookedAt',
      validTo: '2030-01-01',
      numberEnd: '7788',
    });
    const { requestId } = await clerk.call('request.register', {
      draftId: newCommandId(),
      visitId,
      serviceId: SICKNESS_BENEFIT,
      channel: 'paper',
      declined: [],
      answers: await completeAnswers(clerk),
      documentsSeen: [],
    });
    await clerk.call('visit.finish', { visitId, offerRating: false });
    const { registerNumber } = await clerk.call('request.get', { requestId });
    const before = await manager.call('erasure.get', { clientId });
    expect(before.case).toBeNull();
    expect(before.held).toContainEqual({ kind: 'request', count: 1 });
    expect(before.kept).toContainEqual({ reason: 'requestOpen', until: null, registerNumber });
    expect(before.freeFrom).toBeNull();
  });

  it('is prepared, listed, and answered on paper in the client’s language with the day of the answer', async () => {
    const clientId = await register('Prasītāja');
    await manager.call('erasure.ask', ask(clientId, addDays(TODAY, -3)));
    const { case: found } = await manager.call('erasure.get', { clientId });
    expect(found).toMatchObject({
      standing: 'prepared',
      name: 'Ieva Prasītāja',
      asked: { on: addDays(TODAY, -3), ground: 'objects' },
      devices: [],
    });
    const { cases } = await admin.call('erasure.list', {});
    expect(cases[0]).toMatchObject({ clientId, code: found?.code });
    for (const language of ['lv', 'en', 'ru', 'uk'] as const)
      expect(await reply(clientId, language)).toContain(found?.code ?? 'a code');
    expect(await reply(clientId, 'lv')).toContain('Datu valsts inspekcijai');
  });

  it('is not recorded twice, nor for a day to come, nor for nobody', async () => {
    const clientId = await register('Divreizējā');
    expect(await manager.refusal('erasure.ask', ask(clientId, addDays(TODAY, 1)))).toBe(
      'client.erasureAskedLater',
    );
    await manager.call('erasure.ask', ask(clientId));
    expect(await manager.refusal('erasure.ask', ask(clientId))).toBe('client.erasureAsked');
    expect(await manager.refusal('erasure.ask', ask(newCommandId()))).toBe('client.unknown');
    expect(await manager.refusal('erasure.get', { clientId: newCommandId() })).toBe('notFound');
  });

  it('may be taken back until it is fulfilled, and only a manager does any of it', async () => {
    const clientId = await register('Pārdomātāja');
    expect(await clerk.refusal('erasure.ask', ask(clientId))).toBe('notPermitted');
    expect(await clerk.refusal('erasure.get', { clientId })).toBe('notPermitted');
    expect(await admin.refusal('erasure.ask', ask(clientId))).toBe('notPermitted');
    expect(await manager.refusal('erasure.withdraw', { clientId })).toBe('client.erasureNotAsked');
    await manager.call('erasure.ask', ask(clientId));
    await manager.call('erasure.withdraw', { clientId });
    expect((await manager.call('erasure.get', { clientId })).case?.standing).toBe('withdrawn');
    await manager.call('erasure.ask', ask(clientId));
    expect((await manager.call('erasure.get', { clientId })).case?.standing).toBe('prepared');
  });

  it('waits for terms that an administrator sets, and nobody else, within what makes sense', async () => {
    const { terms } = await manager.call('retention.get', {});
    expect(terms.map(({ kind }) => kind)).toEqual([...TERM_KINDS]);
    const changed = { ...USUAL_TERMS, feedback: 60 };
    expect(await manager.refusal('retention.change', { terms: changed })).toBe('notPermitted');
    expect(await admin.refusal('retention.change', { terms: { ...changed, request: 1 } })).toBe(
      'invalidInput',
    );
    await admin.call('retention.change', { terms: changed });
    const after = await manager.call('retention.get', {});
    expect(after.terms.find(({ kind }) => kind === 'feedback')?.months).toBe(60);
  });
});
