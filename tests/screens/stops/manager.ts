import { expect, type Page } from '@playwright/test';
import { localDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { signInByApi } from '#tests/e2e/support/officeApi.ts';
import type { Workplace } from '#tests/e2e/support/workplace.ts';
import { freePort } from '#tests/helpers/freePort.ts';
import { SANDBOX_MODEL, startSandboxPrinter } from '#tests/helpers/sandboxPrinter.ts';
import type { Stage } from '../stage.ts';
import { frameStates, settled } from './frameStates.ts';
import { municipalCards } from './municipalCards.ts';
import { putUpOutages } from './outages.ts';
import { papers } from './papers.ts';
import type { Stop, Way } from './stop.ts';

export const day: Way = async function* (stage) {
  await stage.api.call('day.planChannels', { percent: 70 });
  await stage.api.call('day.planChannels', { serviceId: 'vid-income-declaration', percent: 90 });
  const { page, t, run, close } = await stage.open('/day');
  await page.getByText(t('day.made.title')).waitFor();
  await settled(page);
  yield { state: 'busy', page };
  await run('day.span');
  await page.getByText(t('day.channels.title')).waitFor();
  await settled(page);
  yield { state: 'trends', page };
  await page.getByRole('button', { name: t('day.channels.change') }).click();
  await page.getByRole('alertdialog').waitFor();
  yield { state: 'planning the ways', page };
  await close();
  yield* eventsAndOutages(stage);
  yield* frameStates(stage, '/day');
};

/** A quarter with what was held and is planned, an event that is recorded, and notices that hang in the hall. */
async function* eventsAndOutages(stage: Stage): AsyncGenerator<Stop> {
  const { today, from, until } = await stage.api.call('digitalEvent.quarter', { day: null });
  const held = {
    kind: 'digitalSkills',
    date: from,
    serviceId: null,
    topic: 'eParaksts tālrunī',
    place: 'Salaspils bibliotēka',
    ledBy: 'Ilze Ozola',
    participants: 14,
  } as const;
  const demonstration = { kind: 'demonstration', serviceId: 'vid-income-declaration' } as const;
  await stage.api.call('digitalEvent.record', held);
  await stage.api.call('digitalEvent.record', {
    ...held,
    ...demonstration,
    topic: 'Deklarācija EDS',
    date: today,
  });
  await stage.api.call('digitalEvent.record', { ...held, date: addDays(until, 20), participants: null });
  const allWorks = await putUpOutages(stage);
  const { page, t, run, close } = await stage.open('/day/trends');
  const grid = page.getByRole('grid', { name: t('digitalEvent.title') });
  await grid.getByRole('row').nth(3).waitFor();
  await grid.scrollIntoViewIfNeeded();
  yield { state: 'events of the quarter', page };
  await grid.getByRole('button').nth(1).click();
  await page.getByRole('alertdialog', { name: t('digitalEvent.correct') }).waitFor();
  yield { state: 'one event', page };
  await page.keyboard.press('Escape');
  await page.getByRole('grid', { name: t('outageLog.title') }).scrollIntoViewIfNeeded();
  yield { state: 'log of outages', page };
  await run('app.palette');
  await page.keyboard.type(t('outageLog.act'));
  const act = page.getByRole('menuitem', { name: t('outageLog.act') });
  await act.and(page.locator('[data-focused]')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog', { name: t('outageLog.act') }).waitFor();
  yield { state: 'reporting an outage', page };
  await close();
  await allWorks();
}

/** Looked at apart where two can look at once. Neither needs the other. */
export const SETTINGS_PARTS: readonly Way[] = [ofTheCentre, ofDevices];

export const settings: Way = async function* (stage) {
  for (const part of SETTINGS_PARTS) yield* part(stage);
};

async function* ofTheCentre(stage: Stage): AsyncGenerator<Stop> {
  const place = await openSettings(stage);
  const { page, t, close } = place;
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await page.getByRole('grid', { name: t('staff.tab.staff') }).waitFor();
  yield { state: 'staff', page };

  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('alertdialog', { name: t('staff.newPerson') });
  await dialog.waitFor();
  yield { state: 'new person', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await tab(t('staff.tab.centre'));
  await settled(page);
  yield { state: 'hours', page };
  await tab(t('staff.tab.queue'));
  await page.getByRole('row', { name: t('queueSettings.trial.walkIn') }).waitFor();
  yield { state: 'order of the queue, tried out', page };
  yield* counters(place);
  yield* presence(place);
  yield* replies(place);
  await tab(t('staff.appointments.tab'));
  await page.getByText(t('staff.appointments.closures')).first().waitFor();
  yield { state: 'appointments', page };
  await tab(t('delegation.settings.tab'));
  await page.getByText(t('delegation.settings.hint')).waitFor();
  yield { state: 'delegations', page };
  yield* erasures(stage, place);
  yield* municipalCards(place);
  yield* papers(place);
  await close();
}

async function* ofDevices(stage: Stage): AsyncGenerator<Stop> {
  const place = await openSettings(stage);
  const { page, t, close } = place;
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await tab(t('staff.tab.printer'));
  await settled(page);
  yield { state: 'ticket printer, dialog', page };
  yield* networkPrinter(place);
  await tab(t('staff.kiosk.tab'));
  await settled(page);
  yield { state: 'ticket kiosk', page };
  yield* otherMachines(stage, place);
  await tab(t('staff.tab.connection'));
  await settled(page);
  yield { state: 'connection', page };
  await close();
}

async function openSettings({ centre, open }: Stage): Promise<Workplace> {
  return open('/settings', await signInByApi(centre.office.url, 'Juris Vītols', null));
}

/** All of them, and one that is being changed. */
async function* counters({ page, t }: Workplace): AsyncGenerator<Stop> {
  await page.getByRole('tab', { name: t('staff.tab.counters') }).click();
  await page.getByRole('grid', { name: t('staff.tab.counters') }).waitFor();
  yield { state: 'counters', page };
  const name = '3. lodziņš';
  await page.getByRole('button', { name: `${t('staff.change')}: ${name}` }).click();
  const dialog = page.getByRole('alertdialog', { name });
  await dialog.waitFor();
  yield { state: 'one counter', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** Days of institutions, one of them open, and what a specialist takes. */
async function* presence({ page, t }: Workplace): AsyncGenerator<Stop> {
  await page.getByRole('tab', { name: t('staff.tab.presence') }).click();
  await page.getByRole('grid', { name: t('handoff.presence.specialists') }).waitFor();
  yield { state: 'institutions and specialists', page };
  for (const [state, name] of [
    ['days of an institution', 'VSAA'],
    ['what a specialist takes', 'Jānis Liepiņš'],
  ] as const) {
    await page.getByRole('button', { name: `${t('staff.change')}: ${name}` }).click();
    const dialog = page.getByRole('alertdialog', { name });
    await dialog.waitFor();
    yield { state, page };
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  await page.getByRole('button', { name: t('work.routing.add') }).click();
  const rule = page.getByRole('alertdialog', { name: t('work.routing.addTitle') });
  await rule.waitFor();
  await rule.locator('.select-button').nth(1).press('ArrowRight');
  await page.getByRole('textbox', { name: t('work.routing.postcodes') }).waitFor();
  yield { state: 'who gets new requests', page };
  await page.keyboard.press('Escape');
  await rule.waitFor({ state: 'hidden' });
}

/** The list of ready answers, and one of them open. */
async function* replies({ page, t }: Workplace): AsyncGenerator<Stop> {
  await page.getByRole('tab', { name: t('staff.replies.tab') }).click();
  const list = page.getByRole('grid', { name: t('staff.replies.tab') });
  await list.waitFor();
  yield { state: 'answers to e-mails', page };
  await list.getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  yield { state: 'one answer', page };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

/** A test print on the sandbox, as the printer's owner would look at it. */
async function* networkPrinter({ page, t, run }: Workplace): AsyncGenerator<Stop> {
  const sandbox = await startSandboxPrinter();
  await page.getByText(t('staff.printer.network'), { exact: true }).click();
  await page.getByRole('textbox', { name: t('staff.printer.host') }).fill('127.0.0.1');
  await page.getByRole('textbox', { name: t('staff.printer.port') }).fill(String(sandbox.port));
  await run('settings.testPrint');
  await page.getByText(SANDBOX_MODEL).waitFor();
  yield { state: 'ticket printer, tested', page };
  await sandbox.close();
}

/** The way in closed, then open; a device is added and removed again. */
async function* otherMachines({ centre }: Stage, { page, t }: Workplace): AsyncGenerator<Stop> {
  const admin = await signInByApi(centre.office.url, 'Juris Vītols', null);
  await page.getByRole('tab', { name: t('staff.tab.machines') }).click();
  await settled(page);
  yield { state: 'other devices, closed', page };
  const port = await freePort();
  await admin.call('lan.change', { isOn: true, port });
  await page.getByText(t('machines.lan.fingerprint')).waitFor();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText(t('machines.kindHint.clientScreen')).click();
  yield { state: 'new device', page };
  await dialog.getByText(t('machines.kindHint.display')).click();
  await dialog.getByRole('textbox').fill('Ekrāns pie ieejas');
  await page.keyboard.press('Control+Enter');
  const code = (await dialog.locator('.machine-code').textContent()) ?? '';
  yield { state: 'code for a new device', page };
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  const paired = await openPage(`https://127.0.0.1:${port}/pair`);
  await paired.getByRole('textbox').fill(code);
  await paired.keyboard.press('Enter');
  await paired.locator('.hall').waitFor();
  await page.getByText(t('machines.list.connected')).waitFor();
  yield { state: 'other devices', page };
  await paired.context().close();
  await page.getByRole('button', { name: `${t('machines.remove.act')}: Ekrāns pie ieejas` }).click();
  await dialog.waitFor();
  yield { state: 'removing a device', page };
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  await admin.call('lan.change', { isOn: false, port });

  async function openPage(url: string): Promise<Page> {
    const browser = page.context().browser();
    const context = await browser?.newContext({ ignoreHTTPSErrors: true });
    if (!context) throw new Error('the page has no browser');
    const opened = await context.newPage();
    await opened.goto(url);
    return opened;
  }
}

/** A client who was erased, as the data-protection officer finds the case. */
async function* erasures(stage: Stage, { page, t, run }: Workplace): AsyncGenerator<Stop> {
  const manager = await signInByApi(stage.centre.office.url, 'Dace Priede', null);
  const data = { givenName: 'Vilma', familyName: 'Sniegotā', code: '', phone: '', email: '' };
  const client = { kind: 'person', data, codeReadBack: true, visitId: null } as const;
  const { clientId } = await manager.call('client.register', client);
  await manager.call('erasure.ask', { clientId, askedOn: localDate(Date.now()), ground: 'consentWithdrawn' });
  await page.getByRole('tab', { name: t('erasure.tab') }).click();
  const row = page.getByRole('grid', { name: t('erasure.list.title') }).getByRole('row');
  // The second device of a centre, of another screen's story, has nobody who starts it to confirm.
  const ordered = row.getByText(t('erasure.standing.ordered'));
  const erased = row.getByText(t('erasure.standing.done')).or(ordered).first();
  await expect(async () => {
    // A network that was cut for another screen is tried again only after a while.
    await manager.call('outbox.tryNow', {});
    await erased.waitFor({ timeout: 5_000 });
  }).toPass();
  yield { state: 'clients who were erased', page };
  await run('settings.primary');
  await page.getByRole('alertdialog', { name: t('erasure.terms.change') }).waitFor();
  yield { state: 'terms of keeping', page };
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  await row.nth(1).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('list', { name: t('erasure.devices') })
    .waitFor();
  yield { state: 'devices that have confirmed', page };
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
