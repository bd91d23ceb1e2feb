import { randomUUID } from 'node:crypto';
import { findCard } from '#shared/catalogue/catalogue.ts';
import { neededAnswers } from '#tests/factories/formAnswers.ts';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { serveNewClient } from './support/registerRequest.ts';

const RESIDENCE = 'pmlp-declare-residence';

/** The institution of the demonstration answers soon; without a network it has nothing to answer yet. */
test.beforeEach(({ centre }) => centre.network.cut('refused'));
test.afterEach(({ centre }) => centre.network.restore());

test('a residence is declared and handed over on the spot, and what was written stays while one looks elsewhere (INT-04)', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '3. lodziņš');
  const visitId = await serveNewClient(api, 'Biruta', 'Deklarētāja');
  const card = findCard(RESIDENCE);
  if (!card?.simpleExecution) throw new Error('nothing of it is left to the centre');
  const entered = { serviceId: RESIDENCE, channel: 'paper', answers: neededAnswers(card.form) } as const;
  const { requestId } = await api.call('request.register', {
    ...entered,
    draftId: randomUUID(),
    visitId,
    declined: [],
    documentsSeen: [],
  });
  const taking = { fee: null, isSharedReceipt: false, amountCents: 427, receiptNumber: `S-${visitId}` };
  await api.call('payment.take', { ...taking, requestId, way: 'transfer' });

  const { page, keys, t, run } = await open({ language: 'lv', token: api.token, path: '/counter' });
  await keys.goTo(page.getByRole('tab').first());
  await keys.press('ArrowRight');
  const entry = page.getByRole('textbox', { name: t('work.onTheSpot.content') });
  await keys.goTo(entry);
  await keys.type('Rīgas iela 1–2, Salaspils');
  await run('counter.notes');
  await expect(entry).toBeHidden();
  await keys.goTo(page.getByRole('tab', { selected: true }));
  await keys.press('ArrowLeft');
  await expect(entry).toHaveValue('Rīgas iela 1–2, Salaspils');
  await run('counter.primary');
  const done = t('work.onTheSpot.done', { act: card.simpleExecution.act.lv });
  await expect(page.getByText(done)).toBeVisible();
  expect(await api.call('request.get', { requestId })).toMatchObject({
    status: 'handedOver',
    isExecutedHere: true,
    result: { content: 'Rīgas iela 1–2, Salaspils' },
  });
  await api.call('visit.finish', { visitId, offerRating: false });
});
