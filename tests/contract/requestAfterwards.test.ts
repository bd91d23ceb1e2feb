import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { Office } from '#electron/office/office.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { triage } from '#tests/factories/visitCommands.ts';

const SERVICE = 'vsaa-sickness-benefit';

describe.each<Route>(['ipc', 'http'])('what happens to a request after registration, over %s', (route) => {
  let office: Office;
  let anna: Person;
  let ilze: Person;
  let mara: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    ilze = await signIn(office, 'Ilze Ozola', '2. lodziņš', route);
    mara = await signIn(office, 'Māra Kalniņa', null, route);
  });
  afterAll(() => office.close());

  /** Registered by Anna, for a client who came with nobody or with a representative. */
  async function registered({ representative }: { representative?: string } = {}) {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await greeter.call('door.issueTicket', issue);
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    const client = { kind: 'person', data, codeReadBack: false, visitId } as const;
    const { clientId } = await anna.call('client.register', client);
    const seen = {
      document: 'passport',
      method: 'lookedAt',
      validTo: '2031-01-01',
      numberEnd: '4321',
    } as const;
    await anna.call('visit.checkIdentity', { visitId, ...seen });
    if (representative !== undefined) {
      await anna.call('representation.record', {
        clientId,
        representative: { name: representative, code: '' },
        basis: 'powerOfAttorney',
        documentKind: 'powerOfAttorney',
        documentNumber: '12',
        documentDate: '2026-01-05',
        scope: { kind: 'all' },
        end: { kind: 'never' },
        visitId,
        use: { because: '' },
      });
    }
    const answers = await completeAnswers(anna);
    const draft = { draftId: newCommandId(), visitId, serviceId: SERVICE, channel: 'paper' } as const;
    const request = await anna.call('request.register', {
      ...draft,
      declined: [],
      answers,
      documentsSeen: [],
    });
    await anna.call('visit.finish', { visitId, offerRating: false });
    return { ...request, visitId, answers };
  }

  const get = (requestId: string, by = anna) => by.call('request.get', { requestId });

  async function confirmation(requestId: string) {
    const { copy } = await anna.call('request.issueConfirmation', { requestId, language: 'lv' });
    const pdf = await anna.call('request.confirmationPdf', { requestId, language: 'lv', copy });
    return readPdf(Buffer.from(pdf.base64, 'base64')).text;
  }

  it('withdrawn as the client asked: the paper says how and in which words, a repeat that it is a copy', async () => {
    const { requestId } = await registered();
    expect(await anna.refusal('request.issueConfirmation', { requestId, language: 'lv' })).toBe(
      'request.stillOpen',
    );
    const asked = { requestId, how: 'phone', asker: 'client', words: 'Atradu darbu' } as const;
    expect(await anna.refusal('request.withdraw', { ...asked, asker: 'representative' })).toBe(
      'request.noRepresentative',
    );
    // Whoever is at the counter when the client asks.
    await ilze.call('request.withdraw', asked);
    expect(await get(requestId)).toMatchObject({
      status: 'withdrawn',
      withdrawal: { by: 'Ilze Ozola', how: 'phone', asker: 'client', words: 'Atradu darbu' },
      whyNotWithdraw: 'request.alreadyWithdrawn',
    });
    const first = await confirmation(requestId);
    for (const part of ['Pieteikums ir atsaukts', 'Alma Ūdre, pa tālruni', 'Atradu darbu']) {
      expect(first).toContain(part);
    }
    expect(first).not.toContain('Kopija');
    expect(await confirmation(requestId)).toContain('Kopija, 2. izdruka');
    expect(await anna.refusal('request.issueReceipt', { requestId, language: 'lv' })).toBe(
      'request.alreadyWithdrawn',
    );
    const { rows } = await anna.call('request.list', { filter: 'open', limit: 500 });
    expect(rows.map((row) => row.requestId)).not.toContain(requestId);
  });

  it('withdrawn by the representative who was recorded when it was taken in', async () => {
    const { requestId } = await registered({ representative: 'Ģirts Šķēle' });
    expect((await get(requestId)).representative).toEqual({ name: 'Ģirts Šķēle' });
    await anna.call('request.withdraw', { requestId, how: 'writing', asker: 'representative', words: '' });
    expect(await confirmation(requestId)).toContain('Ģirts Šķēle, rakstiski');
  });

  it('registered by mistake: void on the same day by whoever did it, and by a manager', async () => {
    const before = await mara.call('day.figures', {});
    const { requestId, visitId } = await registered();
    const why = { reason: 'wrongClient', words: 'Divas Almas' } as const;
    expect((await get(requestId, ilze)).whyNotVoid).toBe('request.notYours');
    expect(await ilze.refusal('request.void', { requestId, why })).toBe('request.notYours');
    expect((await get(requestId, mara)).whyNotVoid).toBeNull();
    expect(await anna.refusal('request.void', { requestId, why: { ...why, words: ' ' } })).toBe(
      'request.reasonNeedsWords',
    );
    expect(await mara.call('day.figures', {})).toMatchObject({ requests: before.requests + 1 });
    await anna.call('request.void', { requestId, why });
    expect(await get(requestId)).toMatchObject({
      status: 'voided',
      voiding: { by: 'Anna Kļaviņa', counter: '3. lodziņš', ...why },
    });
    expect(await mara.call('day.figures', {})).toMatchObject({
      requests: before.requests,
      voidedRequests: before.voidedRequests + 1,
    });
    const { requests } = await anna.call('visit.record', { visitId });
    expect(requests).toMatchObject([{ requestId, status: 'voided' }]);
    const paper = await confirmation(requestId);
    expect(paper).toContain('Reģistrācija ir anulēta');
    expect(paper).toContain('reģistrēts nepareizajam klientam');
    expect(paper).not.toContain('Divas Almas');
  });

  it('corrected after registration: checked alike, both versions readable, the receipt tells which', async () => {
    const { requestId, answers } = await registered();
    const { form, isAsRegistered } = await anna.call('request.form', { requestId });
    expect(isAsRegistered).toBe(true);
    expect(form.sections.flatMap(({ fields }) => fields).map(({ id }) => id)).toContain('bank.iban');
    const corrected = { ...answers, 'bank.iban': 'LV97 HABA 0012 3456 7891 0', 'delivery.method': 'post' };
    const why = { reason: 'mistyped', words: 'Viens cipars' } as const;
    const change = { requestId, version: 1, answers: corrected, why };
    expect(await ilze.refusal('request.correct', change)).toBe('request.notYours');
    const wrong = { ...corrected, 'bank.iban': 'LV81BANK0000435195001' };
    expect(await anna.answer('request.correct', { ...change, answers: wrong })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput', fields: [{ path: 'answers.bank.iban', problem: 'iban.checkDigits' }] },
    });
    expect(await anna.refusal('request.correct', { ...change, answers })).toBe('request.nothingToCorrect');
    expect(await anna.call('request.correct', change)).toEqual({ version: 2 });
    expect(await get(requestId)).toMatchObject({
      version: 2,
      delivery: 'post',
      answers: { 'bank.iban': 'LV97HABA0012345678910' },
      corrections: [
        {
          by: 'Anna Kļaviņa',
          counter: '3. lodziņš',
          ...why,
          isAfterAcceptance: false,
          changes: expect.arrayContaining([
            { field: 'bank.iban', was: 'LV80BANK0000435195001', now: 'LV97HABA0012345678910' },
            { field: 'delivery.method', was: 'counter', now: 'post' },
          ]) as unknown,
        },
      ],
    });
    // A manager, on what the screen shows now.
    expect(await mara.refusal('request.correct', { ...change, answers })).toBe('request.correctedElsewhere');
    await mara.call('request.correct', { ...change, version: 2, answers });
    const { copy } = await anna.call('request.issueReceipt', { requestId, language: 'lv' });
    const pdf = await anna.call('request.receiptPdf', { requestId, language: 'lv', copy });
    expect(readPdf(Buffer.from(pdf.base64, 'base64')).text).toContain('(3. redakcija)');
  });
});
