import { describe, expect, it } from 'vitest';
import { waitAfter } from '#electron/office/sync/timers.ts';

describe('the wait between two tries', () => {
  it('doubles from one second and never grows beyond half a minute', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 100].map((failures) => waitAfter(failures, () => 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is spread over its second half, so that offices do not come back all at once', () => {
    expect(waitAfter(6, () => 0)).toBe(15_000);
    expect(waitAfter(6, () => 0.5)).toBe(22_500);
  });
});
