import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { inProject } from './build/scripts/setup/project.mjs';

/** Importing the real package from Node starts a download that blocks. */
const alias = { electron: inProject('build/electronUnavailable.ts') };
/** These start processes, databases and networks. */
const LONG_TESTS = 'tests/{crash,sync,security,contract}/**/*.test.ts';
/** These replace a module, so they run in a process of their own; the others share one, which is twice as fast. */
const MODULE_REPLACED = ['tests/sync/plantedBugs.test.ts', 'renderer/app/App.test.tsx'];
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
          isolate: false,
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
          isolate: false,
          include: [LONG_TESTS],
          exclude: MODULE_REPLACED,
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
          isolate: false,
          setupFiles: ['tests/helpers/clearPage.ts'],
          include: ['renderer/**/*.test.{ts,tsx}'],
          exclude: MODULE_REPLACED,
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'module replaced',
          environment: 'node',
          include: MODULE_REPLACED,
          testTimeout: LONG_TEST_TIMEOUT_MS,
          hookTimeout: LONG_TEST_TIMEOUT_MS,
        },
      },
    ],
  },
});
