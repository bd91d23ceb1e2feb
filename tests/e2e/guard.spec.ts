import { expect, test } from './fixtures.ts';

test('the guard notices a mouse where only the keyboard may be used', async ({ open }) => {
  const place = await open({ language: 'lv' });
  await place.page.getByRole('radiogroup').first().waitFor();
  await place.keys.press('ArrowDown', 'Tab');
  place.guard.expectNone();
  await place.page.mouse.click(300, 300);
  await expect.poll(() => place.guard.seen().length).toBeGreaterThan(0);
  place.guard.forget();
});
