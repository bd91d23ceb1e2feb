import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/contract.ts';
import { MINUTE_MS } from '#shared/lib/time.ts';
import type { Office } from '#electron/office/office.ts';
import { type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

type Log = InputOf<'contact.log'>;

const aCall = (overrides: Partial<Log> = {}): Log => ({
  channel: 'phone',
  source: 'direct',
  receivedAt: Date.now() - 5000,
  ringSeconds: 4,
  serviceId: 'vsaa-sickness-benefit',
  language: 'lv',
  name: 'Alma Ūdre',
  address: '+371 26123450',
  question: 'Kādi dokumenti vajadzīgi?',
  clientId: null,
  result: { kind: 'outcome', outcome: 'consultation' },
  ...overrides,
});
const later = (forStaffId: string | null = null, dueAt: number | null = null): Partial<Log> => ({
  result: { kind: 'later', dueAt, forStaffId },
});

describe.each<Route>(['ipc', 'http'])('telephone and e-mail, over %s', (route) => {
  let office: Office;
  let clerk: Person;
  let greeter: Person;
  let manager: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    greeter = await signIn(office, 'Līga Balode', null, route);
    manager = await signIn(office, 'Māra Kalniņa', null, route);
  });
  afterAll(() => office.close());

  const openItem = async (who: Person, visitId: string) =>
    (await who.call('contact.list', {})).open.find((item) => item.visitId === visitId);
  const figuresOf = async (wanted: Log['channel']) =>
    (await manager.call('contact.figures', {})).channels.find(({ channel }) => channel === wanted);
  const phone = () => figuresOf('phone');
  const email = () => figuresOf('email');

  it('are written down with one call, counted apart, and touch no figure of the hall (TEL-04)', async () => {
    const hall = await manager.call('day.figures', {});
    const queue = await clerk.call('queue.list', {});
    const before = await phone();
    const { visitId, ticket } = await greeter.call('contact.log', aCall());
    expect(ticket).toMatch(/^T\d{3}$/);
    expect(await manager.call('day.figures', {})).toEqual(hall);
    expect((await clerk.call('queue.list', {})).waiting).toEqual(queue.waiting);
    expect(await phone()).toMatchObject({
      received: (before?.received ?? 0) + 1,
      answered: (before?.answered ?? 0) + 1,
      consultations: (before?.consultations ?? 0) + 1,
      // The demonstration's one call rang for six seconds.
      averageRingSeconds: 5,
    });
    const { ended } = await greeter.call('contact.list', {});
    expect(ended.find((item) => item.visitId === visitId)).toMatchObject({
      status: 'done',
      outcomes: ['consultation'],
    });
  });

  it('wait for whoever is to call back, by the time of the centre', async () => {
    const { staffId } = await clerk.call('session.me', {});
    const { visitId } = await greeter.call('contact.log', aCall(later(staffId)));
    const item = await openItem(clerk, visitId);
    expect(item).toMatchObject({ isMine: true, forName: 'Anna Kļaviņa', address: '+371 26123450' });
    expect((item?.dueAt ?? 0) - Date.now()).toBeGreaterThan(55 * MINUTE_MS);
    expect(await openItem(greeter, visitId)).toMatchObject({ isMine: false });
    await greeter.call('contact.close', { visitId, outcome: 'consultation', note: 'Atzvanīts.' });
    expect(await openItem(clerk, visitId)).toBeUndefined();
    const { notes } = await clerk.call('visit.get', { visitId });
    expect(notes.map(({ text }) => text)).toEqual(['Atzvanīts.']);
  });

  it('go on at a free counter, become a question to a colleague, and are put aside again', async () => {
    const { visitId } = await clerk.call('contact.log', aCall({ result: { kind: 'atCounter' } }));
    expect(await clerk.call('visit.current', {})).toEqual({ visitId });
    expect(await clerk.refusal('visit.callNext', {})).toBe('queue.finishFirst');
    const offer = {
      visitId,
      toLevel: 2,
      target: { kind: 'level' },
      reason: 'needsSpecialist',
      question: 'Vai der arhīva izziņa?',
      summary: '',
      whyNotHere: 'Klients zvana otrreiz',
    } as const;
    expect(await clerk.refusal('handoff.offer', { ...offer, clientMoves: true })).toBe('visit.clientNotHere');
    const { handoffId } = await clerk.call('handoff.offer', { ...offer, clientMoves: false });
    await clerk.call('visit.park', { visitId, minutes: 30, note: '' });
    expect(await clerk.call('visit.current', {})).toEqual({ visitId: null });

    const specialist = await signIn(office, 'Jānis Liepiņš', '4. lodziņš', route);
    expect((await specialist.call('handoff.list', {})).incoming).toContainEqual(
      expect.objectContaining({ handoffId, question: offer.question }),
    );
    await specialist.call('handoff.answer', { visitId, handoffId, text: 'Der.' });
    expect(await openItem(clerk, visitId)).toMatchObject({ status: 'open', reply: { text: 'Der.' } });
    await clerk.call('contact.close', { visitId, outcome: 'consultation', note: '' });
  });

  it('do not push a client from the counter: the call is kept for later (CSS-10)', async () => {
    const { visitId: callId } = await clerk.call('contact.log', aCall(later()));
    const triage = {
      serviceId: null,
      lifeSituationId: null,
      need: 'none',
      hasEid: null,
      language: 'lv',
    } as const;
    const { visitId } = await greeter.call('door.issueTicket', {
      triage,
      missingDocuments: [],
      overrideReason: null,
    });
    await clerk.call('visit.callThis', { visitId });
    expect(await clerk.refusal('contact.take', { visitId: callId })).toBe('queue.finishFirst');
    expect(await clerk.refusal('contact.log', aCall({ result: { kind: 'atCounter' } }))).toBe(
      'queue.finishFirst',
    );
    await clerk.call('contact.log', aCall());
    expect(await clerk.call('visit.current', {})).toEqual({ visitId });
    await clerk.call('visit.markLeft', { visitId });
    await clerk.call('contact.close', { visitId: callId, outcome: 'notServed', note: '' });
  });

  it('keep an e-mail in the list by its own time, late ones too (TEL-02)', async () => {
    const before = await email();
    const old = Date.now() - 20 * 24 * 60 * MINUTE_MS;
    const { visitId, ticket } = await greeter.call(
      'contact.log',
      aCall({ channel: 'email', ringSeconds: null, source: 'webPage', receivedAt: old, ...later() }),
    );
    expect(ticket).toMatch(/^E\d{3}$/);
    const item = await openItem(greeter, visitId);
    expect(item).toMatchObject({ channel: 'email', source: 'webPage', answeredAt: null });
    expect(item?.dueAt).toBeLessThan(Date.now());
    expect(await email()).toMatchObject({ open: (before?.open ?? 0) + 1, late: (before?.late ?? 0) + 1 });
    await greeter.call('contact.close', { visitId, outcome: 'consultation', note: '' });
  });

  it('count a missed call, and keep the one whose number is known', async () => {
    const before = await phone();
    const missed = { result: { kind: 'missed' }, ringSeconds: null } as const;
    const { visitId } = await greeter.call('contact.log', aCall(missed));
    const unknown = await greeter.call('contact.log', aCall({ ...missed, address: '', name: '' }));
    expect(await openItem(greeter, visitId)).toMatchObject({ status: 'open' });
    const { ended } = await greeter.call('contact.list', {});
    expect(ended.find((item) => item.visitId === unknown.visitId)).toMatchObject({ status: 'missed' });
    const after = await phone();
    expect(after?.received).toBe((before?.received ?? 0) + 2);
    expect(after?.answered).toBe(before?.answered);
    await greeter.call('contact.close', { visitId, outcome: 'notServed', note: '' });
  });

  it('can be opened again right after they were written down', async () => {
    const { visitId } = await clerk.call('contact.log', aCall());
    await clerk.call('visit.undo', { visitId });
    expect(await openItem(clerk, visitId)).toMatchObject({ status: 'open' });
    await clerk.call('contact.close', { visitId, outcome: 'referral', note: '' });
  });

  it('have terms that a manager changes', async () => {
    await manager.call('contact.changeTerms', { callBackMinutes: 15, emailDays: 2 });
    expect(await greeter.call('contact.terms', {})).toEqual({ callBackMinutes: 15, emailDays: 2 });
    expect(await clerk.refusal('contact.changeTerms', { callBackMinutes: 15, emailDays: 2 })).toBe(
      'notPermitted',
    );
    const future = aCall({ receivedAt: Date.now() + 60 * MINUTE_MS });
    expect(await clerk.refusal('contact.log', future)).toBe('contact.fromFuture');
  });

  it('keeps the ready answers of the centre; only those who lead it change them (TEL-06)', async () => {
    const { templates } = await greeter.call('contact.templates', {});
    expect(templates.map(({ language }) => language)).toEqual(expect.arrayContaining(['lv', 'en']));
    const own = {
      id: 'own',
      name: 'Slimības pabalsts',
      serviceId: 'vsaa-sickness-benefit',
      language: 'lv',
      text: 'Labdien! Vajadzīgs: {dokumenti}.',
    } as const;
    expect(await clerk.refusal('contact.changeTemplates', { templates: [own] })).toBe('notPermitted');
    const wrong = { ...own, text: 'Labdien! Vajadzīgs: {papīri}.' };
    expect(await manager.refusal('contact.changeTemplates', { templates: [wrong] })).toBe('invalidInput');
    await manager.call('contact.changeTemplates', { templates: [own] });
    expect((await greeter.call('contact.templates', {})).templates).toEqual([own]);
  });
});
