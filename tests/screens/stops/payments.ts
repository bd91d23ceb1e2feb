import { findCard } from '#shared/catalogue/catalogue.ts';
import { v7 } from 'uuid';
import { completeAnswers } from '#tests/helpers/sicknessAnswers.ts';
import { endVisit, serveClient, type Stage } from '../stage.ts';
import { frameStates } from './frameStates.ts';
import type { Way } from './stop.ts';

const RESIDENCE = 'pmlp-declare-residence';
const STREET_TRADE = 'municipality-street-trade';

export const payments: Way = async function* (stage) {
  const { api } = stage;
  const empty = await stage.open('/payments');
  await empty.page.getByText(empty.t('payment.day.empty')).waitFor();
  yield { state: 'nothing yet', page: empty.page };
  await empty.close();

  const visitId = await serveClient(stage, RESIDENCE, 'Pēteris Kalniņš');
  const paid = await registered(stage, visitId, RESIDENCE);
  const taking = { fee: null, isSharedReceipt: false };
  await api.call('payment.take', {
    ...taking,
    requestId: paid,
    amountCents: 427,
    way: 'card',
    receiptNumber: '000117',
  });
  const trade = await registered(stage, visitId, STREET_TRADE);
  const fee = { cents: 1500, setBy: 'Saistošie noteikumi Nr. 12, 4. punkts' };
  const part = { requestId: trade, fee, amountCents: 1000, way: 'cash', receiptNumber: '48/2026' } as const;
  await api.call('payment.take', { ...taking, ...part });
  const [first] = (await api.call('payment.get', { requestId: trade })).takings;
  await api.call('payment.refund', {
    requestId: trade,
    takingId: first?.takingId ?? '',
    amountCents: 250,
    reason: 'wrongAmount',
    words: 'Par divām dienām, nevis trim',
  });
  await registered(stage, visitId, STREET_TRADE);
  await registered(stage, visitId, RESIDENCE);

  const clerk = await stage.open('/counter');
  await clerk.page
    .getByRole('tab', { name: findCard(RESIDENCE)?.name[stage.language] ?? '' })
    .last()
    .click();
  await clerk.page.locator('.receipt').waitFor();
  // The fee is asked for apart: its key is there when its button is.
  await clerk.page
    .getByRole('button', { name: clerk.t('payment.act.open') })
    .first()
    .waitFor();
  yield { state: 'fee at the counter', page: clerk.page };
  await clerk.run('counter.fee');
  const dialog = clerk.page.getByRole('alertdialog');
  await dialog.waitFor();
  yield { state: 'recording a fee', page: clerk.page };
  await clerk.page.keyboard.press('Escape');
  await clerk.close();
  await endVisit(stage, visitId);

  const copied = {
    itemId: 'copying',
    count: 4,
    amountCents: 40,
    way: 'cash',
    receiptNumber: '49/2026',
  } as const;
  await api.call('ancillary.provide', { ...copied, isSharedReceipt: false, visitId: null });
  const day = await stage.open('/day');
  await day.page.getByRole('grid', { name: day.t('ancillary.title') }).waitFor();
  await day.run('app.palette');
  await day.page.keyboard.type(day.t('ancillary.act'));
  const act = day.page.getByRole('menuitem', { name: day.t('ancillary.act') });
  await act.and(day.page.locator('[data-focused]')).waitFor();
  await day.page.keyboard.press('Enter');
  await day.page.getByRole('alertdialog').getByRole('listitem').first().waitFor();
  yield { state: 'copies', page: day.page };
  await day.close();

  const request = await stage.open(`/requests/${trade}`);
  await request.page.getByText(request.t('request.view.about')).waitFor();
  await request.page.getByRole('button', { name: request.t('payment.act.open') }).waitFor();
  yield { state: 'one request, partly paid', page: request.page };
  await request.run('requests.fee');
  await request.page.getByRole('radio', { name: request.t('payment.dialog.refund') }).waitFor();
  await request.page.getByText(request.t('payment.dialog.refund'), { exact: true }).click();
  yield { state: 'giving back', page: request.page };
  await request.close();

  const { page, t, close } = await stage.open('/payments');
  await page
    .getByRole('grid', { name: t('payment.day.movements') })
    .getByRole('row')
    .nth(3)
    .waitFor();
  yield { state: 'day', page };
  await close();
  yield* frameStates(stage, '/payments');
};

async function registered({ api }: Stage, visitId: string, serviceId: string): Promise<string> {
  const answers = await completeAnswers(api, serviceId);
  const body = {
    draftId: v7(),
    visitId,
    serviceId,
    channel: 'paper',
    declined: [],
    documentsSeen: [],
  } as const;
  const { requestId } = await api.call('request.register', {
    ...body,
    declined: [],
    documentsSeen: [],
    answers,
  });
  return requestId;
}
