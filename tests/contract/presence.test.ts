import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDate, weekdayOf } from '#shared/lib/time.ts';
import type { Office } from '#electron/office/office.ts';
import { newCommandId, type Person, signIn, startTestOffice, type Route } from '#tests/helpers/testOffice.ts';

describe.each<Route>(['ipc', 'http'])('presence and its settings, over %s', (route) => {
  let office: Office;
  let manager: Person;
  let greeter: Person;
  beforeAll(async () => {
    office = await startTestOffice();
    manager = await signIn(office, 'Māra Kalniņa', null, route);
    greeter = await signIn(office, 'Līga Balode', null, route);
  });
  afterAll(() => office.close());

  it('tells the door who is here today and who comes later (LVL-10)', async () => {
    const today = localDate(Date.now());
    const rule = { weekday: weekdayOf(today), ordinal: null, from: '00:00', to: '23:59' };
    const settings = await manager.call('handoff.settings', {});
    await manager.call('handoff.changeSettings', {
      ...settings,
      presence: [
        { institutionId: 'vzd', ...rule, weekday: (rule.weekday + 3) % 7 },
        { institutionId: 'nva', ...rule },
      ],
    });
    const { institutions } = await greeter.call('presence.now', {});
    expect(institutions).toMatchObject([
      { institutionId: 'nva', next: { day: today }, rules: [{ ...rule, institutionId: 'nva' }] },
      { institutionId: 'vzd', isHereNow: false },
    ]);
  });

  it('says what each person at work takes', async () => {
    const { staff } = await manager.call('staff.list', {});
    const specialist = staff.find(({ name }) => name === 'Jānis Liepiņš');
    const settings = await manager.call('handoff.settings', {});
    const specialists = [{ staffId: specialist?.id ?? '', institutionIds: ['vsaa'] }];
    await manager.call('handoff.changeSettings', { ...settings, specialists });
    const { people } = await greeter.call('presence.now', {});
    expect(people.find(({ name }) => name === 'Jānis Liepiņš')).toMatchObject({ institutionIds: ['vsaa'] });
  });

  it('refuses hours that end before they begin, unknown people, and whoever may not', async () => {
    const settings = await manager.call('handoff.settings', {});
    const backwards = { institutionId: 'vid', weekday: 0, ordinal: null, from: '12:00', to: '09:00' };
    expect(await manager.refusal('handoff.changeSettings', { ...settings, presence: [backwards] })).toBe(
      'invalidInput',
    );
    const specialists = [{ staffId: newCommandId(), institutionIds: ['vsaa'] }];
    expect(await manager.refusal('handoff.changeSettings', { ...settings, specialists })).toBe('notFound');
    expect(await greeter.refusal('handoff.changeSettings', settings)).toBe('notPermitted');
  });
});
