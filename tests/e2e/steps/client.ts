import { expect } from '@playwright/test';
import type { Workplace } from '../support/workplace.ts';

export type NewPerson = {
  readonly givenName: string;
  readonly familyName: string;
  /** Of a birth in the nineteenth century. */
  readonly code: string;
  readonly phone: string;
};

const box = ({ page, t }: Workplace) => page.getByRole('textbox', { name: t('clients.find') });
const found = ({ page, t }: Workplace) => page.getByRole('grid', { name: t('clients.found') });

/** Types into the one search box and says what it finds; nobody is chosen yet. */
export async function searchClient(clerk: Workplace, text: string, name: string): Promise<void> {
  await clerk.keys.goTo(box(clerk));
  await clerk.keys.press('Control+a');
  await clerk.keys.type(text);
  await expect(found(clerk).getByRole('row').filter({ hasText: name })).toBeVisible();
}

export async function takeFoundClient(clerk: Workplace, name: string): Promise<void> {
  const { page, keys } = clerk;
  await expect(box(clerk)).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** IDE rules never block on a formula: a code that fails its check digit is read back, then accepted. */
export async function addNewClient(
  clerk: Workplace,
  { givenName, familyName, code, phone }: NewPerson,
): Promise<void> {
  const { page, keys, t, field, run } = clerk;
  await keys.goTo(box(clerk));
  await keys.press('Control+a');
  await keys.type(`${givenName} ${familyName}`);
  await run('counter.primary');
  await expect(field('givenName').getByRole('textbox')).toHaveValue(givenName);
  await keys.fill(field('code').getByRole('textbox'), code);
  await expect(field('code')).toContainText(t('request.problem.personalCode.checkDigit'));
  await keys.fill(field('phone').getByRole('textbox'), phone);
  await run('counter.primary');
  // Not added before somebody has said that it was read back.
  await expect(field('readBack').getByRole('checkbox')).toBeFocused();
  await keys.press('Space');
  await run('counter.primary');
  await expect(page.getByRole('heading', { level: 1, name: `${givenName} ${familyName}` })).toBeVisible();
}

/** Somebody else acts for the client, on a document that was seen (LVL-17). */
export async function recordRepresentative(clerk: Workplace, name: string): Promise<void> {
  const { page, keys, t } = clerk;
  await enterRepresentative(clerk, name);
  await keys.press('Control+Enter');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.locator('.visit-band')).toContainText(name);
  await expect(page.locator('.visit-band')).toContainText(t('clients.basis.powerOfAttorney'));
}

/** Filled in, not recorded yet: a power of attorney without end. */
export async function enterRepresentative(clerk: Workplace, name: string): Promise<void> {
  const { page, keys, t, field, run } = clerk;
  await run('counter.represent');
  await page.getByRole('alertdialog').waitFor();
  await keys.fill(field('representative.name').getByRole('textbox'), name);
  await keys.chooseInList(field('representative.basis'), t('clients.basis.powerOfAttorney'));
  await keys.fill(field('representative.document').getByRole('textbox'), '1234');
  await keys.choose(
    field('representative.end').getByRole('radiogroup'),
    t('clients.representative.end.never'),
  );
}

/** Only the kind, the end of the number and the validity are kept (domain 5.9). */
export async function checkIdentity(clerk: Workplace): Promise<void> {
  const { page, keys, t, field, run } = clerk;
  await keys.fill(field('numberEnd').getByRole('textbox'), 'AB4471');
  await expect(field('numberEnd').getByRole('textbox')).toHaveValue('4471');
  await keys.fillDate(field('validTo'), '30062035');
  await run('counter.primary');
  await expect(page.locator('.visit-band')).toContainText(t('clients.document.passport'));
  await expect(page.getByRole('button', { name: t('clients.begin') })).toBeVisible();
}
