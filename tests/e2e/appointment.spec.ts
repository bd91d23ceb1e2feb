import { localDate } from '#shared/lib/time.ts';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import type { Workplace } from './support/workplace.ts';

const NAME = 'Ženija Ābele';

test('an appointment is booked on the telephone, and its client gets the ticket at the door, by keyboard alone', async ({
  openAs,
  centre,
}) => {
  // Open before there is anything to take back: the ten seconds are for that alone.
  const clerk = await openAs('Anna Kļaviņa', '3. lodziņš', 'lv', '/counter');
  const greeter = await openAs('Līga Balode', null, 'lv', '/door');
  const { page, keys, t, run } = greeter;
  await page.getByRole('combobox').and(page.locator(':focus')).waitFor();
  const code = await book(greeter);
  expect(code).toMatch(/^P-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  // A scanner types the number of the slip and ends with Enter.
  await run('app.checkIn');
  const dialog = page.getByRole('dialog', { name: t('appointment.checkIn.title') });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await keys.type(code.replaceAll('-', ''));
  await expect(dialog.getByRole('row')).toHaveCount(1);
  await keys.press('Enter');
  // Shortly before midnight the nearest free time is tomorrow's: the door says so, and gives no ticket for it.
  const manager = await signInByApi(centre.office.url, 'Māra Kalniņa', null);
  const { rows } = await manager.call('appointment.find', { text: code });
  if (localDate(rows[0]?.from ?? 0) !== localDate(Date.now())) {
    await expect(page.getByText(t('errors.rule.appointment.notToday')).first()).toBeVisible();
    return;
  }
  const given = page.getByRole('dialog', { name: t('appointment.checkIn.given') });
  const ticket = await given.locator('strong').first().innerText();
  await run('agenda.primary');
  await given.waitFor({ state: 'hidden' });

  // The counter's list has it in the one order, and says that it is an appointment.
  const row = clerk.page.getByRole('row', { name: new RegExp(`^${ticket}`) });
  await expect(row).toContainText(/pieraksts \d{2}:\d{2}/);

  await run('app.undo');
  await expect(page.getByText(t('appointment.undone')).first()).toBeVisible();
  await expect(row).toHaveCount(0);
});

/** What for, when, who: as on the telephone. */
async function book({ page, keys, t, run }: Workplace): Promise<string> {
  await run('app.book');
  const dialog = page.getByRole('dialog', { name: t('appointment.book.title') });
  await keys.chooseInList(dialog.locator('[data-gap="service"]'), 'Slimības pabalsts');
  await dialog.getByRole('radio').first().waitFor({ state: 'attached' });
  await keys.goTo(dialog.getByRole('radiogroup').first());
  await keys.press('Space');
  await keys.fill(dialog.locator('[data-gap="who"]').getByRole('textbox'), NAME);
  await run('agenda.primary');
  const booked = page.getByRole('dialog', { name: t('appointment.booked.title') });
  const code = await booked.locator('.appointment-booked > strong').innerText();
  await keys.press('Escape');
  await booked.waitFor({ state: 'hidden' });
  return code;
}
