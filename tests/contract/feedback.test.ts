import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/contract.ts';
import { formatDate } from '#shared/lib/time.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { Office } from '#electron/office/office.ts';
import { signIn, startTestOffice, type Person, type Route } from '#tests/helpers/testOffice.ts';

const WORDS = 'Man iedeva nepareizu dokumentu sarakstu, nācās braukt otrreiz.';

function taken(changes: Partial<InputOf<'feedback.receive'>> = {}): InputOf<'feedback.receive'> {
  return {
    kind: 'complaint',
    subject: 'information',
    serviceId: 'vsaa-sickness-benefit',
    words: WORDS,
    sender: 'named',
    name: 'Alma Ūdre',
    contact: 'alma@piemers.lv',
    answerBy: 'email',
    visitId: null,
    isLinked: false,
    requestId: null,
    language: 'lv',
    ...changes,
  };
}
const ANONYMOUS = { sender: 'anonymous', name: '', contact: '', answerBy: 'none' } as const;

describe.each<Route>(['ipc', 'http'])('complaint, suggestion, praise over %s', (route) => {
  let office: Office;
  let greeter: Person;
  let clerk: Person;
  let manager: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    greeter = await signIn(office, 'Līga Balode', null, route);
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    manager = await signIn(office, 'Māra Kalniņa', null, route);
  });
  afterAll(() => office.close());

  const textOf = async (answer: Promise<{ base64: string }>): Promise<string> =>
    readPdf(Buffer.from((await answer).base64, 'base64')).text;

  it('is taken at the door, receipted, examined by level 3, answered and closed', async () => {
    const { feedbackId, code, dueDate } = await greeter.call('feedback.receive', taken());
    const { copy } = await greeter.call('feedback.issueReceipt', { feedbackId, language: 'lv' });
    const receipt = await textOf(greeter.call('feedback.receiptPdf', { feedbackId, language: 'lv', copy }));
    expect(receipt).toContain(code);
    expect(receipt).toContain(`Atbilde līdz ${formatDate(dueDate ?? '')}`);
    expect(receipt).toContain(WORDS);

    const open = await manager.call('feedback.list', { filter: 'open', limit: 100 });
    expect(open.rows.find((row) => row.feedbackId === feedbackId)).toMatchObject({
      code,
      senderName: 'Alma Ūdre',
      standing: { kind: 'fine' },
    });
    expect(await manager.refusal('feedback.close', { feedbackId })).toBe('feedback.causeMissing');
    const found = {
      cause: 'outdatedCard',
      finding: 'Kartīte novecojusi.',
      action: 'Labota kartīte.',
    } as const;
    await manager.call('feedback.examine', { feedbackId, ...found });
    await manager.call('feedback.answer', {
      feedbackId,
      by: 'email',
      text: 'Atvainojamies. Kartīte ir labota.',
    });
    const letter = { feedbackId, letter: 'answer', language: 'lv' } as const;
    const printed = async () => {
      const { copy } = await manager.call('feedback.issueLetter', letter);
      return textOf(manager.call('feedback.letterPdf', { ...letter, copy }));
    };
    const answer = await printed();
    expect(answer).toContain('Atvainojamies. Kartīte ir labota.');
    expect(answer).toContain('A-1 ');
    expect(answer).not.toContain('Kopija');
    expect(await printed()).toContain('Kopija, 2. izdruka');
    await manager.call('feedback.close', { feedbackId });
    const whole = await manager.call('feedback.get', { feedbackId });
    expect(whole).toMatchObject({ status: 'closed', words: WORDS, receivedBy: 'Līga Balode' });
    expect(whole.steps.map(({ type }) => type)).toEqual([
      'feedback.received',
      'feedback.receiptIssued',
      'feedback.examined',
      'feedback.answered',
      'feedback.letterIssued',
      'feedback.letterIssued',
      'feedback.closed',
    ]);
  });

  it('about a decision goes to the service owner, and the sender is told', async () => {
    const { feedbackId } = await clerk.call('feedback.receive', taken({ subject: 'decision' }));
    const answered = { feedbackId, by: 'email', text: 'Lēmums ir pareizs.' } as const;
    expect(await manager.refusal('feedback.answer', answered)).toBe('feedback.ownerDecides');
    await manager.call('feedback.forward', { feedbackId, institutionId: 'vsaa', reason: 'owner' });
    const { status, forwarding, dueDate } = await manager.call('feedback.get', { feedbackId });
    expect(status).toBe('forwarded');
    expect(dueDate).toBe(forwarding?.informBy);
    const cover = { feedbackId, letter: 'forwarding', language: 'lv' } as const;
    const text = await textOf(manager.call('feedback.letterPdf', { ...cover, copy: 1 }));
    expect(text).toContain('Valsts sociālās apdrošināšanas aģentūra');
    expect(text).toContain('alma@piemers.lv');
    await manager.call('feedback.informSender', { feedbackId, by: 'email' });
    expect((await manager.call('feedback.get', { feedbackId })).status).toBe('closed');
  });

  it('without a name leaves no client in the journal, and no link to one', async () => {
    const { visitId } = await clerk.call('visit.callNext', {});
    await clerk.call('visit.startService', { visitId });
    const linked = taken({ ...ANONYMOUS, visitId, isLinked: true });
    expect(await clerk.refusal('feedback.receive', linked)).toBe('feedback.anonymousIsLinked');
    const { feedbackId } = await clerk.call('feedback.receive', taken({ ...ANONYMOUS, visitId }));
    expect(await manager.call('feedback.get', { feedbackId })).toMatchObject({
      sender: 'anonymous',
      senderName: '',
      contact: '',
      visitId: null,
    });

    const { clients } = await clerk.call('client.search', { text: 'Jānis Bērziņš', limit: 1 });
    const clientId = clients[0]?.clientId ?? '';
    await clerk.call('visit.linkClient', { visitId, clientId });
    const ofClient = taken({ sender: 'client', name: '', visitId, isLinked: true });
    const named = await clerk.call('feedback.receive', ofClient);
    expect(await manager.call('feedback.get', { feedbackId: named.feedbackId })).toMatchObject({
      senderName: 'Jānis Bērziņš',
      visitId,
    });
  });

  it("shows the client's words to level 3 and to whoever wrote them down, to nobody else", async () => {
    const { feedbackId } = await greeter.call('feedback.receive', taken({ words: 'Mani nesaprata.' }));
    const receipt = { feedbackId, language: 'lv', copy: 1 } as const;
    expect(await clerk.refusal('feedback.receiptPdf', receipt)).toBe('notFound');
    expect(await clerk.refusal('feedback.issueReceipt', { feedbackId, language: 'lv' })).toBe('notFound');
    expect(await clerk.refusal('feedback.get', { feedbackId })).toBe('notPermitted');
    expect(JSON.stringify(await greeter.call('feedback.mine', {}))).not.toContain('nesaprata');
    await manager.call('feedback.receiptPdf', receipt);
  });

  it('is counted month by month, per 1 000 services (CMP-03, CMP-08)', async () => {
    const before = (await manager.call('feedback.summary', {})).months[0];
    await greeter.call('feedback.receive', taken({ ...ANONYMOUS, kind: 'praise' }));
    await greeter.call('feedback.receive', taken(ANONYMOUS));
    const [after] = (await manager.call('feedback.summary', {})).months;
    expect(after?.counts.complaint).toBe((before?.counts.complaint ?? 0) + 1);
    expect(after?.counts.praise).toBe((before?.counts.praise ?? 0) + 1);
    expect(after?.services).toBeGreaterThan(0);
    const expected = ((after?.counts.complaint ?? 0) / (after?.services ?? 1)) * 1000;
    expect(after?.complaintsPerThousand).toBeCloseTo(expected);
  });

  it.each([
    ['lv', 'Sūdzības, ierosinājumi, pateicības'],
    ['en', 'within a month'],
    ['ru', 'не позднее чем через месяц'],
    ['uk', 'не пізніше ніж за місяць'],
  ] as const)('has a leaflet in the language of the client: %s (CMP-06)', async (language, expected) => {
    expect(await textOf(greeter.call('feedback.leafletPdf', { language }))).toContain(expected);
  });
});
