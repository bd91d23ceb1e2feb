import fs from 'node:fs';
import path from 'node:path';
import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';
import { formatDate, localDate } from '#shared/lib/time.ts';
import { registerRequest } from '#tests/e2e/support/registerRequest.ts';
import { signInByApi } from '#tests/e2e/support/officeApi.ts';
import { SERVICE } from '#tests/e2e/steps/request.ts';
import type { Workplace } from '#tests/e2e/support/workplace.ts';
import { aContainer, aPdf } from '#tests/factories/files.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { serveClient } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { registerHousehold } from './groups.ts';
import { workStates } from './requestWork.ts';
import { frameStates } from './frameStates.ts';
import type { Stop, Way } from './stop.ts';

const CLIENT = 'Jānis Bērziņš';

export const requests: Way = async function* (stage) {
  const opened = await stage.open('/requests');
  const { page, t, close } = opened;
  const list = page.getByRole('grid', { name: t('app.nav.requests') });
  // Institutions answer quickly here: what is still open is soon an empty list.
  const filter = page.getByRole('radiogroup', { name: t('request.list.filter.label') });
  await filter.getByText(t('request.list.filter.all', { number: '' }).trim()).click();
  await list.getByRole('row').nth(2).waitFor();
  yield { state: 'list', page };

  await list.getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  await page.getByText(t('request.view.about')).waitFor();
  yield { state: 'one request', page };
  yield* ownDataStates(opened);
  await close();
  yield* afterwards(stage);
  yield* frameStates(stage, '/requests');
};

/** One client's requests, and what is held about the client. */
async function* ownDataStates({ page, t, run, keys }: Workplace): AsyncGenerator<Stop> {
  await run('app.palette');
  await keys.type(CLIENT);
  await page.getByRole('menuitem', { name: CLIENT }).and(page.locator('[data-focused]')).waitFor();
  await page.keyboard.press('Enter');
  const handOut = page.getByRole('button', { name: t('ownData.open') });
  await handOut.waitFor();
  yield { state: 'of one client', page };
  await keys.activate(handOut);
  await page.getByRole('dialog', { name: t('ownData.title') }).waitFor();
  yield { state: 'held about a client', page };
  await page.keyboard.press('Escape');
  await keys.activate(page.getByRole('button', { name: t('erasure.open') }));
  const dialog = page.getByRole('alertdialog', { name: t('erasure.title') });
  await dialog.getByRole('heading', { name: t('erasure.against') }).waitFor();
  yield { state: 'a client wants to be erased', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await keys.activate(page.getByRole('button', { name: t('restriction.open') }));
  const restricting = page.getByRole('alertdialog', { name: t('restriction.title') });
  await restricting.waitFor();
  yield { state: 'a client wants no processing', page };
  await page.keyboard.press('Control+Enter');
  await page.getByText(t('restriction.chip'), { exact: true }).waitFor();
  await keys.activate(page.getByRole('button', { name: t('restriction.openStanding') }));
  const standing = page.getByRole('alertdialog', { name: t('restriction.title') });
  await standing.waitFor();
  yield { state: 'of a client whose data are restricted', page };
  const today = formatDate(localDate(Date.now())).replaceAll('.', '');
  await keys.fillDate(standing.getByRole('group', { name: t('restriction.toldOn') }), today);
  await page.keyboard.press('Control+Enter');
  await standing.waitFor({ state: 'hidden' });
}

/** Put right, withdrawn, void: without a network, so that nobody has answered yet. */
async function* afterwards(stage: Stage): ReturnType<Way> {
  const { api, centre } = stage;
  await centre.network.cut('refused');
  const visitId = await serveClient(stage, SERVICE, CLIENT);
  const { requestId } = await registerRequest(api, visitId);
  const opened = await stage.open(`/requests/${requestId}`);
  const { page, t, run, close } = opened;
  await page.getByText(t('request.after.title')).waitFor();
  yield { state: 'open for correction', page };
  yield* documentStates(stage, opened);
  yield* askedStates(opened, stage, requestId);
  yield* workStates(opened, api, requestId);
  await run('requests.correct');
  await page.getByRole('group', { name: t('request.after.correct.legend') }).waitFor();
  yield { state: 'correcting the form', page };
  await run('requests.back');
  const { answers } = await api.call('request.get', { requestId });
  await api.call('request.correct', {
    requestId,
    version: 1,
    answers: { ...answers, 'bank.iban': 'LV97HABA0012345678910', 'delivery.method': 'post' },
    why: { reason: 'mistyped', words: 'Nolasīts no kartes vēlreiz.' },
  });
  await page.getByRole('list', { name: t('request.after.correct.list') }).waitFor();
  yield { state: 'corrected', page };
  for (const act of ['requests.withdraw', 'requests.void']) {
    await run(act);
    await page.getByRole('alertdialog').waitFor();
    yield { state: act === 'requests.void' ? 'void a registration' : 'withdraw', page };
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  }
  const why = { reason: 'wrongService', words: 'Vajadzēja kopšanas pabalstu.' } as const;
  await api.call('request.void', { requestId, why });
  await page.getByText(t('request.after.closed.words', { words: why.words })).waitFor();
  yield { state: 'void', page };
  await run('requests.primary');
  await page.getByRole('listbox').waitFor();
  yield { state: 'register anew', page };

  const other = await registerRequest(api, visitId);
  await api.call('request.withdraw', {
    requestId: other.requestId,
    how: 'phone',
    asker: 'client',
    words: 'Atradu darbu.',
  });
  await page.goto(`/requests/${other.requestId}`);
  await page.getByText(t('request.after.closed.words', { words: 'Atradu darbu.' })).waitFor();
  yield { state: 'withdrawn', page };

  await page.goto(`/requests/${await registerHousehold(api, visitId)}`);
  await page.getByText('Rūta').waitFor();
  yield { state: 'answers of a group', page };
  await run('requests.correct');
  await opened.field('member.givenNames~2').waitFor();
  yield { state: 'correcting a group', page };
  await api.call('visit.finish', { visitId, offerRating: false });
  await centre.network.restore();
  await close();
}

/** The folder of the scanner with two scans in it. */
async function* scanStates({ centre }: Stage, dialog: Locator, page: Page): AsyncGenerator<Stop> {
  const folder = temporaryFolder();
  for (const name of ['Skens 0412.pdf', 'Skens 0413.pdf']) fs.writeFileSync(path.join(folder, name), aPdf());
  const admin = await signInByApi(centre.office.url, 'Juris Vītols', null);
  await admin.call('scan.change', { folder });
  await dialog.getByText('Skens 0413.pdf').waitFor();
  yield { state: 'scans', page };
  await admin.call('scan.change', { folder: '' });
  fs.rmSync(folder, { recursive: true });
}

/** Something missing is asked of the client, who is waited for. */
async function* askedStates(
  { page, t, run }: Workplace,
  { api }: Stage,
  requestId: string,
): AsyncGenerator<Stop> {
  await run('requests.ask');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText(t('request.asked.text')).waitFor();
  yield { state: 'asking the client', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const said = {
    what: 'Darba devēja izziņa par pēdējo darba dienu',
    why: 'Nav redzams, līdz kurai dienai strādājāt',
  };
  const answerBy = localDate(Date.now());
  const question = { requestId, documents: ['foreign-certificate'], ...said, answerBy };
  const { questionId } = await api.call('request.ask', question);
  await page.getByRole('region', { name: t('request.asked.open') }).waitFor();
  yield { state: 'waiting for the client', page };
  await run('requests.answer');
  await dialog.getByText(t('request.asked.answer.words')).waitFor();
  yield { state: 'the answer of the client', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await api.call('request.answer', { requestId, questionId, words: 'Pēdējā diena bija 14. novembris.' });
  await page.getByRole('list', { name: t('request.asked.list') }).waitFor();
}

/** Files of the request: a sheet that is looked at, and a signed container. */
async function* documentStates(stage: Stage, { page, t, run, keys }: Workplace): AsyncGenerator<Stop> {
  // Listened for from here on: a key pressed at once may be quicker than the listening.
  const choosing = new Promise<FileChooser>((resolve) => page.once('filechooser', resolve));
  await run('requests.attachments');
  const dialog = page.getByRole('dialog', { name: t('attachment.title') });
  await dialog.getByText(t('attachment.none')).waitFor();
  yield { state: 'no documents yet', page };
  yield* scanStates(stage, dialog, page);
  await keys.press('Control+Enter');
  const signed = { name: 'Izziņa.edoc', mimeType: '', buffer: aContainer({ 'Izziņa.pdf': aPdf() }) };
  const sheet = { name: 'B lapa.pdf', mimeType: 'application/pdf', buffer: aPdf() };
  await (await choosing).setFiles([sheet, signed]);
  await dialog.getByText(t('attachment.notVerified')).waitFor();
  yield { state: 'a signed container', page };
  await run('dialog.photograph');
  const camera = dialog.getByRole('region', { name: t('attachment.camera') });
  await expect(camera.getByRole('button', { name: t('attachment.photograph') })).toBeEnabled();
  const width = () => camera.locator('video').evaluate((video) => (video as HTMLVideoElement).videoWidth);
  await expect.poll(width).toBeGreaterThan(0);
  yield { state: 'a paper before the camera', page };
  await dialog.getByRole('row').first().focus();
  await keys.press('Enter');
  await dialog.getByRole('img', { name: sheet.name }).waitFor();
  yield { state: 'a sheet', page };
  await keys.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}
