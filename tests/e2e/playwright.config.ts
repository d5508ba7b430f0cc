import { defineConfig } from '@playwright/test';

/** Window tests: one application at a time, no retries: a test that only passes sometimes has failed. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
});
