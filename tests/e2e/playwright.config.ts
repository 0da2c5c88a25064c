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
    trace: 'retain-on-failure',
  },
})
