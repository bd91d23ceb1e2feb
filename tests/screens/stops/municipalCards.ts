import type { Workplace } from '#tests/e2e/support/workplace.ts';
import type { Stop } from './stop.ts';

const STREET_TRADE = 'municipality-street-trade';

/** Cards of the municipality and of the state, one of each open, and one with everything that can be wrong. */
export async function* municipalCards({ page, t, run }: Workplace): AsyncGenerator<Stop> {
  await page.getByRole('tab', { name: t('staff.tab.cards') }).click();
  const ours = page.getByRole('grid', { name: t('localCard.ofMunicipality') });
  await ours.waitFor();
  yield { state: 'cards of the municipality', page };
  await ours.locator(`[data-key="${STREET_TRADE}"]`).focus();
  await page.keyboard.press('Enter');
  const part = (name: string) => page.getByRole('tab', { name }).click();
  await page.getByRole('textbox', { name: t('localCard.field.name'), exact: true }).waitFor();
  yield { state: 'a card, its name', page };
  for (const [state, name] of [
    ['a card, filing', t('localCard.part.filing')],
    ['a card, terms', t('localCard.part.terms')],
    ['a card, documents', t('localCard.part.documents')],
    ['a card, fees', t('localCard.part.fees')],
    ['a card, form', t('localCard.part.form')],
    ['a card, process', t('localCard.part.procedure')],
    ['a card, questions', t('localCard.part.questions')],
  ] as const) {
    await part(name);
    yield { state, page };
  }
  await run('settings.primary');
  await page.getByText(t('localCard.problem.approvedBy')).waitFor();
  yield { state: 'a card without its act', page };
  await page.getByRole('button', { name: t('localCard.back') }).click();
  await ours.waitFor();
  await run('settings.primary');
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  yield { state: 'from what a new card is made', page };
  await run('dialog.primary');
  const name = page.getByRole('textbox', { name: t('localCard.field.name'), exact: true });
  await name.fill('Ielu tirdzniecības atļauja');
  await page.getByText(t('localCard.field.because')).waitFor();
  await run('settings.primary');
  await page.getByText(t('localCard.problem.because')).waitFor();
  yield { state: 'a new card like another one', page };
  await page.getByRole('button', { name: t('localCard.forget') }).click();
  await ours.waitFor();
  await page.getByRole('radio', { name: t('localCard.choice.state') }).press('Space');
  const states = page.getByRole('grid', { name: t('localCard.ofState') });
  await states.waitFor();
  yield { state: 'cards of the state', page };
  await states.getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await dialog.getByRole('textbox', { name: t('localCard.field.count') }).fill('399');
  yield { state: 'a term that the owner’s forbids', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}
