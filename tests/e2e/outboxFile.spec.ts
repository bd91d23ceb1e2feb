import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';

test('what could not be sent is saved without a network and handed in where there is one, by keyboard alone', async ({
  openAs,
  centre,
}) => {
  await centre.network.cut('refused');
  const door = await signInByApi(centre.office.url, 'Līga Balode', null);
  const asked = {
    serviceId: null,
    lifeSituationId: null,
    need: 'none',
    hasEid: null,
    language: 'lv',
  } as const;
  await door.call('door.help', { triage: asked, result: 'answered' });
  const { page, keys, t } = await openAs('Māra Kalniņa', null, 'lv', '/settings/connection');
  const chip = page.getByRole('button', { name: t('app.connection.offlineNow') });
  await keys.activate(chip);
  const list = page.getByRole('dialog', { name: t('outbox.title') });
  const saving = page.waitForEvent('download');
  await keys.activate(list.getByRole('button', { name: t('outbox.save') }));
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^lodzins-.*\.outbox$/);
  const file = { path: await saved.path(), name: saved.suggestedFilename() };

  const act = page.getByRole('button', { name: t('staff.handIn.act') });
  const part = page.locator('section').filter({ has: act });
  const handIn = async (path: string): Promise<void> => {
    const choosing = page.waitForEvent('filechooser');
    await keys.activate(act);
    await (await choosing).setFiles(path);
  };
  await handIn(file.path);
  await expect(part.getByRole('alert')).toContainText(t('errors.rule.outboxFile.offline'));
  await handIn(import.meta.filename);
  await expect(part.getByRole('alert')).toContainText(t('errors.rule.outboxFile.notOne'));

  await centre.network.restore();
  await page
    .getByRole('button', { name: t('app.connection.online') })
    .first()
    .waitFor();
  await handIn(file.path);
  const { centre: own } = await door.call('session.options', {});
  await expect(part).toContainText(`${own?.name} (${own?.code})`);
  await expect(part).toContainText(t('staff.handIn.next'));
  await expect(part.getByRole('alert')).toHaveCount(0);
  await expect(act).toBeFocused();
});
