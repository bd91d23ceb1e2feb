import type { Workplace } from '#tests/e2e/support/workplace.ts';
import type { Stage } from '../stage.ts';
import type { Stop } from './stop.ts';

/** What lies over any screen: palette, keys, what is to be sent, privacy and lock. */
export async function* overlays(stage: Stage, { page, t, run, keys }: Workplace): AsyncGenerator<Stop> {
  await run('app.palette');
  await page.getByRole('dialog').waitFor();
  await keys.type('bērz');
  await page.getByRole('menuitem').first().waitFor();
  yield { state: 'palette', page };
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.getByRole('main').focus();
  await run('app.keys');
  await page.getByRole('dialog', { name: t('app.help.title') }).waitFor();
  yield { state: 'keys', page };
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await stage.centre.network.cut('refused');
  const chip = page
    .getByRole('banner')
    .getByRole('button', { name: t('app.connection.offline', { time: '' }).trim() });
  await chip.waitFor();
  await chip.click();
  await page.getByRole('dialog').waitFor();
  yield { state: 'what is to be sent', page };
  await page.keyboard.press('Escape');
  await stage.centre.network.restore();
  await stage.api.call('outbox.tryNow', {});

  await run('app.privacy');
  await page.getByText(t('app.privacy.title')).waitFor();
  yield { state: 'privacy', page };
  await run('app.privacy');
  await page.getByText(t('app.privacy.title')).waitFor({ state: 'hidden' });
}
