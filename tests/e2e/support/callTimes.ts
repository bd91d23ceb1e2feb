import type { Page } from '@playwright/test';

/** How long the office took for each call of a page, in milliseconds. */
export type CallTimes = { slowest(): number; median(): number; count(): number };

export function watchCallTimes(page: Page): CallTimes {
  const times: number[] = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) times.push(request.timing().responseEnd);
  });
  const sorted = (): number[] => times.toSorted((a, b) => a - b);
  return {
    count: () => times.length,
    slowest: () => sorted().at(-1) ?? 0,
    median: () => sorted()[Math.floor(times.length / 2)] ?? 0,
  };
}
