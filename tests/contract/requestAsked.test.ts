import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { Office } from '#electron/office/office.ts';
import { triage } from '#tests/factories/visitCommands.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

/** Needs an identity document and a paper that is attached. */
const SERVICE = 'pmlp-declare-residence';
const DOCUMENT = catalogue.cards.find(({ id }) => id === SERVICE)?.documents.at(-1);
const documentId = DOCUMENT?.id ?? '';
const WHY = 'Īpašnieka paraksts nav salasāms';

describe.each<Route>(['ipc', 'http'])('something missing is asked of a client, over %s', (route) => {
  let office: Office;
  let anna: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    anna = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
  });
  afterAll(() => office.close());

  const today = localDate(Date.now());
  const nextWeek = addDays(today, 7);

  async function registered() {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await greeter.call('door.issueTicket', issue);
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    const data = { givenName: 'Alma', familyName: 'Ūdre', code: '', phone: '', email: '' };
    const { clientId } = await anna.call('client.register', {
      kind: 'person',
      data,
      codeReadBack: false,
      visitId,
    });
    const identity = { document: 'passport', method: 'lookedAt', validTo: '2031-01-01', numberEnd: '1234' };
    await anna.call('visit.checkIdentity', { visitId, ...identity } as never);
    const draft = { draftId: newCommandId(), visitId, serviceId: SERVICE, channel: 'paper' } as const;
    const answers = await completeAnswers(anna, SERVICE);
    const { requestId } = await anna.call('request.register', {
      ...draft,
      declined: [],
      answers,
      documentsSeen: [],
    });
    await anna.call('visit.finish', { visitId, offerRating: false });
    return { requestId, clientId };
  }

  const get = (requestId: string) => anna.call('request.get', { requestId });
  const list = async (filter: 'waiting' | 'overdue') =>
    (await anna.call('request.list', { filter, limit: 500 })).rows.map(({ requestId }) => requestId);
  const ask = (requestId: string, answerBy: string) =>
    anna.call('request.ask', { requestId, documents: [documentId], what: 'Arī kopija', why: WHY, answerBy });

  it('the request waits, in the list the most urgent first, and the card of the client says so', async () => {
    const [later, sooner] = [await registered(), await registered()];
    await ask(later.requestId, nextWeek);
    await ask(sooner.requestId, today);
    expect(await get(later.requestId)).toMatchObject({
      waitsUntil: nextWeek,
      questions: [
        { by: 'centre', staff: 'Anna Kļaviņa', documents: [documentId], why: WHY, isOpen: true, answers: [] },
      ],
    });
    const waiting = await list('waiting');
    expect(waiting.indexOf(sooner.requestId)).toBeLessThan(waiting.indexOf(later.requestId));
    const client = await anna.call('client.get', { clientId: later.clientId });
    expect(client.requests[0]).toMatchObject({ requestId: later.requestId, waitsUntil: nextWeek });
  });

  it('the client is told on paper in their language what to bring, why and by when; a repeat is a copy', async () => {
    const { requestId } = await registered();
    const { questionId } = await ask(requestId, '2030-03-14');
    const letter = async (language: 'lv' | 'uk') => {
      const { copy } = await anna.call('request.issueLetter', { requestId, questionId, language });
      const pdf = await anna.call('request.letterPdf', { requestId, questionId, language, copy });
      return readPdf(Buffer.from(pdf.base64, 'base64'));
    };
    const first = await letter('lv');
    for (const part of [
      'Lūdzu, iesniedziet trūkstošo',
      DOCUMENT?.name.lv,
      'Arī kopija',
      WHY,
      'Līdz 14.03.2030',
    ]) {
      expect(first.text).toContain(part);
    }
    expect(first.pages).toBe(1);
    expect(first.text).not.toContain('Kopija, 2.');
    const copy = await letter('uk');
    expect(copy.text).toContain('Будь ласка, принесіть');
    expect((await get(requestId)).questions[0]?.letters).toBe(2);
  });

  it('the answer ends the waiting; nothing said and nothing attached is no answer', async () => {
    const { requestId } = await registered();
    const { questionId } = await ask(requestId, nextWeek);
    expect(await anna.refusal('request.answer', { requestId, questionId, words: ' ' })).toBe(
      'request.answerEmpty',
    );
    await anna.call('request.answer', { requestId, questionId, words: 'Īpašnieks parakstīs pie mums' });
    expect(await get(requestId)).toMatchObject({
      waitsUntil: null,
      questions: [
        {
          isOpen: false,
          answers: [{ by: 'Anna Kļaviņa', words: 'Īpašnieks parakstīs pie mums', files: 0 }],
        },
      ],
    });
    expect(await list('waiting')).not.toContain(requestId);
    const late = { requestId, questionId, language: 'lv' } as const;
    expect(await anna.refusal('request.issueLetter', late)).toBe('request.questionAnswered');
  });

  it('a question of the centre is withdrawn by the centre', async () => {
    const { requestId } = await registered();
    const { questionId } = await ask(requestId, nextWeek);
    await anna.call('request.withdrawQuestion', { requestId, questionId });
    expect((await get(requestId)).waitsUntil).toBeNull();
    expect(await anna.refusal('request.answer', { requestId, questionId, words: 'Atnesa' })).toBe(
      'request.questionWithdrawn',
    );
  });
});
