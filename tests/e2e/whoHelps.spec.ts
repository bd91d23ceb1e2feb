import { OTHER_DEMO_CENTRE } from '#backoffice/sandbox/otherCentre.ts';
import { DEMO_CLIENTS } from '#electron/office/demo/demoPeople.ts';
import { expect, mayTake, test } from './fixtures.ts';
import { callThis } from './steps/calling.ts';
import { searchClient, takeFoundClient } from './steps/client.ts';
import { giveTicket } from './steps/door.ts';
import { signInByApi } from './support/officeApi.ts';
import type { Workplace } from './support/workplace.ts';

const NAME = 'Jānis Bērziņš';

test('who can help is seen in one list, and a hand-off or a consultation by video begins there, by keyboard alone', async ({
  openAs,
  centre,
}) => {
  mayTake(120);
  const greeter = await openAs('Līga Balode', null, 'lv', '/door');
  const ticket = await giveTicket(greeter, 1);
  const clerk = await openAs('Anna Kļaviņa', '3. lodziņš', 'lv', '/counter');
  await callThis(clerk, ticket);
  await clerk.run('counter.primary');
  await searchClient(clerk, DEMO_CLIENTS[0]?.code ?? '', NAME);
  await takeFoundClient(clerk, NAME);

  const { page, keys, t, run } = clerk;
  await run('counter.whoHelps');
  const dialog = page.getByRole('dialog', { name: t('handoff.who.title') });
  const list = dialog.getByRole('grid', { name: t('handoff.who.list') });
  await expect(list.getByRole('row', { name: /Jānis Liepiņš/ })).toContainText(/pieņemt|atbrīvosies|pauzē/);
  await keys.goToRow(list, /Jānis Liepiņš/);
  await run('counter.primary');
  const handOff = page.getByRole('dialog', { name: t('handoff.title', { ticket }) });
  await expect(handOff.getByRole('radio', { name: /Jānis Liepiņš/ })).toBeChecked();
  await keys.press('Escape');
  await handOff.waitFor({ state: 'hidden' });

  await run('counter.whoHelps');
  await keys.goToRow(list, OTHER_DEMO_CENTRE.name);
  await run('counter.primary');
  const code = await bookVideo(clerk);

  expect(code).toMatch(/\S{4,}/);
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const visitId = (await api.call('visit.current', {})).visitId ?? '';
  await api.call('visit.recordOutcome', { visitId, kind: 'consultation', serviceId: null });
  await api.call('visit.finish', { visitId, offerRating: false });
});

/** Matter, client and centre stand there already: only the time is chosen. */
async function bookVideo({ page, keys, t, run }: Workplace): Promise<string> {
  const dialog = page.getByRole('dialog', { name: t('appointment.book.title') });
  await expect(dialog.locator('[data-gap="who"]').getByRole('textbox')).toHaveValue(NAME);
  await expect(dialog.getByRole('button', { name: new RegExp(t('appointment.field.video')) })).toContainText(
    OTHER_DEMO_CENTRE.name,
  );
  await dialog.getByRole('radio').first().waitFor({ state: 'attached' });
  await keys.goTo(dialog.getByRole('radiogroup').first());
  await keys.press('Space');
  await run('agenda.primary');
  const booked = page.getByRole('dialog', { name: t('appointment.booked.title') });
  const code = await booked.locator('.appointment-booked > strong').innerText();
  await keys.press('Escape');
  await booked.waitFor({ state: 'hidden' });
  return code;
}
