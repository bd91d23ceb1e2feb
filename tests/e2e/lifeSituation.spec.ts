import { randomUUID } from 'node:crypto';
import { formatIban } from '#shared/domain/identity/iban.ts';
import { findCard } from '#shared/catalogue/catalogue.ts';
import { neededAnswers } from '#tests/factories/formAnswers.ts';
import { expect, test } from './fixtures.ts';
import { signInByApi, type OfficeApi } from './support/officeApi.ts';
import { serveNewClient } from './support/registerRequest.ts';
import type { Workplace } from './support/workplace.ts';

const IBAN = 'LV80BANK0000435195001';
const BIRTH = 'vsaa-childbirth-allowance';
const CHILDCARE = 'vsaa-childcare-allowance';

test('what was said once comes along to the next request of the situation, and with consent to the next visit (CAT-24)', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const visitId = await serveNewClient(api, 'Laura', 'Jaunmāmiņa');
  await fillInBirth(api, visitId);
  const clerk = await open({ language: 'lv', token: api.token, path: '/counter' });
  const { page, run, field, t } = clerk;
  await page.getByRole('heading', { level: 1, name: 'Laura Jaunmāmiņa' }).waitFor();

  await field('bank.iban').waitFor();
  await run('form.review');
  const review = page.getByRole('dialog', { name: /^Pirms reģistrēšanas/ });
  for (const read of ['Laura Jaunmāmiņa', formatIban(IBAN)]) await expect(review).toContainText(read);
  await run('dialog.primary');
  await expect(page.locator('.receipt-number')).toHaveText(/^SAL-/);
  await expect(page.getByText(/bieži vajag arī/)).toBeVisible();

  await run('counter.newRequest');
  const next = findCard('vsaa-maternity-benefit');
  await expect(page.getByRole('option').first()).toContainText(next?.name.lv ?? '');
  await run('counter.primary');
  // Filed as the one before; why not electronically is not asked again.
  await page.getByText(t('request.asBefore', { name: findCard(BIRTH)?.name.lv ?? '' })).waitFor();
  await run('counter.primary');
  await expect(field('bank.iban').getByRole('textbox')).toHaveValue(IBAN);

  // The same client on another day: told what is known, and asked.
  const { drafts, client } = await api.call('visit.get', { visitId });
  const [{ draftId = '' } = {}] = drafts;
  await api.call('request.discardDraft', { draftId });
  await api.call('visit.finish', { visitId, offerRating: false });
  const again = await comeAgain(api, client?.clientId ?? '');
  // The name alone stood there before.
  const { ticket } = await api.call('visit.get', { visitId: again });
  await expect(page.locator('.visit-ticket')).toHaveText(ticket ?? '');
  await page.getByRole('heading', { level: 1, name: 'Laura Jaunmāmiņa' }).waitFor();
  await run('counter.newRequest');
  const search = page.getByRole('searchbox');
  await search.waitFor();
  await clerk.keys.goTo(search);
  await clerk.keys.type(findCard(CHILDCARE)?.name.lv ?? '');
  await run('counter.primary');
  await choosePaper(clerk);
  await expect(field('bank.iban').getByRole('textbox')).toHaveValue('');
  await expect(page.getByText(/jau ir: Konta numurs/)).toBeVisible();
  await run('form.fillKnown');
  await expect(field('bank.iban').getByRole('textbox')).toHaveValue(IBAN);
  await expect(page.getByRole('button', { name: t('request.known.takeEarlier') })).toBeHidden();
  await api.call('visit.markLeft', { visitId: again });
});

/** On paper, to the last question. */
async function fillInBirth(api: OfficeApi, visitId: string): Promise<void> {
  const form = findCard(BIRTH)?.form;
  if (!form) throw new Error(`${BIRTH} is not in the catalogue`);
  const draft = { draftId: randomUUID(), visitId, serviceId: BIRTH, declined: [], documentsSeen: [] };
  const answers = neededAnswers(form, { 'bank.iban': IBAN });
  await api.call('request.saveDraft', { ...draft, channel: 'paper', answers });
}

async function comeAgain(api: OfficeApi, clientId: string): Promise<string> {
  const visitId = await serveNewClient(api, 'Kāda', 'Cita');
  await api.call('visit.linkClient', { visitId, clientId });
  return visitId;
}

/** Why not electronically is not said. */
async function choosePaper({ page, keys, t, run }: Workplace): Promise<void> {
  await page.getByText(t('request.how')).waitFor();
  await keys.press('3');
  for (const _ of ['eService', 'assisted']) {
    await page.getByText(t('request.barrier.why')).waitFor();
    await run('counter.primary');
  }
  await page.locator('.service-form').waitFor();
}
