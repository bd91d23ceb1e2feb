import { expect } from '@playwright/test';
import { readPdf } from '#electron/office/print/testing/readPdf.ts';
import { findCard } from '#shared/catalogue/catalogue.ts';
import type { Workplace } from '../support/workplace.ts';

export const SERVICE = 'vsaa-sickness-benefit';
const ACCOUNT = 'LV80BANK0000435195001';

export function serviceName({ language }: Pick<Workplace, 'language'>): string {
  const name = findCard(SERVICE)?.name;
  if (!name) throw new Error(`${SERVICE} is not in the catalogue`);
  return name[language] ?? name.lv;
}

/** The matter the client came for, and the way they choose for it. */
export async function beginRequest({ page, keys, language, field, run }: Workplace): Promise<void> {
  await run('counter.primary');
  const closed = findCard(SERVICE)?.preCheck?.answers.find(({ value }) => value === 'closed')?.label;
  await keys.choose(page.getByRole('radiogroup').first(), closed?.[language] ?? closed?.lv ?? '');
  await keys.press('2');
  await field('bank.iban').waitFor();
}

/** Everything the form asks of somebody who was ill and comes for the answer. */
export async function fillForm({ page, keys, t, language, field }: Workplace): Promise<void> {
  const fields = findCard(SERVICE)?.form.sections.flatMap((section) => section.fields) ?? [];
  const choose = async (fieldId: string, value: string): Promise<void> => {
    const choices = fields.find(({ id }) => id === fieldId)?.choices ?? [];
    const label = choices.find((choice) => choice.value === value)?.label;
    await keys.choose(field(fieldId).getByRole('radiogroup'), label?.[language] ?? label?.lv ?? value);
  };
  await choose('sickness.reason', 'own');
  await choose('sickness.action', 'grant');
  await keys.fill(field('bank.iban').getByRole('textbox'), ACCOUNT);
  await choose('contact.way', 'letter');
  await choose('delivery.method', 'counter');
  await keys.tick(field('statements.truthful').getByRole('checkbox'));
  await keys.tick(field('statements.privacy').getByRole('checkbox'));
  // INT-03: until when it should be registered stands there in words.
  const untilWords = t('counter.clock.until', { time: '' }).trim();
  await expect(page.locator('.visit-clock')).toContainText(untilWords);
}

/** The register number as it stands on the screen. */
export async function register(clerk: Workplace): Promise<string> {
  await clerk.run('counter.primary');
  const number = clerk.page.locator('.receipt-number');
  await expect(number).toHaveText(/^SAL-\d{2}-\d{6}-\w$/);
  return number.innerText();
}

/** Saved to a file, then read as the client would read it. */
export async function saveReceipt(clerk: Workplace, number: string, clientName: string): Promise<void> {
  const { page, t, run } = clerk;
  const saved = page.waitForEvent('download');
  await run('counter.saveReceipt');
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
  const { text } = readPdf(Buffer.concat(chunks));
  for (const part of [number, serviceName(clerk), clientName]) expect(text).toContain(part);
  await expect(page.getByRole('button', { name: t('request.receipt.finish') })).toBeVisible();
}
