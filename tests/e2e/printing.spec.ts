import { chromium } from '@playwright/test';
import { findChromium, findHeadlessChromium } from '../../build/scripts/test/chromium.ts';
import { expect, test } from './fixtures.ts';
import { signInByApi } from './support/officeApi.ts';
import { registerRequest, serveNewClient } from './support/registerRequest.ts';
import { openWorkplace } from './support/workplace.ts';

const BROWSERS = [...new Set([findChromium(), findHeadlessChromium()])];

test('a browser prints the paper where it can show one, and else saves it and says so', async ({
  centre,
}) => {
  const api = await signInByApi(centre.office.url, 'Anna Kļaviņa', '2. lodziņš');
  const visitId = await serveNewClient(api, 'Paula', 'Papīra');
  const { requestId } = await registerRequest(api, visitId);
  await api.call('visit.finish', { visitId, offerRating: false });

  for (const executablePath of BROWSERS) {
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    });
    const place = { url: centre.office.url, token: api.token, path: `/requests/${requestId}` } as const;
    const { page, t, run, guard } = await openWorkplace(browser, { ...place, language: 'lv' });
    const saved: string[] = [];
    page.on('download', (download) => void saved.push(download.suggestedFilename()));
    await page.getByRole('heading', { name: t('request.view.form') }).waitFor();
    await run('requests.print');
    const isShown = await page.evaluate(() => navigator.pdfViewerEnabled);
    if (isShown) {
      await expect(page.locator('iframe')).toHaveAttribute('title', /\.pdf$/);
    } else {
      await expect.poll(() => saved).toEqual([expect.stringMatching(/\.pdf$/)]);
      const [name = ''] = saved;
      await expect(page.getByText(t('app.savedToPrint', { name }))).toBeVisible();
    }
    // Either way the next copy can be printed, with the same key, and what is shown is not saved besides.
    await expect(page.getByRole('button', { name: t('request.view.printCopy') })).toBeEnabled();
    expect(saved).toHaveLength(isShown ? 0 : 1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
    guard.expectNone();
    await browser.close();
  }
});
