import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Office } from '#electron/office/office.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { newCommandId, Person, signIn, startTestOffice } from '#tests/helpers/testOffice.ts';

describe('a session', () => {
  let office: Office;
  let dataDir: string;
  beforeEach(async () => {
    dataDir = temporaryFolder();
    office = await startTestOffice({ dataDir });
  });
  afterEach(() => office.close());

  const restart = async (): Promise<void> => {
    await office.close();
    office = await startTestOffice({ dataDir });
  };
  const again = (person: Person): Person => new Person(office, 'ipc', person.session);

  it('outlives the office, so that a command that was waiting is done by its id', async () => {
    const clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    const id = newCommandId();
    const called = await clerk.call('visit.callNext', {}, id);
    await restart();
    expect(await again(clerk).call('visit.callNext', {}, id)).toEqual(called);
    expect((await again(clerk).call('session.me', {})).counter?.name).toBe('3. lodziņš');
  });

  it('stays locked when it was locked', async () => {
    const clerk = await signIn(office, 'Anna Kļaviņa', '3. lodziņš');
    await clerk.call('session.lock', {});
    await restart();
    expect(await again(clerk).refusal('session.me', {})).toBe('notPermitted');
    await again(clerk).call('session.unlock', { token: clerk.session ?? '', pin: '1111' });
    expect((await again(clerk).call('session.me', {})).name).toBe('Anna Kļaviņa');
  });

  it('ends with the sign-out, with a new PIN and with other rights', async () => {
    const administrator = await signIn(office, 'Juris Vītols');
    const { staff } = await administrator.call('staff.list', {});
    const anna = staff.find(({ name }) => name === 'Anna Kļaviņa');
    const ilze = staff.find(({ name }) => name === 'Ilze Ozola');
    const first = await signIn(office, 'Anna Kļaviņa');
    const second = await signIn(office, 'Ilze Ozola');
    await administrator.call('staff.resetPin', { staffId: anna?.id ?? '', pin: '7777' });
    await administrator.call('staff.change', {
      staffId: ilze?.id ?? '',
      name: 'Ilze Ozola',
      roles: ['greeter'],
      isActive: true,
    });
    expect(await first.refusal('session.me', {})).toBe('notSignedIn');
    expect(await second.refusal('session.me', {})).toBe('notSignedIn');
    await administrator.call('session.signOut', {});
    await restart();
    expect(await again(administrator).refusal('session.me', {})).toBe('notSignedIn');
  });

  it('keeps the last administrator from losing the right', async () => {
    const administrator = await signIn(office, 'Juris Vītols');
    const { staff } = await administrator.call('staff.list', {});
    const me = staff.find(({ roles }) => roles.includes('admin'));
    const change = { staffId: me?.id ?? '', name: 'Juris Vītols', roles: ['clerk' as const], isActive: true };
    expect(await administrator.refusal('staff.change', change)).toBe('staff.lastAdministrator');
  });
});
