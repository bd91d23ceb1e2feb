import { v4 } from 'uuid';
import { frameStates } from './frameStates.ts';
import { startSandboxPrinter } from '#tests/helpers/sandboxPrinter.ts';
import type { Stage } from '../stage.ts';
import type { Stop, Way } from './stop.ts';

export const door: Way = async function* (stage) {
  const { page, t, run, close } = await stage.open('/door');
  const search = page.getByRole('combobox', { name: t('door.search.label') });
  await search.waitFor();
  yield { state: 'start', page };

  await page.keyboard.press('0');
  await page.locator('.door-grid').getByRole('button').first().waitFor();
  yield { state: 'matters of today', page };
  await run('door.today');
  const today = page.getByRole('dialog', { name: t('door.today.title') });
  await today.getByRole('grid').waitFor();
  yield { state: 'what people came for', page };
  await page.keyboard.press('Escape');
  await today.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');

  await run('door.slips');
  const slips = page.getByRole('dialog', { name: t('door.slips.title') });
  await slips.waitFor();
  await page.keyboard.press('Control+Enter');
  await slips.getByText(t('door.slips.numberMissing')).waitFor();
  yield { state: 'paper slips', page };
  await page.keyboard.press('Escape');
  await slips.waitFor({ state: 'hidden' });

  await search.fill('pens');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  yield { state: 'search', page };
  await search.fill('bērna vārdā');
  await page.keyboard.press('Enter');
  const article = page.getByRole('dialog');
  await article.waitFor();
  yield { state: 'article', page };
  await page.keyboard.press('Escape');
  await article.waitFor({ state: 'hidden' });

  await search.fill('');
  await page.keyboard.press('1');
  await page.getByRole('region', { name: t('door.documents.title') }).waitFor();
  await page.locator('.door-number').waitFor();
  yield { state: 'matter chosen', page };

  await page.getByRole('radiogroup').first().getByText(t('door.documents.missing'), { exact: true }).click();
  await run('door.comesBack');
  yield { state: 'comes again', page };
  await run('door.counter');
  await run('door.more');
  await page.getByRole('textbox', { name: t('door.more.people') }).fill('5');
  yield { state: 'group', page };
  await run('door.hasAll');
  await page
    .getByRole('radiogroup', { name: t('door.ticket.paperLabel') })
    .getByText(t('door.ticket.noPaper'))
    .click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.door-number.is-given').waitFor();
  yield { state: 'ticket given', page };
  await close();
  yield* printerWithoutPaper(stage);
  yield* suspiciousKiosk(stage);
  yield* frameStates(stage, '/door');
};

/** A kiosk that was played with; six real tickets would take its pauses of three seconds each. */
async function* suspiciousKiosk(stage: Stage): AsyncGenerator<Stop> {
  const { page, t, close } = await stage.open('/door');
  const tickets = ['A018', 'A019', 'A020', 'D004', 'A021', 'A022'].map((ticket) => ({
    ticket,
    at: Date.now(),
  }));
  await page.route('**/api/kiosk.suspicious', (route) => route.fulfill({ json: { tickets } }));
  const silent = [{ displayId: v4(), kind: 'kiosk', hall: null, since: Date.now() - 60_000 }];
  await page.route('**/api/display.silent', (route) => route.fulfill({ json: { displays: silent } }));
  await page.reload();
  await page.getByText('A022').waitFor();
  await page.getByText(t('staff.kiosk.silentHelp')).waitFor();
  yield { state: 'kiosk gave too many and is silent', page };
  await close();
}

/** The printer says that it is out of paper before a number is given. */
async function* printerWithoutPaper(stage: Stage): AsyncGenerator<Stop> {
  const sandbox = await startSandboxPrinter();
  sandbox.faults.paper = 'out';
  const { host, port } = sandbox;
  const codePages = { baltic: 51, cyrillic: 46 };
  await stage.api.call('printer.change', { kind: 'network', host, port, columns: 48, codePages });
  const { page, t, close } = await stage.open('/door');
  await page.getByRole('combobox', { name: t('door.search.label') }).waitFor();
  await page.keyboard.press('1');
  await page.getByText(t('app.printer.paperOut')).waitFor();
  yield { state: 'printer without paper', page };
  await close();
  await stage.api.call('printer.change', { kind: 'dialog' });
  await sandbox.close();
}
