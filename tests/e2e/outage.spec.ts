import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';

test('a manager records an event for digital skills and puts up an outage: hall, kiosk and door read it until it is over (DIG-03, SLT-09)', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Māra Kalniņa', null);
  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/day/trends' });
  await page.getByText(t('day.channels.title')).waitFor();
  const fromPalette = async (act: string) => {
    await run('app.palette');
    await keys.type(act);
    await page.getByRole('menuitem', { name: act }).and(page.locator('[data-focused]')).waitFor();
    await keys.press('Enter');
    await page.getByRole('alertdialog').waitFor();
  };

  await fromPalette(t('digitalEvent.add'));
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('textbox', { name: t('digitalEvent.field.topic') })).toBeFocused();
  const topic = `eParaksts ${Date.now()}`;
  await keys.type(topic);
  await keys.fill(dialog.getByRole('textbox', { name: t('digitalEvent.field.participants') }), '14');
  await keys.press('Control+Enter');
  const row = page.getByRole('grid', { name: t('digitalEvent.title') }).getByRole('row', { name: topic });
  await expect(row).toContainText('14');
  await run('app.undo');
  await expect(row).toBeHidden();

  const terminal = async (kind: 'display' | 'kiosk') => {
    const { token } = await api.call('session.openTerminal', { kind });
    return (await open({ language: 'lv', token, path: `/${kind}` })).page;
  };
  const [hall, kiosk] = [await terminal('display'), await terminal('kiosk')];
  await expectFootAtEdge(hall);
  const what = `EDS ${Date.now() % 1000}`;
  await fromPalette(t('outageLog.act'));
  await keys.press('2');
  await expect(dialog.getByRole('textbox', { name: t('outageLog.what') })).toBeFocused();
  await keys.type(what);
  await expect(dialog).toContainText(t('outage.kind.register', { what }));
  await keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(hall.locator('.hall-outage')).toContainText(what);
  await expectFootAtEdge(hall);
  await expect(kiosk.locator('.kiosk-warning')).toContainText(t('outage.kind.register', { what }));
  const log = page.getByRole('grid', { name: t('outageLog.title') }).getByRole('row', { name: what });
  await expect(log).toContainText(t('outageLog.stands'));

  await fromPalette(t('outageLog.act'));
  const over = dialog.getByRole('button', {
    name: t('outageLog.overOf', { title: t('outage.kind.register', { what }) }),
  });
  await keys.activate(over);
  await expect(hall.locator('.hall-outage')).toBeHidden();
  await expect(kiosk.locator('.kiosk-warning')).toBeHidden();
  await expect(log).not.toContainText(t('outageLog.stands'));
});

/** How many wait and how long is read at the lower edge of the screen, with a notice and without. */
async function expectFootAtEdge(hall: Page): Promise<void> {
  const foot = hall.locator('.hall-foot');
  await foot.waitFor();
  const { y = 0, height = 0 } = (await foot.boundingBox()) ?? {};
  expect(Math.round(y + height)).toBe(hall.viewportSize()?.height);
}
