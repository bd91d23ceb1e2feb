import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';
import type { Centre } from './support/centre.ts';
import { signInByApi } from './support/officeApi.ts';
import { serviceName } from './steps/request.ts';
import { registerRequest, serveNewClient } from './support/registerRequest.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { aContainer, aPdf, aPng } from '#tests/factories/files.ts';

/** The institution of the demonstration answers soon; without a network it has nothing to answer yet. */
test.beforeEach(({ centre }) => centre.network.cut('refused'));
test.afterEach(({ centre }) => centre.network.restore());

/** A registered request of a new client, and where it is opened. */
async function requestOf(centre: Centre, familyName: string) {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Velta', familyName);
  const { requestId } = await registerRequest(api, visitId);
  await api.call('visit.finish', { visitId, offerRating: false });
  return { api, requestId, token: api.token, path: `/requests/${requestId}` };
}

/** As when the dialog gives up its focus for a moment, half a second after it opened. */
function pressWithoutFocus(key: string): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

test('papers are attached to a request, looked at, turned, taken off, and reach the institution, by keyboard alone', async ({
  open,
  centre,
}) => {
  const { api, requestId, token, path } = await requestOf(centre, 'Ziemele');
  const owner = { kind: 'request', requestId } as const;
  const { page, keys, t, run } = await open({ language: 'lv', token, path });
  await page.getByRole('button', { name: t('attachment.open') }).waitFor();
  // Listened for from here on: a key pressed at once may be quicker than the listening.
  const choosing = page.waitForEvent('filechooser');
  await run('requests.attachments');
  const dialog = page.getByRole('dialog', { name: t('attachment.title') });
  await expect(dialog).toContainText(t('attachment.none'));

  // What is no paper is refused with what to do; the others are taken all the same.
  await keys.press('Control+Enter');
  await (
    await choosing
  ).setFiles([
    { name: 'Lapa.pdf', mimeType: 'application/pdf', buffer: aPdf() },
    { name: 'Attēls.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ is a program') },
    { name: 'Foto.png', mimeType: 'image/png', buffer: aPng(120, 80) },
    { name: 'Iesniegums.edoc', mimeType: '', buffer: aContainer({ 'Iesniegums.pdf': aPdf() }) },
  ]);
  await expect(dialog.getByRole('alert')).toContainText(`Attēls.pdf: ${t('errors.rule.attachment.program')}`);
  const files = dialog.getByRole('grid', { name: t('attachment.files') }).getByRole('row');
  await expect(files).toHaveCount(3);

  // The last one is open: what is in it and who signed, and that nobody has verified it.
  await expect(dialog).toContainText(t('attachment.notVerified'));
  await expect(dialog.getByRole('list', { name: t('attachment.inside') })).toContainText('Iesniegums.pdf');
  await files.first().focus();
  await keys.press('Enter');
  await expect(dialog.getByRole('img', { name: 'Lapa.pdf' })).toBeVisible();
  await expect(dialog).toContainText(t('attachment.page', { number: 1, all: 2 }));
  await dialog.getByRole('button', { name: t('attachment.turn') }).focus();
  await keys.press('Enter');
  await expect.poll(async () => (await api.call('attachment.list', { owner })).attachments[0]?.turn).toBe(90);

  // The picture was the wrong one: gone before it was sent, after a second question.
  await files.filter({ hasText: 'Foto.png' }).focus();
  await keys.press('Enter');
  await keys.activate(dialog.getByRole('button', { name: t('attachment.remove') }));
  await keys.press('Enter');
  await expect(files).toHaveCount(2);

  await centre.network.restore();
  await expect
    .poll(async () => (await api.call('attachment.list', { owner })).arrived, { timeout: 30_000 })
    .toBe(2);
  await expect(dialog).toContainText(t('attachment.arrived', { count: 2, all: 2 }));
  await keys.press('Escape');
  await expect(page.getByRole('region', { name: t('request.view.about') })).toContainText(
    t('attachment.arrived', { count: 2, all: 2 }),
  );
});

test('the window stays open and says what it does while a file is taken in: nothing that was chosen is lost', async ({
  open,
  centre,
}) => {
  const { api, requestId, token, path } = await requestOf(centre, 'Pacietīgā');
  const owner = { kind: 'request', requestId } as const;
  const { page, keys, t, run } = await open({ language: 'lv', token, path });
  await page.getByRole('button', { name: t('attachment.open') }).waitFor();
  const { promise: isFree, resolve: goOn } = Promise.withResolvers<undefined>();
  await page.route('**/api/files/**', async (route) => {
    if (route.request().method() === 'PUT') await isFree;
    await route.continue();
  });
  // Listened for from here on: a key pressed at once may be quicker than the listening.
  const choosing = page.waitForEvent('filechooser');
  await run('requests.attachments');
  const dialog = page.getByRole('dialog', { name: t('attachment.title') });
  await expect(dialog).toContainText(t('attachment.none'));
  await keys.press('Control+Enter');
  await (await choosing).setFiles({ name: 'Lapa.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  const taking = t('attachment.taking', { name: 'Lapa.pdf' });
  await expect(dialog.getByRole('status').filter({ hasText: taking })).toBeVisible();
  await keys.press('Escape');
  await page.evaluate(pressWithoutFocus, 'Escape');
  await keys.activate(dialog.getByRole('button', { name: t('ui.close') }).first());
  await keys.activate(dialog.getByRole('button', { name: t('ui.close') }).last());
  await expect(dialog).toContainText(taking);
  goOn(undefined);
  await expect(dialog.getByRole('grid', { name: t('attachment.files') })).toContainText('Lapa.pdf');
  await expect(dialog).not.toContainText(taking);
  expect((await api.call('attachment.list', { owner })).attachments).toHaveLength(1);
  await keys.press('Escape');
  await expect(dialog).toBeHidden();
});

test('after registration the counter still shows which papers were seen and attached, and takes what was forgotten', async ({
  open,
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Ilze Ozola', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Velta', 'Aizmāršīgā');
  const { requestId } = await registerRequest(api, visitId, ['identity-document']);
  const place = await open({ language: 'lv', token: api.token, path: '/counter' });
  const { page, keys, t, run } = place;
  await keys.goTo(page.getByRole('tab').first());
  await keys.press('ArrowRight');
  await expect(page.getByRole('tab', { name: serviceName(place) })).toBeFocused();
  await page.locator('.receipt').waitFor();
  const papers = page.getByRole('list', { name: t('counter.card.documents') }).getByRole('listitem');
  await expect(papers.first()).toContainText(t('counter.card.documentSeen'));
  await run('counter.attachments');
  const dialog = page.getByRole('dialog', { name: t('attachment.title') });
  await expect(dialog).toContainText(t('attachment.none'));
  // Nothing has to be attached, so that "another document" is proposed; above it stand the signed form and the one meant.
  await keys.activate(dialog.locator('.field').getByRole('button'));
  const paper = page.getByRole('option', { name: /darbnespējas lapa/ });
  await paper.waitFor();
  await keys.press('ArrowUp', 'ArrowUp', 'Enter');
  await paper.waitFor({ state: 'hidden' });
  const choosing = page.waitForEvent('filechooser');
  await keys.activate(dialog.getByRole('button', { name: t('attachment.choose') }));
  await (await choosing).setFiles({ name: 'Lapa.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  const files = dialog.getByRole('grid', { name: t('attachment.files') });
  await expect(files).toContainText('Lapa.pdf');

  // From the scanner with one key; a scan that is there shows by itself, and is gone from the folder afterwards.
  const folder = temporaryFolder();
  const admin = await signInByApi(centre.office.url, 'Juris Vītols', null);
  await admin.call('scan.change', { folder });
  const scans = dialog.getByRole('region', { name: t('attachment.scans') });
  await expect(scans).toContainText(t('attachment.noScans'));
  fs.writeFileSync(path.join(folder, 'Skens.pdf'), aPdf('<< /Type /Page >>'));
  await expect(scans).toContainText('Skens.pdf');
  await run('dialog.takeScan');
  await expect(files).toContainText('Skens.pdf');
  await expect(scans).toContainText(t('attachment.noScans'));
  expect(fs.readdirSync(folder)).toEqual([]);
  await admin.call('scan.change', { folder: '' });
  await keys.press('Escape');
  await expect(papers.last()).toContainText(t('counter.card.documentAttached'));
  const owner = { kind: 'request', requestId } as const;
  expect((await api.call('attachment.list', { owner })).attachments).toMatchObject([
    { documentId: 'foreign-certificate' },
    { documentId: null, name: 'Skens.pdf' },
  ]);
  await api.call('visit.finish', { visitId, offerRating: false });
});

test('papers are photographed one after another with one key, and the camera is let go of', async ({
  open,
  centre,
}) => {
  const { api, requestId, token, path } = await requestOf(centre, 'Fotogrāfe');
  const owner = { kind: 'request', requestId } as const;
  const { page, keys, t, run } = await open({ language: 'lv', token, path });
  await page.getByRole('button', { name: t('attachment.open') }).waitFor();
  await run('requests.attachments');
  const dialog = page.getByRole('dialog', { name: t('attachment.title') });
  const camera = dialog.getByRole('region', { name: t('attachment.camera') });
  await camera.waitFor();
  await run('dialog.photograph');
  const video = camera.locator('video');
  await expect
    .poll(() => video.evaluate((element) => (element as HTMLVideoElement).videoWidth))
    .toBeGreaterThan(0);
  const files = dialog.getByRole('grid', { name: t('attachment.files') }).getByRole('row');
  for (const count of [1, 2]) {
    await expect(camera.getByRole('button', { name: t('attachment.photograph') })).toBeEnabled();
    await run('dialog.photograph');
    await expect(files.filter({ hasText: '.jpg' })).toHaveCount(count);
    await expect(dialog.getByRole('img', { name: '.jpg' })).toBeVisible();
  }
  const { attachments } = await api.call('attachment.list', { owner });
  expect(attachments.map(({ kind }) => kind)).toEqual(['jpeg', 'jpeg']);

  const track = await video.evaluateHandle(
    (element) => ((element as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()[0],
  );
  await keys.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => track.evaluate((one) => one?.readyState)).toBe('ended');
});
