import { DEMO_CLIENTS } from '#electron/office/demo/demoPeople.ts';
import { expect, mayTake, test } from './fixtures.ts';
import { searchClient, takeFoundClient } from './steps/client.ts';
import { finish } from './steps/finish.ts';
import { register } from './steps/request.ts';
import { ANSWERED, atForm } from './support/atForm.ts';

const MOTHER = ['Malvīne', 'Divreizniece'] as const;

test('a mother with her own matter and a neighbour’s papers: one ticket, two clients, by keyboard alone', async ({
  open,
  centre,
}) => {
  mayTake(180);
  const neighbour = DEMO_CLIENTS[2];
  if (!neighbour) throw new Error('the demonstration has no clients');
  const [motherName, neighbourName] = [MOTHER.join(' '), `${neighbour.givenName} ${neighbour.familyName}`];
  const clerk = await atForm(open, centre, ANSWERED, MOTHER);
  const { page, keys, t, run, field } = clerk;
  const ticket = await page.locator('.visit-ticket').innerText();
  const account = await field('bank.iban').getByRole('textbox').inputValue();

  // The draft stays with the mother; the neighbour begins with an empty column.
  const dialog = page.getByRole('dialog', { name: t('counter.clients.title', { ticket }) });
  await run('counter.clients');
  await dialog.waitFor();
  await run('counter.primary');
  await expect(page.getByRole('heading', { level: 1, name: t('counter.band.unknown') })).toBeVisible();
  await expect(page.getByRole('tab', { name: /melnraksts/ })).toHaveCount(0);
  await searchClient(clerk, neighbour.code, neighbourName);
  await takeFoundClient(clerk, neighbourName);
  const strip = page.getByRole('list', { name: t('counter.clients.label') });
  await expect(strip.locator('[aria-current="true"]')).toContainText(neighbourName);
  await run('counter.notes');
  await keys.press('1');
  await expect(strip.locator('[aria-current="true"]').getByRole('button')).toHaveAccessibleName(
    new RegExp(t('counter.clients.done')),
  );

  // Nothing ends while something of the mother's is open, and it says whose.
  await run('counter.finish');
  const end = page.getByRole('dialog', { name: t('counter.finish.title', { ticket }) });
  await expect(end).toContainText(t('counter.clients.without', { names: motherName }));
  await run('counter.primary');
  await expect(end).toBeVisible();
  await keys.press('Escape');

  await run('counter.clients');
  await dialog.waitFor();
  await keys.press('1');
  await expect(page.getByRole('heading', { level: 1, name: motherName })).toBeVisible();
  await expect(field('bank.iban').getByRole('textbox')).toHaveValue(account);
  await register(clerk);
  await expect(page.getByRole('tab', { name: /· reģistrēts/ })).toHaveCount(1);
  // Other places of the screen may name them for other reasons: a call to return, an appointment.
  await finish(clerk, ticket, []);
  await expect(page.getByRole('heading', { level: 1, name: motherName })).toHaveCount(0);
  await expect(strip).toHaveCount(0);
});
