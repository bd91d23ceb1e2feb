import { expect, type Page } from '@playwright/test';
import type { Workplace } from '../support/workplace.ts';

/** The second display of the counter, in a window of its own. It is made for fingers. */
export async function openClientScreen(clerk: Workplace): Promise<Page> {
  await clerk.page.getByRole('button', { name: clerk.t('counter.act.openClientScreen') }).waitFor();
  const opened = clerk.context.waitForEvent('page');
  await clerk.run('counter.openClientScreen');
  const screen = await opened;
  await screen.setViewportSize({ width: 1024, height: 768 });
  // Until a client has come it speaks the language of the centre.
  await expect(screen.locator('.client-main h1')).toBeVisible();
  return screen;
}

export async function expectOnClientScreen(
  clerk: Workplace,
  screen: Page,
  parts: readonly string[],
): Promise<void> {
  const { t, run, page } = clerk;
  await run('counter.showToClient');
  for (const part of parts) await expect(screen.locator('main')).toContainText(part);
  await screen.getByRole('button', { name: t('clientScreen.data.confirm') }).click();
  await expect(page.locator('.action-bar')).toContainText(t('counter.clientScreen.confirmed'));
}

/** The result that lies here is signed for with a finger and handed over. */
/** HND-06: what the institution returned as a file lies here by now, and is looked at before it is handed over. */
export async function lookAtPaper({ page, t, keys, run }: Workplace): Promise<void> {
  await run('counter.deliver');
  const papers = page.getByRole('list', { name: t('attachment.result.title') });
  await expect(papers.getByText(/^PDF ·/)).toBeVisible();
  await keys.activate(papers.getByRole('button', { name: t('attachment.result.show') }));
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

export async function handOver(clerk: Workplace, screen: Page): Promise<void> {
  const { page, t, run } = clerk;
  await run('counter.deliver');
  await expect(page.getByRole('button', { name: t('counter.deliver.ask') })).toBeVisible();
  await run('counter.primary');
  await sign(screen);
  await screen.getByRole('button', { name: t('clientScreen.sign.act'), exact: true }).click();
  await expect(page.getByRole('img', { name: t('counter.deliver.signed') })).toBeVisible();
  await run('counter.primary');
  await expect(page.getByText(t('counter.deliver.nothing'))).toBeVisible();
}

async function sign(screen: Page): Promise<void> {
  const box = await screen.locator('.signature canvas').boundingBox();
  if (!box) throw new Error('there is no place to sign');
  await screen.mouse.move(box.x + 40, box.y + box.height / 2);
  await screen.mouse.down();
  for (let step = 1; step <= 8; step++) {
    await screen.mouse.move(box.x + 40 + step * 30, box.y + box.height / 2 + (step % 2 ? -30 : 30));
  }
  await screen.mouse.up();
}

/** Two questions with faces, both anonymous. */
export async function rate(screen: Page, t: Workplace['t']): Promise<void> {
  for (const question of [t('clientScreen.rating.service'), t('clientScreen.rating.manner')]) {
    const faces = screen.getByRole('radiogroup', { name: question });
    await faces.getByText(t('ui.face.veryGood'), { exact: true }).click();
  }
  await screen.getByRole('button', { name: t('clientScreen.rating.send') }).click();
  await expect(screen.getByRole('heading', { name: t('clientScreen.thanks.title') })).toBeVisible();
}
