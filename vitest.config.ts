import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { inProject } from './build/scripts/setup/project.mjs';

/** Importing the real package from Node starts a download that blocks. */
const alias = { electron: inProject('build/electronUnavailable.ts') };
/** These start processes, databases and networks. */
const LONG_TESTS = 'tests/{crash,sync,security,contract}/**/*.test.ts';
const LONG_TEST_TIMEOUT_MS = 120_000;
/** A busy machine is no failure. */
const TEST_TIMEOUT_MS = 30_000;

export default defineConfig({
  test: {
    maxWorkers: 2,
    env: { TZ: 'Europe/Riga' },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          include: ['{shared,db,electron,backoffice,build}/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', LONG_TESTS],
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'long',
          environment: 'node',
          include: [LONG_TESTS],
          testTimeout: LONG_TEST_TIMEOUT_MS,
          hookTimeout: LONG_TEST_TIMEOUT_MS,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
        },
      },
    ],
  },
});
