import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { WASM_CODE_KEPT } from '../src-main/shell/office-flags.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Two rooms: what a person sees runs in jsdom, everything else in plain Node. Window tests belong to Playwright. */
export default defineConfig({
  root,
  test: {
    passWithNoTests: false,
    // Checks run beside these tests: a busy machine is no failure.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Tests begin and end the office's threads in their own process.
    execArgv: [WASM_CODE_KEPT],
    projects: [
      {
        extends: true,
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/renderer/**'],
        },
      },
      {
        extends: true,
        root,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.ts', 'tests/renderer/**/*.test.tsx'],
        },
      },
    ],
  },
});
