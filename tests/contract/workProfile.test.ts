import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { signIn, startTestOffice, type Person, type Route } from '#tests/helpers/testOffice.ts';

const SICKNESS = 'vsaa-sickness-benefit';
const NO_LIMITS = { categories: null, institutions: null, languages: null };

describe.each<Route>(['ipc', 'http'])('what a person takes on, over %s', (route) => {
  let office: Office;
  let dace: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    dace = await signIn(office, 'Dace Priede', '3. lodziņš', route);
  });
  afterAll(() => office.close());

  it('is all the queue offers to the desk, and is remembered for the next sign-in', async () => {
    await dace.call('shift.chooseProfile', { ...NO_LIMITS, categories: ['C'], languages: ['lv', 'uk'] });
    const { waiting, next } = await dace.call('queue.list', {});
    expect(waiting.filter(({ isForMe }) => isForMe).every(({ category }) => category === 'C')).toBe(true);
    expect([null, 'C']).toContain(next?.row.category ?? null);
    dace = await signIn(office, 'Dace Priede', '3. lodziņš', route);
    expect((await dace.call('session.me', {})).profile).toEqual({
      ...NO_LIMITS,
      categories: ['C'],
      languages: ['lv', 'uk'],
    });
    await dace.call('shift.chooseProfile', NO_LIMITS);
  });

  it('leaves the matters of other institutions to others', async () => {
    const triage = {
      serviceId: SICKNESS,
      lifeSituationId: null,
      need: 'none',
      hasEid: null,
      language: 'ru',
    } as const;
    const { visitId } = await dace.call('door.issueTicket', {
      triage,
      missingDocuments: [],
      overrideReason: 'pārbaude',
    });
    const isForMe = async () =>
      (await dace.call('queue.list', {})).waiting.find((row) => row.visitId === visitId)?.isForMe;
    expect(await isForMe()).toBe(true);
    await dace.call('shift.chooseProfile', { ...NO_LIMITS, institutions: ['pmlp'] });
    expect(await isForMe()).toBe(false);
    await dace.call('shift.chooseProfile', { ...NO_LIMITS, institutions: ['vsaa'] });
    expect(await isForMe()).toBe(true);
    await dace.call('shift.chooseProfile', NO_LIMITS);
    await dace.call('door.markLeft', { visitId });
  });

  it('is by the staff record when nothing has been chosen', async () => {
    const ilze = await signIn(office, 'Ilze Ozola', '2. lodziņš', route);
    expect((await ilze.call('session.me', {})).profile).toEqual({ ...NO_LIMITS, languages: ['lv', 'en'] });
    await ilze.call('session.signOut', {});
  });

  it('is nothing during a break: door, estimate and colleagues see the counter closed', async () => {
    const colleague = await signIn(office, 'Anna Kļaviņa', '2. lodziņš', route);
    const before = await dace.call('door.load', {});
    await dace.call('shift.startBreak', { kind: 'lunch' });
    const during = await colleague.call('door.load', {});
    expect(during.openCounters).toBe(before.openCounters - 1);
    expect(during.breaks).toMatchObject([{ counter: '3. lodziņš', name: 'Dace Priede' }]);
    expect(await dace.refusal('visit.callNext', {})).toBe('shift.onBreak');
    const { counters } = await colleague.call('session.options', {});
    expect(counters.find(({ name }) => name === '3. lodziņš')?.onBreakUntil).toBe(during.breaks[0]?.until);
    const { visitId } = await colleague.call('visit.callNext', {});
    const { people } = await colleague.call('handoff.options', { visitId });
    expect(people.find(({ name }) => name === 'Dace Priede')).toMatchObject({
      onBreakUntil: during.breaks[0]?.until,
      freeInMinutes: 30,
    });
    expect(await colleague.refusal('shift.startBreak', { kind: 'short' })).toBe('shift.clientFirst');
    await colleague.call('visit.undo', { visitId });
    await dace.call('shift.endBreak', {});
    expect((await dace.call('door.load', {})).openCounters).toBe(before.openCounters);
  });
});
