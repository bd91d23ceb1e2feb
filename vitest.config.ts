import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { inProject } from './build/scripts/setup/project.mjs';
import { LongOnesFirst } from './build/scripts/test/longOnesFirst.ts';

/** Importing the real package from Node starts a download that blocks. */
const alias = { electron: inProject('build/electronUnavailable.ts') };
/** These start processes, databases and networks. */
const LONG_TESTS = 'tests/{crash,sync,security,contract}/**/*.test.ts';
/** These need the PostgreSQL that they share. */
const POSTGRES_TESTS = [
  'backoffice/{gateway,notifier,routes,sandbox,storage,webhooks}/**/*.test.ts',
  'tests/sync/**/*.test.ts',
  'tests/crash/killSync.test.ts',
  'tests/security/ratings.test.ts',
  'tests/contract/{backup,upgrade}.test.ts',
];
const SHARED_CLUSTER = 'backoffice/testing/sharedCluster.ts';
/** These replace a module, so they run in a process of their own; the others share one, which is twice as fast. */
const MODULE_REPLACED = ['tests/sync/plantedBugs.test.ts', 'renderer/app/App.test.tsx'];
const LONG_TEST_TIMEOUT_MS = 120_000;
/** A busy machine is no failure. */
const TEST_TIMEOUT_MS = 30_000;
/** Those that wait for processes and networks come after the others, and while one waits others work. */
const WAITING = { maxWorkers: 4, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    env: { TZ: 'Europe/Riga' },
    sequence: { sequencer: LongOnesFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          isolate: false,
          // What looks at a page ends in `.tsx`.
          include: ['{shared,db,electron,renderer,backoffice,build}/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', LONG_TESTS, ...POSTGRES_TESTS],
          testTimeout: TEST_TIMEOUT_MS,
          hookTimeout: TEST_TIMEOUT_MS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'long',
          environment: 'node',
          ...WAITING,
          isolate: false,
          include: [LONG_TESTS],
          exclude: [...POSTGRES_TESTS, ...MODULE_REPLACED],
          testTimeout: LONG_TEST_TIMEOUT_MS,
          hookTimeout: LONG_TEST_TIMEOUT_MS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'postgres',
          environment: 'node',
          ...WAITING,
          isolate: false,
          globalSetup: [SHARED_CLUSTER],
          include: POSTGRES_TESTS,
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
          setupFiles: ['tests/helpers/page.ts'],
          include: ['renderer/**/*.test.tsx'],
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
          ...WAITING,
          globalSetup: [SHARED_CLUSTER],
          include: MODULE_REPLACED,
          testTimeout: LONG_TEST_TIMEOUT_MS,
          hookTimeout: LONG_TEST_TIMEOUT_MS,
        },
      },
    ],
  },
});
