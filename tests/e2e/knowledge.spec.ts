import { CHANGED_CARD, changedCatalogue } from '#tests/factories/changedCatalogue.ts';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { revisionOf } from './support/revisionOf.ts';

const SICKNESS = 'Slimības pabalsts';
const OF_CENTRE = { id: 'municipality-kindergarten-queue', name: 'Bērna reģistrēšana bērnudārza rindā' };

test('a card is found by the client’s words; an error on it goes to whoever answers for it, and back (CAT-02, SYS-01, LVL-15)', async ({
  openAs,
  centre,
}) => {
  // Else the sandbox institution would answer at once.
  await centre.network.cut('refused');
  const anna = await openAs('Anna Kļaviņa', '3. lodziņš', 'lv', '/knowledge');
  const field = anna.page.getByRole('searchbox', { name: anna.t('knowledge.find') });
  await expect(field).toBeFocused();
  await anna.keys.type('slimibas lapu');
  await expect(anna.page.getByRole('option').first()).toContainText(SICKNESS);
  await anna.keys.press('ArrowDown');
  await anna.keys.press('Enter');
  const card = anna.page.getByRole('article', { name: SICKNESS });
  await expect(card).toContainText(anna.t('counter.card.documents'));
  await expect(card).toContainText('latvija.gov.lv');
  await expect(card).toContainText(anna.t('knowledge.report.goesTo', { to: 'VSAA pakalpojumu vadītājs' }));
  await expect(field).toBeFocused();

  await anna.run('knowledge.report');
  const dialog = anna.page.getByRole('alertdialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await anna.keys.type('Termiņš e-pakalpojumā ir 8 dienas');
  await anna.keys.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  await api.call('knowledge.report', { serviceId: OF_CENTRE.id, words: 'Grupiņa ir slēgta' });

  const mara = await openAs('Māra Kalniņa', null, 'lv', '/knowledge');
  const ofState = mara.page.getByRole('region', { name: SICKNESS });
  await expect(ofState).toContainText('Termiņš e-pakalpojumā ir 8 dienas');
  await expect(ofState).toContainText(mara.t('knowledge.notSent', { owner: 'VSAA' }));
  await expect(ofState.getByRole('button', { name: mara.t('knowledge.answer.act') })).toHaveCount(0);
  const ofCentre = mara.page.getByRole('region', { name: OF_CENTRE.name });
  await mara.keys.goTo(ofCentre.getByRole('button', { name: mara.t('knowledge.answer.act') }));
  await mara.keys.press('Enter');
  await mara.page.getByRole('alertdialog').waitFor();
  await mara.keys.type('Paldies, labošu kartīti');
  await mara.keys.press('Control+Enter');
  await expect(ofCentre).toContainText(mara.t('knowledge.status.answered'));

  const nav = anna.page.getByRole('navigation', { name: anna.t('app.nav.label') });
  await expect(nav).toContainText(anna.t('knowledge.newsCount', { count: 1 }));
  await centre.network.restore();
  await expect(nav).toContainText(anna.t('knowledge.newsCount', { count: 2 }), { timeout: 30_000 });
  await anna.run('knowledge.news');
  await expect(anna.page.getByRole('region', { name: OF_CENTRE.name })).toContainText(
    'Paldies, labošu kartīti',
  );
  await expect(anna.page.getByRole('region', { name: SICKNESS })).toContainText('SANDBOX');
  await anna.run('knowledge.primary');
  await expect(nav).not.toContainText(anna.t('knowledge.newsCount', { count: 2 }));
});

test('what changed on the cards stands at the start of the day until it is read, also without a network', async ({
  openAs,
  centre,
}) => {
  // Before the newer catalogue she worked here.
  await signInByApi(centre.office.url, 'Ilze Ozola', '2. lodziņš');
  await centre.network.cut('refused');
  await centre.bringCatalogue(changedCatalogue);
  const { page, t, keys, run } = await openAs('Ilze Ozola', '2. lodziņš', 'lv', '/knowledge');
  const name = 'Kadastra informācija par īpašumu';
  const changed = page.getByRole('region', { name });
  await expect(changed).toContainText('12,50');
  await expect(changed).toContainText('Zemes robežu plāns');
  await expect(changed.getByRole('deletion')).toHaveCount(2);

  await keys.goTo(changed.getByRole('link', { name }));
  await keys.press('Enter');
  await expect(page.getByRole('article', { name })).toContainText(t('knowledge.changedSince'));
  await run('knowledge.favourite');
  await expect(page.getByRole('button', { name: t('knowledge.favourite.remove') })).toBeVisible();
  await run('knowledge.primary');
  await expect(page.getByRole('article', { name })).not.toContainText(t('knowledge.changedSince'));
  await expect(page.getByRole('option').first()).toContainText(name);

  const door = await openAs('Līga Balode', null, 'lv', '/door');
  await expect(door.page.getByRole('button', { name }).first()).toBeVisible();
  // SYS-01: what belongs to no card is read from the same field, which keeps what it was doing.
  await door.keys.type('berna varda');
  await door.keys.press('Enter');
  const article = door.page.getByRole('dialog', { name: 'Kas drīkst rīkoties bērna vārdā' });
  await expect(article).toContainText('bāriņtiesas');
  await expect(article).toContainText('1. versija');
  // What is wrong in it is told by the key that it has among the knowledge.
  await door.run('knowledge.report');
  const report = door.page.getByRole('alertdialog');
  await expect(report).toContainText('Kas drīkst rīkoties bērna vārdā');
  await door.keys.press('Escape');
  await expect(report).toBeHidden();
  await expect(door.page.getByRole('combobox')).toBeFocused();
  await run('knowledge.favourite');
  await expect(page.getByRole('button', { name: t('knowledge.favourite.add') })).toBeVisible();
  await centre.network.restore();
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', '2. lodziņš');
  const { changed: rest } = await api.call('knowledge.news', {});
  expect(rest.filter(({ serviceId }) => serviceId === CHANGED_CARD)).toEqual([]);
});

test('a card that the manager switches off is said to be so at once, wherever it is read (CAT-17)', async ({
  openAs,
  centre,
}) => {
  const { page, t, keys } = await openAs('Anna Kļaviņa', '3. lodziņš', 'lv', '/knowledge');
  const changed = page.getByRole('region', { name: 'Ielu tirdzniecības atļaujas saņemšana' });
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(changed).toBeHidden();
  const mara = await signInByApi(centre.office.url, 'Māra Kalniņa', null);
  const cardId = 'municipality-street-trade';
  await mara.call('localCard.switch', { cardId, basedOn: await revisionOf(mara, cardId), isOn: false });
  await expect(changed).toContainText(t('knowledge.notOffered'));
  await keys.goTo(changed.getByRole('link'));
  await keys.press('Enter');
  await expect(page.getByRole('article')).toContainText(t('knowledge.switchedOff'));
  await mara.call('localCard.switch', { cardId, basedOn: await revisionOf(mara, cardId), isOn: true });
});
