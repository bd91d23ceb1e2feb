import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// Many files of tests share one page; each test leaves it empty.
afterEach(cleanup);

/** A page that is never laid out has no sizes to tell of. */
class NoSizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoSizes;
