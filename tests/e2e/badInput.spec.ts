import { expect, mayTake, test } from './fixtures.ts';
import { giveTicket } from './steps/door.ts';
import { finish } from './steps/finish.ts';
import { register } from './steps/request.ts';
import { expectChip } from './steps/settle.ts';
import { ANSWERED, atForm, CLERK, COUNTER } from './support/atForm.ts';
import { signInByApi } from './support/officeApi.ts';
import { hostLost } from './support/hostLost.ts';
import { signIn, type Workplace } from './support/workplace.ts';

const RESIDENCE = 4;
const SLOWEST_TRY_MS = 20_000;

test('a wrong PIN says so, keeps what was chosen, and makes guessing slow', async ({ open, centre }) => {
  const place = await open({ language: 'lv' });
  const { page, keys, t } = place;
  const people = page.getByRole('radiogroup', { name: t('signIn.who') });
  await keys.goTo(people);
  await keys.type('Māra');
  const pin = page.getByLabel(t('signIn.pin'), { exact: true });
  const wait = page.getByText(t('signIn.wrongPinWait'));
  for (let tries = 0; tries < 5 && !(await wait.isVisible()); tries++) {
    await keys.goTo(pin);
    await keys.type('0000');
    await keys.press('Enter');
    await expect(page.getByText(t('signIn.wrongPin')).or(wait)).toBeVisible();
    await expect(pin).toHaveValue('');
  }
  await expect(wait).toBeVisible();
  await expect(people.getByRole('radio', { name: 'Māra Kalniņa' })).toBeChecked();
  // Nobody else has to wait for it.
  await signInByApi(centre.office.url, 'Juris Vītols', null);
  const inAWhile = { timeout: SLOWEST_TRY_MS };
  await expect(() => signInByApi(centre.office.url, 'Māra Kalniņa', null)).toPass(inAWhile);
});

test('one key pressed twice gives one ticket and calls one client', async ({ openAs, centre }) => {
  const greeter = await openAs('Līga Balode', null, 'lv', '/door');
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', null);
  const waiting = async (): Promise<number> => (await api.call('queue.list', {})).waiting.length;
  const before = await waiting();
  await greeter.page.getByRole('combobox').and(greeter.page.locator(':focus')).waitFor();
  await greeter.keys.press('4');
  await greeter.page.getByRole('region', { name: greeter.t('door.documents.title') }).waitFor();
  await greeter.run('door.hasAll');
  await greeter.page.locator('.door-number').waitFor();
  await greeter.keys.press('Control+Enter', 'Control+Enter', 'Control+Enter');
  await greeter.page.locator('.door-number.is-given').waitFor();
  expect(await waiting()).toBe(before + 1);

  const clerk = await openAs(CLERK, COUNTER, 'lv', '/counter');
  await clerk.page.getByRole('button', { name: clerk.t('queue.callNext') }).waitFor();
  await clerk.keys.press('F2', 'F2', 'F2');
  await clerk.page.locator('.called-ticket').waitFor();
  expect(await waiting()).toBe(before);
  await clerk.run('counter.left');
  await clerk.page.getByRole('button', { name: clerk.t('queue.callNext') }).waitFor();
});

test('a form with everything wrong says at each field what and why, and keeps the entries', async ({
  open,
  centre,
}) => {
  const clerk = await atForm(open, centre, { 'sickness.certificateState': 'closed' });
  const { page, keys, t, field, run } = clerk;
  const wrong = {
    'bank.iban': ['LV80 BANK 0000 4351 9500 2', t('request.problem.iban.checkDigits')],
    'contact.email': ['janis(at)piemers', t('request.problem.email.format')],
    'contact.phone': ['12', null],
  } as const;
  for (const [id, [entry]] of Object.entries(wrong)) await keys.fill(field(id).getByRole('textbox'), entry);
  await run('counter.primary');
  for (const [id, [entry, words]] of Object.entries(wrong)) {
    const box = field(id).getByRole('textbox');
    await expect(box).toHaveAttribute('aria-invalid', 'true');
    await expect(box).toHaveValue(entry);
    if (words) await expect(field(id)).toContainText(words);
  }
  // The first gap has the focus, and how many there are stands beside the act.
  await expect(field('sickness.reason').locator(':focus')).toHaveCount(1);
  await expect(page.locator('.action-bar')).toContainText(
    t('counter.gaps', { count: 8, names: '' }).slice(0, 3),
  );
  await expect(page.locator('.receipt-number')).toHaveCount(0);

  // Nothing of it is lost by a reload.
  await page.reload();
  await expect(field('bank.iban').getByRole('textbox')).toHaveValue(wrong['bank.iban'][0]);
  await leave(clerk);
});

test('what was begun on the wrong card is discarded, taken back at once or later, with every entry', async ({
  open,
  centre,
}) => {
  const clerk = await atForm(open, centre, {}, ['Vaira', 'Pārsteidzīgā']);
  const { page, keys, t, field } = clerk;
  const email = field('contact.email').getByRole('textbox');
  await keys.fill(email, 'vaira@piemers.lv');
  const discard = page.getByRole('button', { name: t('request.discard.act') });
  const search = page.getByRole('searchbox', { name: t('request.find') });

  await keys.activate(discard);
  await expect(page.getByText(t('request.discard.done')).last()).toBeVisible();
  await expect(search).toBeFocused();
  await clerk.run('app.undo');
  await expect(email).toHaveValue('vaira@piemers.lv');

  await keys.activate(discard);
  await expect(search).toBeFocused();
  const bin = page.getByRole('list', { name: t('request.discard.list') });
  await expect(bin.getByRole('listitem')).toHaveCount(1);
  await keys.activate(bin.getByRole('button', { name: t('request.discard.restore') }));
  await expect(email).toHaveValue('vaira@piemers.lv');
  await leave(clerk);
});

test('a back-office that answers 502, rubbish, nothing or not at all stops nobody and loses nothing', async ({
  openAs,
  centre,
}) => {
  const greeter = await openAs('Līga Balode', null, 'lv', '/door');
  await expectChip(greeter, greeter.t('app.connection.online'), 0);
  for (const fault of ['502', 'wrongJson', 'emptyAnswer', 'reset'] as const) {
    await test.step(fault, async () => {
      centre.network.proxy.fail('/', fault, 10_000);
      await giveTicket(greeter, RESIDENCE);
      await expectChip(greeter, greeter.t('app.connection.offline', { time: '' }).trim());
      centre.network.proxy.heal();
      await expectChip(greeter, greeter.t('app.connection.online'), 0);
    });
  }
});

test('an answer that is lost on its way is asked for again, and the request is registered once', async ({
  open,
  centre,
}) => {
  const clerk = await atForm(open, centre, ANSWERED);
  const ids: (string | undefined)[] = [];
  await clerk.page.route('**/api/request.register', async (route) => {
    ids.push(route.request().headers()['idempotency-key']);
    if (ids.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await register(clerk);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  await expect(clerk.page.getByRole('tab', { name: /· reģistrēts/ })).toHaveCount(1);
  const ticket = await clerk.page.locator('.visit-ticket').innerText();
  await finish(clerk, ticket, []);
});

test('the office is killed: the screen says so, what was entered is there again, the act is done once', async ({
  open,
  centre,
}) => {
  mayTake(120);
  const clerk = await atForm(open, centre, ANSWERED);
  const { page, keys, t, field } = clerk;
  await keys.fill(field('bank.iban').getByRole('textbox'), 'LV97HABA0012345678910');
  const account = await field('bank.iban').getByRole('textbox').inputValue();
  await expect(page.locator('.action-bar')).toContainText(t('request.draft.saved', { time: '' }).trim());

  await centre.office.kill();
  await expect(page.getByText(hostLost(t))).toBeVisible();
  await expect(field('bank.iban').getByRole('textbox')).toHaveValue(account);
  await clerk.run('counter.primary');
  await centre.office.restart();

  // A restarted office knows no sessions: the same person signs in, and the visit is open where it was.
  await page
    .getByRole('radiogroup', { name: t('signIn.who') })
    .or(page.locator('.receipt-number'))
    .waitFor();
  if (!(await page.locator('.receipt-number').isVisible())) {
    await signIn(clerk, CLERK, '1111', COUNTER);
    await expect(field('bank.iban').getByRole('textbox')).toHaveValue(account);
    await keys.press('Control+Enter');
  }
  await expect(page.locator('.receipt-number')).toHaveText(/^SAL-/);
  await expect(page.getByRole('tab', { name: /· reģistrēts/ })).toHaveCount(1);
  const ticket = await page.locator('.visit-ticket').innerText();
  await finish(clerk, ticket, []);
});

async function leave({ page, t, run }: Workplace): Promise<void> {
  await run('counter.park');
  await page.getByRole('dialog').waitFor();
  await run('counter.primary');
  await page.getByRole('button', { name: t('queue.callNext') }).waitFor();
}
