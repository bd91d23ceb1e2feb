import type { Catalogue } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import { CHANGED_CARD, OWN_CARD, withOwnCardChanged } from '#tests/factories/changedCatalogue.ts';
import { signInByApi } from '#tests/e2e/support/officeApi.ts';
import { revisionOf } from '#tests/e2e/support/revisionOf.ts';
import { anEditedCard } from '#tests/factories/editedCard.ts';
import { frameStates } from './frameStates.ts';
import type { Stage } from '../stage.ts';
import type { Stop, Way } from './stop.ts';

const SICKNESS = 'vsaa-sickness-benefit';
const OF_CENTRE = 'municipality-kindergarten-queue';

export const knowledge: Way = async function* (stage) {
  const quiet = await stage.open('/knowledge');
  await quiet.page.getByRole('heading', { name: quiet.t('knowledge.nothingNew') }).waitFor();
  yield { state: 'nothing new', page: quiet.page };
  await quiet.close();

  // The sandbox institution would answer before the picture is taken.
  await stage.centre.network.cut('refused');
  const { url } = stage.centre.office;
  const clerk = await signInByApi(url, 'Anna Kļaviņa', null);
  await clerk.call('knowledge.report', {
    serviceId: SICKNESS,
    words: 'Atbildes termiņš e-pakalpojumā vairs nav 10 dienas, bet 8.',
  });
  const ofCentre = { serviceId: OF_CENTRE, words: 'Grupiņu saraksts ir pērnais.' };
  const first = await clerk.call('knowledge.report', ofCentre);
  await clerk.call('knowledge.report', { ...ofCentre, words: 'Tālrunis ir cits.' });
  await stage.api.call('knowledge.answer', {
    reportId: first.reportId,
    how: 'answered',
    words: 'Pajautāju izglītības pārvaldē, atbildēs līdz piektdienai.',
  });
  await stage.api.call('proposal.make', { words: 'Printeri pārvietot tuvāk 2. lodziņam.\nTagad tālu.' });
  await stage.api.call('knowledge.setFavourite', { serviceId: CHANGED_CARD, isFavourite: true });
  await writeOwnCard(stage);
  await stage.centre.bringCatalogue(withOwnCardChanged);
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
  await run('knowledge.propose');
  await page.getByRole('alertdialog', { name: t('knowledge.proposal.act') }).waitFor();
  yield { state: 'proposing', page };
  await page.keyboard.press('Escape');
  await run('knowledge.find');
  await keys.type('slimibas');
  await page.getByRole('option').first().waitFor();
  yield { state: 'found', page };
  await keys.type('traktors');
  await page.getByText(t('knowledge.nothingFound', { text: 'slimibastraktors' })).waitFor();
  yield { state: 'nothing found', page };
  await close();
  await stage.centre.network.restore();

  const card = await stage.open(`/knowledge/${SICKNESS}`);
  await card.page.getByRole('article').waitFor();
  yield { state: 'card', page: card.page };
  await card.run('knowledge.report');
  await card.page.getByRole('alertdialog').waitFor();
  yield { state: 'reporting', page: card.page };
  await card.close();

  const article = await stage.open('/knowledge/article-personal-code');
  await article.page.getByRole('article').waitFor();
  await article.keys.type('pilnvarota persona');
  await article.page.getByRole('option').first().waitFor();
  yield { state: 'article', page: article.page };
  await article.close();

  const changed = await stage.open(`/knowledge/${CHANGED_CARD}`);
  await changed.page.getByRole('region', { name: changed.t('knowledge.changedSince') }).waitFor();
  yield { state: 'changed card', page: changed.page };
  await changed.close();
  await stage.api.call('knowledge.setFavourite', { serviceId: CHANGED_CARD, isFavourite: false });

  yield* comparison(stage);
  yield* frameStates(stage, '/knowledge');
};

async function writeOwnCard({ api }: Stage): Promise<void> {
  const inUse = (await api.call('catalogue.get', {})).catalogue as Catalogue;
  const summary = words(
    'Mūsu novadā koku drīkst cirst ar atļauju.',
    'Our town permits the felling of trees.',
  );
  const card = anEditedCard(inUse, OWN_CARD, { summary });
  const basedOn = await revisionOf(api, OWN_CARD);
  await api.call('localCard.save', { cardId: OWN_CARD, templateId: null, basedOn, card, because: '' });
}

/** A newer catalogue beside what the centre wrote; afterwards nothing waits any more. */
async function* comparison(stage: Stage): AsyncGenerator<Stop> {
  const { page, t, run, close } = await stage.open('/settings/cards');
  const row = page.getByRole('row').and(page.locator(`[data-key="${OWN_CARD}"]`));
  await row.waitFor();
  yield { state: 'a card of ours that the catalogue changes', page };
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t('localCard.pack.compare') }).click();
  await page.getByRole('alertdialog').waitFor();
  yield { state: 'the catalogue and ours', page };
  await run('dialog.primary');
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  await close();
}
