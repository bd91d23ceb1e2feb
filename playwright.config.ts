import { defineConfig } from '@playwright/test';
import { findHeadlessChromium } from './build/scripts/test/chromium.ts';
import { SLOWED } from './tests/e2e/support/slowed.ts';

const chromium = findHeadlessChromium();

export default defineConfig({
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000 * SLOWED,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT ?? 'test-results/report.json' }]],
  use: {
    locale: 'lv-LV',
    timezoneId: 'Europe/Riga',
    headless: true,
    // What does not happen in this time on a busy machine does not happen.
    actionTimeout: 30_000,
    // A trace of these long journeys costs more time than the journeys; ask for one with --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Without these Chromium does not start as root or in a container, and calls home from tests.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        // A camera with a moving picture, and the person who lets it be used.
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        // Compiling and tidying ahead of need takes the cores from what is under test: pages live for seconds here.
        '--js-flags=--single-threaded',
      ],
    },
  },
  projects: [
    { name: 'shell', testDir: 'tests/shell' },
    { name: 'browser', testDir: 'tests', testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts'] },
  ],
});
