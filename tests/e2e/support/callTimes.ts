import type { Page, Request } from '@playwright/test';

/** How long the office took for each call of a page, in milliseconds. */
export type CallTimes = {
  /** In words, with when it was under way: what a call that waited was, and for whom. */
  slowerThan(ms: number): readonly string[];
  median(): number;
  count(): number;
};

export function watchCallTimes(page: Page): CallTimes {
  const calls: Request[] = [];
  page.on('requestfinished', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) calls.push(request);
  });
  const took = (request: Request): number => request.timing().responseEnd;
  return {
    count: () => calls.length,
    slowerThan: (ms) => calls.filter((request) => took(request) >= ms).map(describeCall),
    median: () => calls.map(took).toSorted((a, b) => a - b)[Math.floor(calls.length / 2)] ?? 0,
  };
}

/** A wait before it was sent is the browser's, one before the first byte the office's. */
function describeCall(request: Request): string {
  const { startTime, requestStart, responseStart, responseEnd } = request.timing();
  const parts = [requestStart, responseStart, responseEnd].map((ms) => Math.round(ms)).join(' / ');
  return `${new URL(request.url()).pathname} sent / answered / read after ${parts} ms, begun ${new Date(startTime).toISOString()}`;
}
