import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/contract.ts';
import type { Office } from '#electron/office/office.ts';
import { type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

const triage = {
  serviceId: 'vsaa-sickness-benefit',
  lifeSituationId: null,
  need: 'none',
  hasEid: false,
  language: 'lv',
} as const;

const anOffer = {
  toLevel: 2,
  target: { kind: 'level' },
  reason: 'needsSpecialist',
  clientMoves: true,
  question: 'Kāds ir stāžs līdz 1996?',
  summary: 'Pārbaudīta pase',
  whyNotHere: 'Klients strīdas par sistēmas datiem',
} as const satisfies Omit<InputOf<'handoff.offer'>, 'visitId'>;

describe.each<Route>(['ipc', 'http'])('a visit is handed from level to level, over %s', (route) => {
  let office: Office;
  let clerk: Person;
  let specialist: Person;
  let manager: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
    specialist = await signIn(office, 'Jānis Liepiņš', '4. lodziņš', route);
    manager = await signIn(office, 'Māra Kalniņa', null, route);
    await freeCounter(specialist);
  });
  afterAll(() => office.close());

  it('shows the specialist who comes, and keeps the client for whoever accepted', async () => {
    const { visitId, ticket } = await serving(office, clerk, route);
    const before = await clerk.call('visit.get', { visitId });
    const { handoffId } = await clerk.call('handoff.offer', { ...anOffer, visitId });
    const { incoming } = await specialist.call('handoff.list', {});
    expect(incoming.find((item) => item.handoffId === handoffId)).toMatchObject({
      ticket,
      question: anOffer.question,
      summary: anOffer.summary,
      fromName: 'Anna Kļaviņa',
      fromLevel: 1,
      status: 'offered',
    });
    await specialist.call('handoff.accept', { visitId, handoffId });
    expect((await clerk.call('handoff.list', {})).mine).toContainEqual(
      expect.objectContaining({ handoffId, status: 'accepted', takenByName: 'Jānis Liepiņš' }),
    );
    const { waiting } = await clerk.call('queue.list', {});
    expect(waiting.find((row) => row.visitId === visitId)).toMatchObject({
      isForMe: false,
      ticket,
      dueAt: before.dueAt,
    });
    await specialist.call('visit.callThis', { visitId });
    await specialist.call('visit.startService', { visitId });
    const view = await specialist.call('visit.get', { visitId });
    expect(view).toMatchObject({ ticket, level: 2, dueAt: before.dueAt });
    expect(view.steps.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['visit.ticketIssued', 'visit.handoffOffered', 'visit.handoffAccepted']),
    );
    await end(specialist, visitId);
  });

  it('gives a simple matter back with one key and counts it as misrouted (LVL-10)', async () => {
    const { visitId } = await serving(office, clerk, route);
    const before = (await manager.call('handoff.cases', {})).today;
    const { whyNotHere: _why, ...without } = anOffer;
    expect(await clerk.refusal('handoff.offer', { ...without, visitId, whyNotHere: '' })).toBe(
      'visit.simpleNeedsReason',
    );
    const { handoffId } = await clerk.call('handoff.offer', { ...anOffer, visitId });
    await specialist.call('handoff.refuse', { visitId, handoffId, reason: 'simple', text: '' });
    const { mine } = await clerk.call('handoff.list', {});
    expect(mine.find((item) => item.handoffId === handoffId)).toMatchObject({ refusal: 'simple' });
    const { today } = await manager.call('handoff.cases', {});
    expect(today.misrouted).toBe(before.misrouted + 1);
    expect(today.offered).toBe(before.offered + 1);
    // Back with the sender, who is the only one to call.
    const { waiting } = await clerk.call('queue.list', {});
    expect(waiting.find((row) => row.visitId === visitId)).toMatchObject({ level: 1, isForMe: true });
    await clerk.call('visit.callThis', { visitId });
    await clerk.call('visit.startService', { visitId });
    await end(clerk, visitId);
  });

  it('answers a question while the client stays, and only to those who were asked', async () => {
    const { visitId } = await serving(office, clerk, route);
    const staff = (await clerk.call('session.options', {})).staff;
    const staffId = staff.find(({ name }) => name === 'Jānis Liepiņš')?.id ?? '';
    const { handoffId } = await clerk.call('handoff.offer', {
      ...anOffer,
      visitId,
      target: { kind: 'person', staffId },
      clientMoves: false,
    });
    expect(await manager.refusal('handoff.answer', { visitId, handoffId, text: 'Jā' })).toBe('notPermitted');
    await specialist.call('handoff.answer', { visitId, handoffId, text: 'Ar arhīva izziņu pietiek.' });
    const { status, handoffs } = await clerk.call('visit.get', { visitId });
    expect(status).toBe('serving');
    expect(handoffs[0]?.reply).toEqual({ text: 'Ar arhīva izziņu pietiek.', by: 'Jānis Liepiņš' });
    expect(await specialist.refusal('handoff.answer', { visitId, handoffId, text: 'Vēl' })).toBe(
      'visit.handoffOver',
    );
    await end(clerk, visitId);
  });

  it('asks a colleague to the counter, and counts clients who were sent to an office (LVL-09)', async () => {
    const { visitId } = await serving(office, clerk, route);
    const before = (await manager.call('handoff.byService', {})).meetings;
    const meeting = { ...anOffer, visitId, clientMoves: false } as const;
    const { handoffId } = await clerk.call('handoff.offer', { ...meeting, meetAt: 'counter' });
    const incoming = async () => (await specialist.call('handoff.list', {})).incoming;
    expect(await incoming()).toMatchObject([{ handoffId, meetAt: 'counter', status: 'offered' }]);
    await specialist.call('handoff.accept', { visitId, handoffId });
    const sent = await clerk.call('handoff.offer', { ...meeting, meetAt: 'office' });
    expect((await manager.call('handoff.byService', {})).meetings).toEqual({
      counter: (before['counter'] ?? 0) + 1,
      office: (before['office'] ?? 0) + 1,
    });
    await specialist.call('handoff.refuse', {
      visitId,
      handoffId: sent.handoffId,
      reason: 'noTime',
      text: '',
    });
    expect((await manager.call('handoff.byService', {})).meetings['office']).toBe(before['office']);
    await end(clerk, visitId);
    // The client has gone: nobody has to come any more.
    expect(await incoming()).toEqual([]);
  });

  it('lets a manager settle what is not standard, and nobody below (LVL-04)', async () => {
    const { visitId } = await serving(office, clerk, route);
    const { handoffId } = await clerk.call('handoff.offer', {
      ...anOffer,
      visitId,
      toLevel: 3,
      reason: 'nonStandard',
    });
    const { cases } = await manager.call('handoff.cases', {});
    expect(cases[0]).toMatchObject({ handoffId, reason: 'nonStandard', status: 'offered' });
    expect(cases[0]?.due).toEqual({ kind: 'take', at: cases[0]?.answerBy });
    await manager.call('handoff.accept', { visitId, handoffId });
    const taken = (await manager.call('handoff.cases', {})).cases[0];
    expect(taken?.due).toMatchObject({
      kind: 'client',
      at: (await manager.call('visit.get', { visitId })).dueAt,
    });
    const closing = { visitId, handoffId, how: 'settled', text: 'Aizbildnim izsniegts.' } as const;
    expect(await specialist.refusal('handoff.closeCase', closing)).toBe('notPermitted');
    await manager.call('handoff.closeCase', closing);
    expect((await manager.call('visit.get', { visitId })).status).toBe('finished');
  });

  it('gives a case back with the reason, and counts by service what was misrouted (LVL-10)', async () => {
    const countsOf = async () =>
      (await manager.call('handoff.byService', {})).services.find(
        ({ serviceId }) => serviceId === triage.serviceId,
      );
    const before = await countsOf();
    const { visitId } = await serving(office, clerk, route);
    const question = { ...anOffer, visitId, toLevel: 3, reason: 'nonStandard', clientMoves: false } as const;
    const { handoffId } = await clerk.call('handoff.offer', question);
    await manager.call('handoff.refuse', { visitId, handoffId, reason: 'wrongInstitution', text: '' });
    const { cases } = await manager.call('handoff.cases', {});
    expect(cases.find((each) => each.handoffId === handoffId)).toMatchObject({ status: 'refused' });
    const after = await countsOf();
    expect(after?.offered).toBe((before?.offered ?? 0) + 1);
    expect(after?.misrouted).toBe((before?.misrouted ?? 0) + 1);
    expect(await clerk.refusal('handoff.byService', {})).toBe('notPermitted');
    await end(clerk, visitId);
  });

  it('shows the manager what the client came, called and complained for before (LVL-04)', async () => {
    const { visitId } = await serving(office, clerk, route);
    const { clients } = await clerk.call('client.search', { text: 'Marta Liepa', limit: 1 });
    const clientId = clients[0]?.clientId ?? '';
    await clerk.call('visit.linkClient', { visitId, clientId });
    const { visitId: callId } = await clerk.call('contact.log', {
      channel: 'phone',
      source: 'direct',
      receivedAt: Date.now() - 1000,
      ringSeconds: 1,
      serviceId: null,
      language: 'lv',
      name: '',
      address: '',
      question: 'Vai jānāk vēlreiz',
      clientId,
      result: { kind: 'outcome', outcome: 'consultation' },
    });
    const { feedbackId } = await clerk.call('feedback.receive', {
      kind: 'complaint',
      subject: 'waiting',
      serviceId: null,
      words: 'Gaidīju stundu.',
      sender: 'client',
      name: '',
      answerBy: 'counter',
      contact: '',
      visitId,
      isLinked: true,
      requestId: null,
      language: 'lv',
    });
    const { visits, feedback } = await manager.call('client.history', { clientId });
    expect(visits.map((each) => each.visitId)).toEqual(expect.arrayContaining([visitId, callId]));
    expect(visits.find((each) => each.visitId === callId)).toMatchObject({ channel: 'phone' });
    expect(feedback).toContainEqual(expect.objectContaining({ feedbackId, isClosed: false }));
    expect(await clerk.refusal('client.history', { clientId })).toBe('notPermitted');
    await end(clerk, visitId);
  });

  it('offers whoever can take the matter, with how soon', async () => {
    const { visitId } = await serving(office, clerk, route);
    const options = await clerk.call('handoff.options', { visitId });
    expect(options).toMatchObject({ fromLevel: 1, isSimple: true });
    expect(options.people.find(({ name }) => name === 'Jānis Liepiņš')).toMatchObject({
      counter: '4. lodziņš',
      fits: true,
    });
    expect(options.people.map(({ name }) => name)).not.toContain('Anna Kļaviņa');
    await end(clerk, visitId);
  });
});

async function serving(office: Office, clerk: Person, route: Route) {
  const greeter = await signIn(office, 'Līga Balode', null, route);
  const { visitId, ticket } = await greeter.call('door.issueTicket', {
    triage,
    missingDocuments: [],
    overrideReason: 'pārbaude',
  });
  await clerk.call('visit.callThis', { visitId });
  await clerk.call('visit.startService', { visitId });
  return { visitId, ticket };
}

async function end(person: Person, visitId: string): Promise<void> {
  await person.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await person.call('visit.finish', { visitId, offerRating: false });
}

/** The demonstration begins in the middle of the day: somebody may sit at the counter. */
async function freeCounter(person: Person): Promise<void> {
  const { visitId } = await person.call('visit.current', {});
  if (visitId === null) return;
  if ((await person.call('visit.get', { visitId })).status === 'called')
    await person.call('visit.startService', { visitId });
  await end(person, visitId);
}
