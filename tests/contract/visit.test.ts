import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const triage = {
  serviceId: 'vsaa-sickness-benefit',
  lifeSituationId: null,
  need: 'none',
  hasEid: false,
  language: 'lv',
} as const;

describe.each<Route>(['ipc', 'http'])('a client is served from the door to the rating, over %s', (route) => {
  let office: Office;
  beforeAll(async () => {
    office = await startTestOffice();
  });
  afterAll(() => office.close());

  it('gives a number, calls, identifies, registers, prints and finishes', async () => {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    const preview = await greeter.call('door.preview', { triage });
    const issue = { triage, missingDocuments: [], overrideReason: null };
    const commandId = newCommandId();
    const ticket = await greeter.call('door.issueTicket', issue, commandId);
    expect(ticket.ticket).toBe(preview.ticket);
    expect(await greeter.call('door.issueTicket', issue, commandId)).toEqual(ticket);

    let visitId = '';
    for (let calls = 0; visitId !== ticket.visitId; calls += 1) {
      expect(calls).toBeLessThan(20);
      ({ visitId } = await clerk.call('visit.callNext', {}));
      if (visitId !== ticket.visitId) await clerk.call('visit.markMissed', { visitId });
    }
    expect(await clerk.refusal('visit.callNext', {})).toBe('queue.finishFirst');
    await clerk.call('visit.startService', { visitId });

    const client = { givenName: 'Alma', familyName: 'Ūdre', phone: '26123450', email: '' };
    const impossible = {
      kind: 'person',
      codeReadBack: false,
      visitId,
      data: { ...client, code: '16137519997' },
    } as const;
    expect(await clerk.refusal('client.register', impossible)).toBe('client.codeImpossible');
    const doubtful = { ...impossible, data: { ...client, code: '18056505611' } };
    expect(await clerk.refusal('client.register', doubtful)).toBe('client.codeNotReadBack');
    const { clientId } = await clerk.call('client.register', { ...doubtful, codeReadBack: true });
    const found = await clerk.call('client.search', { text: 'udre alma', limit: 5 });
    expect(found.clients.map((hit) => hit.clientId)).toEqual([clientId]);
    expect(JSON.stringify(found)).not.toContain('18056505611');

    const draft = {
      draftId: newCommandId(),
      visitId,
      serviceId: 'vsaa-sickness-benefit',
      channel: 'paper',
      declined: [{ channel: 'eService', barrier: 'noEid' }],
      answers: { 'contact.phone': '+371 2612' },
      documentsSeen: [],
    } as const;
    await clerk.call('request.saveDraft', { ...draft, declined: [...draft.declined], documentsSeen: [] });
    expect((await clerk.call('visit.get', { visitId })).drafts).toHaveLength(1);
    const form = await clerk.call('request.formPdf', { draftId: draft.draftId });
    const { text, strayText } = readPdf(Buffer.from(form.base64, 'base64'));
    for (const part of ['Slimības pabalsts', '+371 2612', 'Paraksts']) expect(text).toContain(part);
    expect(strayText).toBe('');
    const whole = { ...draft, declined: [], documentsSeen: ['identity'], channel: 'paper' as const };
    const incomplete = await clerk.answer('request.register', { ...whole, answers: draft.answers });
    expect(incomplete).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    const answers = await completeAnswers(clerk);
    expect(await clerk.refusal('request.register', { ...whole, answers })).toBe('visit.identityNotChecked');
    await clerk.call('visit.checkIdentity', {
      visitId,
      document: 'passport',
      method: 'lookedAt',
      validTo: '2031-01-01',
      numberEnd: '4321',
    });
    const request = await clerk.call('request.register', { ...whole, answers });
    const { copy } = await clerk.call('request.issueReceipt', {
      requestId: request.requestId,
      language: 'lv',
    });
    const pdf = await clerk.call('request.receiptPdf', {
      requestId: request.requestId,
      language: 'lv',
      copy,
    });
    expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');

    const terminal = await clerk.call('session.openTerminal', { kind: 'clientScreen' });
    const screen = new Person(office, route, terminal.token);
    // What the client chose there holds to the end of the visit, whatever is shown next.
    await screen.call('clientScreen.setLanguage', { language: 'uk' });
    const show = () =>
      clerk.call('clientScreen.show', { screen: 'data', language: 'lv', title: 'Pabalsts', fields: [] });
    await show();
    expect(await screen.call('clientScreen.state', {})).toMatchObject({ screen: 'data', language: 'uk' });
    await clerk.call('visit.finish', { visitId, offerRating: true });
    const { ratingId, screen: shown, language } = await screen.call('clientScreen.state', {});
    expect([shown, language]).toEqual(['rating', 'uk']);
    await show();
    expect((await screen.call('clientScreen.state', {})).language).toBe('lv');
    await screen.call('rating.give', { ratingId: ratingId ?? '', service: 5, manner: 4, tags: ['kind'] });
    expect((await clerk.call('visit.get', { visitId })).status).toBe('finished');
    expect((await clerk.call('visit.current', {})).visitId).toBeNull();
  });

  it('refuses a call on a closed visit, and nothing changes', async () => {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const first = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    const second = await signIn(office, 'Ilze Ozola', '4. lodziņš', route);
    const { visitId } = await greeter.call('door.issueTicket', {
      triage,
      missingDocuments: [],
      overrideReason: null,
    });
    await second.call('visit.markLeft', { visitId });
    // The first desk still has the client on its screen.
    const before = await second.call('visit.get', { visitId });
    expect(await first.refusal('visit.callThis', { visitId })).toBe('visit.closed');
    expect(await second.call('visit.get', { visitId })).toEqual(before);
    expect(await first.call('visit.current', {})).toEqual({ visitId: null });
  });

  it('keeps tickets in = served + redirected + missed + left + waiting + in progress (invariant 9)', async () => {
    const manager = await signIn(office, 'Māra Kalniņa', null, route);
    const day = await manager.call('day.figures', {});
    const { ticketsIn, served, redirected, missed, left, waiting, inProgress } = day;
    expect(ticketsIn).toBe(served + redirected + missed + left + waiting + inProgress);
    expect(ticketsIn).toBeGreaterThan(20);
  });
});
