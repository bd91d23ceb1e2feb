import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { formatDate, localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { anEditedCard } from '#tests/factories/editedCard.ts';
import { expect, mayTake, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { revisionOf } from './support/revisionOf.ts';
import { serveNewClient } from './support/registerRequest.ts';
import type { Workplace } from './support/workplace.ts';

const NAME = 'Zvejas atļaujas saņemšana';
const DAYS = '7';
const STEP = 'Pārbauda, kurš ezers klientam vajadzīgs';
const TRADE = 'municipality-street-trade';

test('a manager makes a card, the counter uses it, and its term is on the receipt, by keyboard alone (CAT-17, SLT-03)', async ({
  open,
  openAs,
  centre,
}) => {
  mayTake(150);
  const manager = await openAs('Māra Kalniņa', null, 'lv', '/settings/cards');
  await makeCard(manager);

  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const visitId = await serveNewClient(api, 'Rita', 'Zvejniece');
  const clerk = await open({ language: 'lv', token: api.token, path: '/counter' });
  const { page, keys, t, run, field } = clerk;
  await page.getByRole('heading', { level: 1, name: 'Rita Zvejniece' }).waitFor();
  await run('counter.newRequest');
  const search = page.getByRole('searchbox');
  await search.waitFor();
  await keys.goTo(search);
  // From its question, which only this card has.
  await keys.type('naktī');
  await expect(page.getByRole('option').first()).toContainText(NAME);
  await run('counter.primary');
  await page.getByText(t('request.how')).waitFor();
  await keys.press('3');
  await page.locator('.service-form').waitFor();
  await expect(page.locator('.card-procedure')).toContainText(STEP);
  await keys.fill(field('matter.what').getByRole('textbox'), 'Makšķerēšanas tiesības Ķīšezerā');
  await keys.choose(field('delivery.method').getByRole('radiogroup'), 'Pie lodziņa');
  await run('counter.primary');
  await expect(page.locator('.receipt-number')).toHaveText(/^SAL-\d{2}-\d{6}-\w$/);
  expect(await receipt(clerk)).toContain(`${DAYS} darba dien`);
  await api.call('visit.finish', { visitId, offerRating: false });

  await switchOff(manager);
});

/** From an empty card: whatever is not said is as usual, and pressing too early leads to what is missing. */
async function makeCard({ page, keys, t, run }: Workplace): Promise<void> {
  await page.getByRole('grid', { name: t('localCard.ofMunicipality') }).waitFor();
  await run('settings.primary');
  await page.getByRole('alertdialog', { name: t('localCard.newTitle') }).waitFor();
  await run('dialog.primary');
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  await expect(box(t('localCard.field.name'))).toBeFocused();
  await keys.type(NAME);
  await run('settings.primary');
  await expect(page.getByText(t('localCard.problem.situations'))).toBeVisible();
  await keys.fill(box(t('localCard.field.summary')), 'Atļauja makšķerēt pašvaldības ūdeņos.');
  await keys.fill(box(t('localCard.field.synonyms')), 'zveja, makšķerēšana');
  await keys.tick(
    page
      .getByRole('group', { name: t('localCard.field.situations') })
      .getByRole('checkbox')
      .first(),
  );
  const toPart = async (name: string): Promise<void> => {
    const parts = page.getByRole('tablist').last();
    await keys.goTo(parts);
    const tab = parts.getByRole('tab', { name });
    while ((await tab.getAttribute('aria-selected')) !== 'true') await keys.press('ArrowRight');
  };
  await toPart(t('localCard.part.terms'));
  await keys.fill(box(t('localCard.field.count')), DAYS);
  await toPart(t('localCard.part.form'));
  await keys.fill(box(t('localCard.field.result')), 'Zvejas atļauja.');
  await toPart(t('localCard.part.procedure'));
  await keys.activate(page.getByRole('button', { name: t('localCard.add.step') }));
  await expect(box(t('localCard.line.step', { number: 1 }))).toBeFocused();
  await keys.type(STEP);
  await keys.fill(page.getByRole('textbox', { name: t('localCard.field.minutes') }), '5');
  await toPart(t('localCard.part.questions'));
  await keys.activate(page.getByRole('button', { name: t('localCard.add.question') }));
  await expect(box(t('localCard.line.question', { number: 1 }))).toBeFocused();
  await keys.type('Vai drīkst makšķerēt naktī?');
  await keys.fill(box(t('localCard.field.answer')), 'Jā, līdz pusnaktij.');
  await toPart(t('localCard.part.approval'));
  await keys.fill(box(t('localCard.field.approvedBy')), 'Domes lēmums Nr. 45');
  await keys.fillDate(page.getByRole('group', { name: t('localCard.field.approvedAt') }), '03032026');
  // The service is given by somebody else, for so long (LVL-14).
  const until = addDays(localDate(Date.now()), 30);
  await keys.fill(page.getByRole('textbox', { name: t('localCard.agreement.provider') }), 'SIA Zivis');
  await keys.fill(page.getByRole('textbox', { name: t('localCard.agreement.reference') }), 'V-12');
  await keys.fillDate(page.getByRole('group', { name: t('localCard.agreement.from') }), '01012026');
  const [year, month, day] = until.split('-');
  await keys.fillDate(
    page.getByRole('group', { name: t('localCard.agreement.to') }),
    `${day}${month}${year}`,
  );
  await run('settings.primary');
  const list = page.getByRole('grid', { name: t('localCard.ofMunicipality') });
  const row = list.getByRole('row').filter({ hasText: NAME });
  await expect(row).toContainText(`${DAYS} darba dienas`);
  await expect(row).toContainText(t('localCard.state.agreedUntil', { day: formatDate(until) }));
}

async function receipt({ page, keys, t }: Workplace): Promise<string> {
  const saved = page.waitForEvent('download');
  await keys.activate(page.getByRole('button', { name: t('request.receipt.save') }));
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
  return readPdf(Buffer.concat(chunks)).text;
}

async function switchOff({ page, keys, t }: Workplace): Promise<void> {
  const list = page.getByRole('grid', { name: t('localCard.ofMunicipality') });
  await keys.goToRow(list, NAME);
  await keys.press('Enter');
  await keys.activate(page.getByRole('button', { name: t('localCard.switchOff') }));
  await expect(list.getByRole('row').filter({ hasText: NAME })).toContainText(t('localCard.state.off'));
}

test('a card that a colleague saves meanwhile keeps what both wrote, by keyboard alone', async ({
  openAs,
  centre,
}) => {
  mayTake(150);
  const place = await openAs('Māra Kalniņa', null, 'lv', '/settings/cards');
  const { page, keys, t, run } = place;
  const list = page.getByRole('grid', { name: t('localCard.ofMunicipality') });
  await list.waitFor();
  await keys.goToRow(list, 'Ielu tirdzniecības atļaujas saņemšana');
  await keys.press('Enter');
  const summary = page.getByRole('textbox', { name: t('localCard.field.summary'), exact: true });
  await keys.fill(summary, 'Mans kopsavilkums.');

  const api = await signInByApi(centre.office.url, 'Dace Priede', null);
  const catalogue = async () => (await api.call('catalogue.get', {})).catalogue as Catalogue;
  const card = anEditedCard(await catalogue(), TRADE, {
    name: { lv: 'Kolēģa dotais nosaukums', en: 'Permit' },
  });
  const basedOn = await revisionOf(api, TRADE);
  const save = { cardId: TRADE, templateId: null, basedOn, card, because: '' };
  await api.call('localCard.save', save);

  const putOnTop = page.getByRole('button', { name: t('localCard.putOnTop') });
  await putOnTop.waitFor();
  await run('settings.primary');
  await expect(page.getByText(t('localCard.putOnTopFirst')).first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await keys.activate(putOnTop);
  await expect(page.getByRole('textbox', { name: t('localCard.field.name'), exact: true })).toHaveValue(
    'Kolēģa dotais nosaukums',
  );
  await expect(summary).toHaveValue('Mans kopsavilkums.');
  await run('settings.primary');
  await list.waitFor();
  const saved = (await catalogue()).cards.find(({ id }) => id === TRADE);
  expect(saved).toMatchObject({
    name: { lv: 'Kolēģa dotais nosaukums' },
    summary: { lv: 'Mans kopsavilkums.' },
  });
});
