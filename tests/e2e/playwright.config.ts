import { defineConfig } from '@playwright/test'
import { chromiumOptions } from '../support/tools.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  // Two cores here: each test runs a browser and a host of its own.
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    launchOptions: chromiumOptions(),
    // A trace of every test, kept or not, is a fifth of the time; the picture and the page's outline of a failure
    // are free. For more: npm run test:e2e -- --trace retain-on-failure
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
