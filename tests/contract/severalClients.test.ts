import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { completeAnswers, SICKNESS_BENEFIT, SICKNESS_TRIAGE } from '#tests/helpers/sicknessAnswers.ts';
import { newCommandId, type Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

describe('several clients on one ticket (QUE-08)', () => {
  let office: Office;
  let clerk: Person;
  let visitId: string;
  let answers: Record<string, string | boolean>;
  let clients: { mother: string; child: string };
  beforeAll(async () => {
    office = await startTestOffice();
    const greeter = await signIn(office, 'Līga Balode');
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    const given = await greeter.call('door.issueTicket', {
      triage: SICKNESS_TRIAGE,
      missingDocuments: [],
      overrideReason: 'tests',
    });
    ({ visitId } = given);
    answers = await completeAnswers(clerk);
    await clerk.call('visit.callThis', { visitId });
    await clerk.call('visit.startService', { visitId });
    clients = { mother: await register('Alma', visitId), child: '' };
  });
  afterAll(() => office.close());

  async function register(givenName: string, inVisit: string): Promise<string> {
    const data = { givenName, familyName: 'Ūdre', code: '', phone: '', email: '' };
    const { clientId } = await clerk.call('client.register', {
      kind: 'person',
      data,
      codeReadBack: false,
      visitId: inVisit,
    });
    return clientId;
  }

  function checkIdentity(): Promise<unknown> {
    return clerk.call('visit.checkIdentity', {
      visitId,
      document: 'passport',
      method: 'lookedAt',
      validTo: '2030-01-01',
      numberEnd: '1234',
    });
  }

  function draftOf(clientNumber: number) {
    const body = {
      visitId,
      serviceId: SICKNESS_BENEFIT,
      channel: 'paper',
      declined: [],
      documentsSeen: [],
    } as const;
    return {
      ...body,
      declined: [],
      documentsSeen: [],
      draftId: newCommandId(),
      answers,
      clientNumber,
    };
  }

  it('are linked and checked each for themselves, and the second screen forgets the first', async () => {
    await checkIdentity();
    await clerk.call('clientScreen.show', { screen: 'data', language: 'lv', title: 'Alma', fields: [] });
    expect(await clerk.call('visit.addClient', { visitId })).toEqual({ number: 2 });
    expect(await clerk.call('clientScreen.state', {})).toMatchObject({ screen: 'idle' });
    expect(await clerk.call('visit.get', { visitId })).toMatchObject({ client: null, identityCheck: null });
    clients.child = await register('Zane', visitId);
    const visit = await clerk.call('visit.get', { visitId });
    expect(visit).toMatchObject({ clientNumber: 2, client: { clientId: clients.child } });
    expect(visit.clients.map(({ number, client, hasOutcome }) => [number, client?.name, hasOutcome])).toEqual(
      [
        [1, 'Alma Ūdre', false],
        [2, 'Zane Ūdre', false],
      ],
    );
  });

  it('what was filled in for one is never registered for the other', async () => {
    await checkIdentity();
    const draft = draftOf(1);
    await clerk.call('request.saveDraft', draft);
    expect(await clerk.refusal('request.register', draft)).toBe('visit.otherClientServed');
    await clerk.call('visit.chooseClient', { visitId, number: 1 });
    const { requestId } = await clerk.call('request.register', draft);
    const { client } = await clerk.call('visit.get', { visitId });
    expect(client?.clientId).toBe(clients.mother);
    expect((await clerk.call('request.get', { requestId })).clientId).toBe(clients.mother);
  });

  it('a client opened by mistake is taken out, and the draft goes to the bin', async () => {
    const { number } = await clerk.call('visit.addClient', { visitId });
    await clerk.call('request.saveDraft', draftOf(number));
    await clerk.call('visit.removeClient', { visitId, number });
    const visit = await clerk.call('visit.get', { visitId });
    expect(visit.clients.map((each) => each.number)).toEqual([1, 2]);
    expect(visit.drafts).toEqual([]);
  });

  it('are one visit in the day, each with what came of it, also in their own history', async () => {
    const manager = await signIn(office, 'Dace Priede');
    const before = await manager.call('day.figures', {});
    expect(await clerk.refusal('visit.finish', { visitId, offerRating: false })).toBe(
      'visit.clientWithoutOutcome',
    );
    await clerk.call('visit.chooseClient', { visitId, number: 2 });
    await clerk.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: SICKNESS_BENEFIT });
    await clerk.call('visit.finish', { visitId, offerRating: false });
    const after = await manager.call('day.figures', {});
    expect(after.ticketsIn).toBe(before.ticketsIn);
    expect(after.served).toBe(before.served + 1);
    expect(after.consultations).toBe(before.consultations + 1);
    const of = async (clientId: string) => (await manager.call('client.history', { clientId })).visits;
    expect(await of(clients.mother)).toMatchObject([{ visitId, outcomes: ['request'] }]);
    expect(await of(clients.child)).toMatchObject([{ visitId, outcomes: ['consultation'] }]);
  });
});
