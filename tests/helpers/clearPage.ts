import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Many files of tests share one page; each leaves it as it was.
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
