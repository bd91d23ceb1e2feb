import type { ServerProcess } from './support/serverProcess.ts';
import { expect, test as base } from './fixtures.ts';
import { openWorkplace, type Workplace } from './support/workplace.ts';

/** A folder in which nobody has worked yet, beside a back-office that knows a centre. */
const test = base.extend<{ readonly empty: ServerProcess; readonly place: Workplace }>({
  empty: async ({ centre }, use) => {
    const office = await centre.addOffice('--empty');
    await use(office);
    await office.stop();
  },
  place: async ({ browser, empty }, use) => {
    const place = await openWorkplace(browser, { url: empty.url, language: 'lv', isOwn: true });
    await use(place);
    place.guard.expectNone();
    await place.close();
  },
});

/** The demonstration's centre lets in whoever has this. */
const GOOD_CODE = 'demo salaspils';
const NOBODY = 'http://127.0.0.1:9';
const PIN = '4321';

test('what a new administrator typed to connect the centre is tried, and kept until it works', async ({
  centre,
  place,
}) => {
  const { page, keys, t } = place;
  await typeCentre(place);
  const connection = page.getByRole('region', { name: t('setup.connection.title') });
  await keys.choose(connection.getByRole('radiogroup'), t('setup.connection.now'));
  await keys.fill(page.getByLabel(t('staff.enrol.address')), NOBODY);
  await keys.fill(page.getByLabel(t('staff.enrol.code')), 'ABCD-EFGH');
  // Whoever presses F5 here loses nothing but the PINs, which are written down nowhere.
  await page.reload();
  await expect(page.getByLabel(t('setup.centre.name')).first()).toHaveValue('Ķekavas klientu centrs');
  await expect(page.getByLabel(t('staff.enrol.address'))).toHaveValue(NOBODY);
  await expect(page.getByLabel(t('staff.enrol.code'))).toHaveValue('ABCD-EFGH');
  await expect(page.getByLabel(t('setup.pinAgain'))).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(PIN);
  await typePins(place);
  await createAndSignIn(place);

  const address = page.getByLabel(t('staff.enrol.address'));
  const code = page.getByLabel(t('staff.enrol.code'));
  await expect(page.getByText(t('staff.enrol.why.offline'))).toBeVisible();
  await expect(address).toBeFocused();
  await keys.goTo(page.getByRole('tablist', { name: t('app.nav.settings') }));
  await keys.press('ArrowUp');
  await expect(address).toBeHidden();
  await keys.press('ArrowDown');
  await expect(address).toHaveValue(NOBODY);
  await expect(code).toHaveValue('ABCD-EFGH');
  await page.reload();
  await expect(address).toHaveValue(NOBODY);
  await expect(code).toHaveValue('ABCD-EFGH');

  await keys.fill(address, new URL('/r/', centre.backofficeUrl).href);
  await keys.activate(page.getByRole('button', { name: t('staff.enrol.act') }));
  await expect(page.getByText(t('staff.enrol.why.backofficeFailed'))).toBeVisible();
  await expect(address).toBeFocused();

  await keys.fill(address, centre.backofficeUrl);
  await keys.activate(page.getByRole('button', { name: t('staff.enrol.again') }));
  await expect(page.getByText(t('errors.rule.enrol.codeRefused'))).toBeVisible();
  await expect(code).toBeFocused();

  await keys.fill(code, GOOD_CODE);
  await keys.activate(page.getByRole('button', { name: t('staff.enrol.again') }));
  await expect(page.getByText(/^Savienots: .*Salaspils.* \(SAL\)/)).toBeVisible();
  await expect(
    page.getByRole('tabpanel').getByText(t('staff.connection.online'), { exact: true }),
  ).toBeVisible();
});

test('a centre that is connected later begins its day at once', async ({ place }) => {
  const { page, t } = place;
  await typeCentre(place);
  await createAndSignIn(place);
  await expect(page).toHaveURL(/\/day$/);
  await expect(page.getByText(t('app.connection.unconnected')).first()).toBeVisible();
});

async function typeCentre(place: Workplace): Promise<void> {
  const { page, keys, t } = place;
  await keys.fill(page.getByLabel(t('setup.centre.name')).first(), 'Ķekavas klientu centrs');
  const administrator = page.getByRole('region', { name: t('setup.administrator.title') });
  await keys.fill(administrator.getByLabel(t('staff.name')), 'Juris Vītols');
  await typePins(place);
}

async function typePins({ page, keys, t }: Workplace): Promise<void> {
  const administrator = page.getByRole('region', { name: t('setup.administrator.title') });
  await keys.fill(administrator.getByLabel(t('signIn.pin'), { exact: true }), PIN);
  await keys.fill(administrator.getByLabel(t('setup.pinAgain')), PIN);
}

async function createAndSignIn({ page, keys, t, run }: Workplace): Promise<void> {
  await run('setup.primary');
  const pin = page.getByLabel(t('signIn.pin'), { exact: true });
  await expect(pin).toBeFocused();
  await keys.type(PIN);
  await keys.press('Enter');
  await page.getByRole('navigation', { name: t('app.nav.label') }).waitFor();
}
