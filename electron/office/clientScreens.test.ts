import { expect, it } from 'vitest';
import { createClientScreens, RATING_MS } from '#electron/office/clientScreens.ts';
import { NOON } from '#tests/factories/journal.ts';

it('a rating goes from the screen in time, also when the clock was set back meanwhile', () => {
  let now = NOON;
  const screens = createClientScreens(
    () => now,
    () => undefined,
  );
  const ask = () => screens.askRating('counter', { language: 'lv', ratingId: 'one', promises: [] });
  ask();
  now += RATING_MS - 1;
  expect(screens.read('counter').screen).toBe('rating');
  now += 1;
  expect(screens.read('counter').screen).toBe('idle');
  ask();
  // Or the next client would be asked about the one before, an hour long.
  now -= 3_600_000;
  expect(screens.read('counter').screen).toBe('idle');
});
