import { CHANGED_CARD, changedCatalogue } from '#tests/factories/changedCatalogue.ts';
import { signInByApi } from '#tests/e2e/support/officeApi.ts';
import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';

const SICKNESS = 'vsaa-sickness-benefit';

export const knowledge: Way = async function* (stage) {
  const quiet = await stage.open('/knowledge');
  await quiet.page.getByRole('heading', { name: quiet.t('knowledge.nothingNew') }).waitFor();
  yield { state: 'nothing new', page: quiet.page };
  await quiet.close();

  const { url } = stage.centre.office;
  const clerk = await signInByApi(url, 'Anna Kļaviņa', null);
  const first = await clerk.call('knowledge.report', {
    serviceId: SICKNESS,
    words: 'Atbildes termiņš e-pakalpojumā vairs nav 10 dienas, bet 8.',
  });
  await clerk.call('knowledge.report', {
    serviceId: 'nvd-health-card',
    words: 'EVAK derīguma laiks ir trīs gadi.',
  });
  await stage.api.call('knowledge.answer', {
    reportId: first.reportId,
    how: 'answered',
    words: 'Pajautāju VSAA, atbildēs līdz piektdienai.',
  });
  await stage.api.call('knowledge.setFavourite', { serviceId: CHANGED_CARD, isFavourite: true });
  await stage.centre.bringCatalogue(changedCatalogue);
  await stage.signInAgain();

  const { page, t, keys, run, close } = await stage.open('/knowledge');
  await page.getByRole('heading', { name: t('knowledge.changedSince') }).waitFor();
  yield { state: 'list', page };
  await page
    .getByRole('button', { name: t('knowledge.answer.act') })
    .first()
    .click();
  await page.getByRole('alertdialog').waitFor();
  yield { state: 'answering', page };
  await page.keyboard.press('Escape');
  await run('knowledge.find');
  await keys.type('slimibas');
  await page.getByRole('option').first().waitFor();
  yield { state: 'found', page };
  await keys.type('traktors');
  await page.getByText(t('knowledge.nothingFound', { text: 'slimibastraktors' })).waitFor();
  yield { state: 'nothing found', page };
  await close();

  const card = await stage.open(`/knowledge/${SICKNESS}`);
  await card.page.getByRole('article').waitFor();
  yield { state: 'card', page: card.page };
  await card.run('knowledge.report');
  await card.page.getByRole('alertdialog').waitFor();
  yield { state: 'reporting', page: card.page };
  await card.close();

  const changed = await stage.open(`/knowledge/${CHANGED_CARD}`);
  await changed.page.getByRole('region', { name: changed.t('knowledge.changedSince') }).waitFor();
  yield { state: 'changed card', page: changed.page };
  await changed.close();
  await stage.api.call('knowledge.setFavourite', { serviceId: CHANGED_CARD, isFavourite: false });
  yield* frameStates(stage, '/knowledge');
};
