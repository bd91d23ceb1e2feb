import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { changeOf } from '#tests/helpers/halls.ts';
import { newCommandId, Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

describe.each<Route>(['ipc', 'http'])('counters after set-up, over %s', (route) => {
  let office: Office;
  let manager: Person;
  let clerk: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    manager = await signIn(office, 'Māra Kalniņa', null, route);
    clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš', route);
  });
  afterAll(() => office.close());

  const named = async (name: string) => {
    const { counters } = await manager.call('centre.counters', {});
    const index = counters.findIndex((counter) => counter.name === name);
    const counter = counters[index];
    if (!counter) throw new Error(`there is no ${name}`);
    return { counter, index };
  };
  const offered = async () =>
    (await new Person(office, route).call('session.options', {})).counters.map(({ name }) => name);

  it('adds one, moves it to the front and renames it', async () => {
    await manager.call('centre.addCounter', { name: 'Ātrais', categories: ['A'], hall: null });
    const { counter, index } = await named('Ātrais');
    expect(index).toBe(4);
    await manager.call('centre.changeCounter', changeOf(counter, 0, { name: '0. lodziņš' }));
    expect(await offered()).toEqual(['0. lodziņš', '1. lodziņš', '2. lodziņš', '3. lodziņš', '4. lodziņš']);
  });

  it('closes one that nobody works at: it is no longer offered, and opens again', async () => {
    const { counter, index } = await named('2. lodziņš');
    await manager.call('centre.changeCounter', changeOf(counter, index, { isClosed: true }));
    expect(await offered()).not.toContain('2. lodziņš');
    expect(await clerk.refusal('session.chooseCounter', { counterId: counter.counterId })).toBe('notFound');
    await manager.call('centre.changeCounter', changeOf(counter, index, { isClosed: false }));
    expect(await offered()).toContain('2. lodziņš');
  });

  it('keeps name and state of one that somebody works at, and says who', async () => {
    const { counter, index } = await named('3. lodziņš');
    expect(counter.takenBy).toBe('Anna Kļaviņa');
    const rename = changeOf(counter, index, { name: 'Trešais' });
    expect(await manager.refusal('centre.changeCounter', rename)).toBe('counter.occupied');
    const close = changeOf(counter, index, { isClosed: true });
    expect(await manager.refusal('centre.changeCounter', close)).toBe('counter.occupied');
    await manager.call('centre.changeCounter', changeOf(counter, index, { categories: ['A', 'D'] }));
  });

  it('lets nobody call to a closed counter, not even a session that was opened there before', async () => {
    const before = await signIn(office, 'Dace Priede', '2. lodziņš', route);
    const later = await signIn(office, 'Juris Vītols', '2. lodziņš', route);
    await later.call('session.signOut', {});
    const { counter, index } = await named('2. lodziņš');
    await manager.call('centre.changeCounter', changeOf(counter, index, { isClosed: true }));
    expect(await before.refusal('visit.callNext', {})).toBe('session.noCounter');
  });

  it('refuses a name that is there, an unknown counter, and whoever may not', async () => {
    const twin = { name: '1. LODZIŅŠ', categories: ['A' as const], hall: null };
    expect(await manager.refusal('centre.addCounter', twin)).toBe('counter.nameTaken');
    const { counter, index } = await named('1. lodziņš');
    const unknown = changeOf(counter, index, { counterId: newCommandId() });
    expect(await manager.refusal('centre.changeCounter', unknown)).toBe('notFound');
    expect(await clerk.refusal('centre.addCounter', { ...twin, name: 'Cits' })).toBe('notPermitted');
  });
});
