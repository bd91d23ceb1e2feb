import { DEMO_CLIENTS } from '#electron/office/demo/demoPeople.ts';
import { expect, test } from './fixtures.ts';
import { callThis } from './steps/calling.ts';
import { checkIdentity, searchClient, takeFoundClient } from './steps/client.ts';
import { giveTicket } from './steps/door.ts';
import { finish } from './steps/finish.ts';
import { beginRequest, fillForm, register } from './steps/request.ts';

test('a mother with her own matter and a neighbour’s papers: one ticket, two clients, by keyboard alone', async ({
  openAs,
}) => {
  test.setTimeout(180_000);
  const [mother, neighbour] = [DEMO_CLIENTS[1], DEMO_CLIENTS[2]];
  if (!mother || !neighbour) throw new Error('the demonstration has no clients');
  const nameOf = ({ givenName, familyName }: typeof mother) => `${givenName} ${familyName}`;
  const greeter = await openAs('Līga Balode', null, 'lv', '/door');
  const ticket = await giveTicket(greeter, 1);
  const clerk = await openAs('Anna Kļaviņa', '3. lodziņš', 'lv', '/counter');
  const { page, keys, t, run, field } = clerk;
  await callThis(clerk, ticket);
  await clerk.run('counter.primary');
  await searchClient(clerk, mother.code, nameOf(mother));
  await takeFoundClient(clerk, nameOf(mother));
  await checkIdentity(clerk);
  await beginRequest(clerk);
  await fillForm(clerk);
  const account = await field('bank.iban').getByRole('textbox').inputValue();

  // The draft stays with the mother; the neighbour begins with an empty column.
  const dialog = page.getByRole('dialog', { name: t('counter.clients.title', { ticket }) });
  await run('counter.clients');
  await dialog.waitFor();
  await run('counter.primary');
  await expect(page.getByRole('heading', { level: 1, name: t('counter.band.unknown') })).toBeVisible();
  await expect(page.getByRole('tab', { name: /melnraksts/ })).toHaveCount(0);
  await searchClient(clerk, neighbour.code, nameOf(neighbour));
  await takeFoundClient(clerk, nameOf(neighbour));
  const strip = page.getByRole('list', { name: t('counter.clients.label') });
  await expect(strip.locator('[aria-current="true"]')).toContainText(nameOf(neighbour));
  await run('counter.notes');
  await keys.press('1');
  await expect(strip.locator('[aria-current="true"]').getByRole('button')).toHaveAccessibleName(
    new RegExp(t('counter.clients.done')),
  );

  // Nothing ends while something of the mother's is open, and it says whose.
  await run('counter.finish');
  const end = page.getByRole('dialog', { name: t('counter.finish.title', { ticket }) });
  await expect(end).toContainText(t('counter.clients.without', { names: nameOf(mother) }));
  await run('counter.primary');
  await expect(end).toBeVisible();
  await keys.press('Escape');

  await run('counter.clients');
  await dialog.waitFor();
  await keys.press('1');
  await expect(page.getByRole('heading', { level: 1, name: nameOf(mother) })).toBeVisible();
  await expect(field('bank.iban').getByRole('textbox')).toHaveValue(account);
  await register(clerk);
  await expect(page.getByRole('tab', { name: /· reģistrēts/ })).toHaveCount(1);
  // Other places of the screen may name them for other reasons: a call to return, an appointment.
  await finish(clerk, ticket, []);
  await expect(page.getByRole('heading', { level: 1, name: nameOf(mother) })).toHaveCount(0);
  await expect(strip).toHaveCount(0);
});
