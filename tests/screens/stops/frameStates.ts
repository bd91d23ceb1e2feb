import type { Page } from '@playwright/test';
import { failQueries, type Stage } from '../stage.ts';
import { emptyCentre } from './emptyCentre.ts';
import type { Stop } from './stop.ts';

/** What every screen inside the frame goes through: nothing there yet, no network, and the office failing. */
export async function* frameStates(stage: Stage, path: string): AsyncGenerator<Stop> {
  const empty = await stage.open(path, await emptyCentre(stage), stage.emptyUrl);
  await settled(empty.page);
  yield { state: 'empty', page: empty.page };
  await empty.close();

  const { page, t, close } = await stage.open(path);
  await settled(page);
  await stage.centre.network.cut('refused');
  await page
    .getByRole('banner')
    .getByText(t('app.connection.offline', { time: '' }).trim())
    .first()
    .waitFor();
  yield { state: 'offline', page };
  await stage.centre.network.restore();
  await stage.api.call('outbox.tryNow', {});

  await failQueries(page);
  await page.reload();
  await page.getByText('K7-2209').first().waitFor();
  yield { state: 'error', page };
  await close();
}

/** The screen has come, and what it asked for too. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('main').locator('h1, h2, table, form').first().waitFor();
  await page.waitForLoadState('networkidle');
}
