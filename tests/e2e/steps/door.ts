import { expect } from '@playwright/test';
import type { Workplace } from '../support/workplace.ts';

const LANGUAGE_KEYS = { lv: 'counter.language.lv', en: 'counter.language.en' } as const;

/** Level 0: the matter by its digit, what the counter has to know, and the number in the client's hand. */
export async function giveTicket(greeter: Workplace, favourite: number): Promise<string> {
  const { page, keys, t, language, run } = greeter;
  const search = page.getByRole('combobox', { name: t('door.search.label') });
  await expect(search).toBeFocused();
  await keys.press(String(favourite));
  await page.getByRole('region', { name: t('door.documents.title') }).waitFor();
  await run('door.hasAll');
  await keys.choose(page.getByRole('radiogroup', { name: t('door.eid.label') }), t('door.eid.no'));
  await keys.choose(
    page.getByRole('radiogroup', { name: t('door.language.label') }),
    t(LANGUAGE_KEYS[language]),
  );
  await keys.choose(
    page.getByRole('radiogroup', { name: t('door.ticket.paperLabel') }),
    t('door.ticket.noPaper'),
  );
  await run('door.primary');
  const issued = page.locator('.door-number.is-given');
  await expect(issued).toHaveText(/^[A-D]\d{3}$/);
  // The next client begins where this one did.
  await expect(search).toBeFocused();
  return issued.innerText();
}
