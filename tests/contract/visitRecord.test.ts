import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate, localTime } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import type { Office } from '#electron/office/office.ts';
import { type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';
import { triage } from '#tests/factories/visitCommands.ts';

const why = { reason: 'mixedUp', words: 'Divas Almas' } as const;
const today = () => localDate(Date.now());

describe.each<Route>(['ipc', 'http'])('what is noticed later, over %s', (route) => {
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

  /** A visit of Anna's that has ended, with the wrong client. */
  async function served() {
    const visitId = await atCounter();
    const clientId = await clientOf(visitId, 'Alma');
    await anna.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
    await anna.call('visit.finish', { visitId, offerRating: false });
    return { visitId, clientId };
  }

  async function atCounter(): Promise<string> {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const { visitId } = await greeter.call('door.issueTicket', issue);
    await anna.call('visit.callThis', { visitId });
    await anna.call('visit.startService', { visitId });
    return visitId;
  }

  async function clientOf(visitId: string | null, givenName: string): Promise<string> {
    const data = { givenName, familyName: 'Ūdre', code: '', phone: '', email: '' };
    const person = { kind: 'person', data, codeReadBack: false, visitId } as const;
    return (await anna.call('client.register', person)).clientId;
  }

  const last = async (by: Person, visitId: string) =>
    (await by.call('visit.record', { visitId })).steps.at(-1);

  it('the wrong client: another one from now on, and both names stay in the way of the visit', async () => {
    const { visitId, clientId } = await served();
    const right = await clientOf(null, 'Alvīne');
    expect(await ilze.refusal('visit.correctClient', { visitId, clientId: right, why })).toBe(
      'visit.notYours',
    );
    await anna.call('visit.correctClient', { visitId, clientId: right, why });
    const record = await anna.call('visit.record', { visitId });
    expect(record).toMatchObject({ clientId: right, clientName: 'Alvīne Ūdre', isCorrected: true });
    expect(record.steps.at(-1)).toMatchObject({
      type: 'visit.clientCorrected',
      by: 'Anna Kļaviņa',
      counter: '3. lodziņš',
      level: 1,
      reason: 'mixedUp',
      detail: { was: 'Alma Ūdre', now: 'Alvīne Ūdre', isRemoved: false },
      words: [{ kind: 'words', text: 'Divas Almas' }],
    });
    const past = await mara.call('client.history', { clientId });
    expect(past.visits.map((visit) => visit.visitId)).not.toContain(visitId);
    await mara.call('visit.correctClient', { visitId, clientId: null, why });
    expect(await last(mara, visitId)).toMatchObject({ detail: { was: 'Alvīne Ūdre', isRemoved: true } });
  });

  it('the wrong outcome: the figures of the day follow', async () => {
    const { visitId } = await served();
    const before = await mara.call('day.figures', {});
    const [was] = (await anna.call('visit.record', { visitId })).outcomes;
    if (!was) throw new Error('nothing came of it');
    expect(await anna.refusal('visit.correctOutcome', { visitId, was, outcome: null, why })).toBe(
      'visit.noOutcome',
    );
    const outcome = { kind: 'referral', serviceId: null } as const;
    await anna.call('visit.correctOutcome', { visitId, was, outcome, why });
    expect(await anna.refusal('visit.correctOutcome', { visitId, was, outcome, why })).toBe(
      'visit.outcomeGone',
    );
    const after = await mara.call('day.figures', {});
    expect(after).toEqual({ ...before, consultations: before.consultations - 1 });
  });

  it('the forgotten end: at the time at which it was, and the counter is free', async () => {
    const visitId = await atCounter();
    const before = await mara.call('day.figures', {});
    const time = localTime(Date.now() + 61_000);
    const end = { visitId, how: 'finished', outcome: 'consultation', why } as const;
    // In the last minute of a day tomorrow's first minute lies behind.
    expect(['visit.notYet', 'visit.endsBeforeItBegan']).toContain(
      await anna.refusal('visit.endLater', { ...end, time }),
    );
    expect(await anna.refusal('visit.endLater', { ...end, time: '00:00' })).toBe('visit.endsBeforeItBegan');
    const { steps } = await anna.call('visit.record', { visitId });
    expect(steps.at(-1)?.type).toBe('visit.serviceStarted');
    // Times on the clock are whole minutes: the one in which the service began is not before it.
    await anna.call('visit.endLater', { ...end, time: localTime(steps.at(-1)?.at ?? 0) });
    expect((await anna.call('visit.current', {})).visitId).toBeNull();
    expect(await last(anna, visitId)).toMatchObject({ type: 'visit.finished', reason: 'mixedUp' });
    const after = await mara.call('day.figures', {});
    expect(after).toMatchObject({ served: before.served + 1, inProgress: before.inProgress - 1 });
  });

  it('the forgotten visit: stands in the day as served and as entered later', async () => {
    const before = await mara.call('day.figures', {});
    const time = localTime(Date.now());
    const entry = { day: today(), from: time, to: time, triage, outcome: 'consultation', why } as const;
    const yesterday = { ...entry, day: addDays(today(), -1), from: '10:00', to: '10:10' };
    expect(await anna.refusal('visit.enterLater', yesterday)).toBe('visit.dayOver');
    const { visitId } = await anna.call('visit.enterLater', entry);
    const row = (await anna.call('visit.day', { day: null })).rows.find((each) => each.visitId === visitId);
    expect(row).toMatchObject({ ticket: null, status: 'finished', isEnteredLater: true, isCorrected: false });
    const after = await mara.call('day.figures', {});
    expect(after).toMatchObject({
      ticketsIn: before.ticketsIn + 1,
      served: before.served + 1,
      enteredLater: before.enteredLater + 1,
      consultations: before.consultations + 1,
    });
    await mara.call('visit.enterLater', yesterday);
    expect(await mara.call('day.figures', {})).toEqual(after);
    expect((await mara.call('visit.day', { day: yesterday.day })).rows).toHaveLength(1);
  });

  it('shows other days to managers, and names and words to those who serve clients', async () => {
    const { visitId } = await served();
    await anna.call('visit.correctClient', { visitId, clientId: null, why });
    const yesterday = addDays(today(), -1);
    expect(await anna.refusal('visit.day', { day: yesterday })).toBe('notPermitted');
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const { rows, mayCorrect } = await greeter.call('visit.day', { day: null });
    expect(rows.length).toBeGreaterThan(20);
    expect(mayCorrect).toBe(false);
    expect(rows.filter(({ clientName }) => clientName !== null)).toEqual([]);
    const record = await greeter.call('visit.record', { visitId });
    expect(record).toMatchObject({ clientId: null, whyNotCorrect: 'visit.notYours' });
    expect(JSON.stringify(record)).not.toContain('Ūdre');
    expect(JSON.stringify(record)).not.toContain('Almas');
    expect(await greeter.refusal('visit.correctClient', { visitId, clientId: null, why })).toBe(
      'notPermitted',
    );
  });

  it('says who was called out of order, by whom, and whom it passed over', async () => {
    const greeter = await signIn(office, 'Līga Balode', null, route);
    const issue = { triage, missingDocuments: [], overrideReason: 'pārbaude' };
    const first = await greeter.call('door.issueTicket', issue);
    const second = await greeter.call('door.issueTicket', issue);
    const line = (await anna.call('queue.list', {})).next?.row.ticket;
    await anna.call('visit.callThis', { visitId: second.visitId });
    const { rows } = await mara.call('visit.day', { day: null });
    const row = rows.find(({ visitId }) => visitId === second.visitId);
    expect(row?.outOfOrder).toMatchObject([{ passedOver: line, by: 'Anna Kļaviņa', counter: '3. lodziņš' }]);
    expect((await mara.call('visit.record', { visitId: second.visitId })).steps.at(-1)).toMatchObject({
      detail: { kind: 'called', passedOver: line },
    });
    await anna.call('visit.undo', { visitId: second.visitId });
    for (const { visitId } of [first, second]) await greeter.call('door.markLeft', { visitId });
  });
});
