// Which tests there are. `unit` is quick and needs nothing but Node; `integration` starts real servers and
// processes; `browser` drives Chromium; `timed` measures milliseconds, and so runs without neighbours. `npm run check` runs the first,
// `./scripts/test` runs all.
import { defineConfig } from 'vitest/config';

const INTEGRATION = '**/*.integration.test.ts';
const TIMED = '**/*.timed.test.ts';
const NEVER = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...NEVER, INTEGRATION, TIMED],
          // Property tests run hundreds of cases, and the machine may be busy: slowness alone is no failure.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'timed',
          include: [`{packages,apps,scripts}/${TIMED}`],
          exclude: NEVER,
          testTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'integration',
          include: [`{packages,apps,scripts,tests}/${INTEGRATION}`],
          exclude: NEVER,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [...NEVER, INTEGRATION],
          globalSetup: ['./tests/browser/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A journey's step may meet a browser that was busy for seconds; it is tried again, and vitest says so.
          retry: 2,
        },
      },
    ],
  },
});
