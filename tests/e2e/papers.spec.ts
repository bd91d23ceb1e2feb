import type { PaperId } from '#shared/papers/paperIds.ts';
import { expect, mayTake, test } from './fixtures.ts';
import { signInByApi, type OfficeApi } from './support/officeApi.ts';

const SENTENCE = 'Sūdzību par apkalpošanu pieņem {centrs}.';

test('a manager words the receipt anew, is kept from what it must not lack, and sees which version it is, by keyboard alone', async ({
  openAs,
  centre,
}) => {
  mayTake(120);
  const api = await signInByApi(centre.office.url, 'Dace Priede', null);
  await asItComes(api, 'receipt');
  const { page, keys, t, run } = await openAs('Māra Kalniņa', null, 'lv', '/settings/papers');
  const papers = page.getByRole('grid', { name: t('staff.papers.tab') });
  const receipt = papers.getByRole('row').filter({ hasText: t('staff.papers.name.receipt') });
  await keys.goToRow(papers, t('staff.papers.name.receipt'));
  await keys.press('Enter');
  const sentences = page.getByRole('grid', { name: t('staff.papers.sentences') });
  await keys.goToRow(sentences, 'Par apkalpošanu sūdzību var iesniegt');
  await keys.press('Enter');
  const field = (language: 'lv' | 'en' | 'ru' | 'uk') =>
    page.getByRole('textbox', { name: t(`counter.language.${language}`) });
  await expect(field('lv')).toBeFocused();
  await keys.fill(field('lv'), 'Zvaniet {tālrunis}');
  await expect(page.getByText(t('staff.papers.problem.place', { places: '{tālrunis}' }))).toBeVisible();
  await run('dialog.primary');
  await expect(page.getByText(t('staff.papers.wrong', { number: 1 })).first()).toBeVisible();
  await keys.goToRow(sentences, 'Zvaniet');
  await keys.press('Enter');
  for (const language of ['lv', 'en', 'ru', 'uk'] as const) await keys.fill(field(language), SENTENCE);
  await run('dialog.primary');
  await run('settings.primary');
  await expect(receipt).toContainText(t('staff.papers.own'));
  await expect(receipt).toContainText(/R-1 \/ \d+/);
  await expect(receipt).toContainText('Māra Kalniņa');
  await expect(receipt).toBeFocused();
  const own = (await paperOf(api, 'receipt'))?.own['complaintNote'];
  expect(own).toEqual({ lv: SENTENCE, en: SENTENCE, ru: SENTENCE, uk: SENTENCE });
  await asItComes(api, 'receipt');
});

async function paperOf(api: OfficeApi, id: PaperId) {
  return (await api.call('paper.list', {})).papers.find(({ template }) => template.id === id);
}

/** As the next walk expects it. */
async function asItComes(api: OfficeApi, paperId: PaperId): Promise<void> {
  const paper = await paperOf(api, paperId);
  if (!paper || Object.keys(paper.own).length === 0) return;
  await api.call('paper.word', { paperId, basedOn: paper.revision, texts: {} });
}
