import {defineConfig} from 'vitest/config';

// A browser on what `npm start` starts: the built files, two origins.
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.test.ts', 'packages/*/e2e/**/*.e2e.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // One demo seeds its community from nothing; the others begin with its data.
    globalSetup: 'e2e/seed-once.ts',
    fileParallelism: false,
    // Each file has a demo and a browser of its own; modules need not be anew.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // A vote waits for the disk, and a machine that runs all steps at once is slow.
    expect: {poll: {timeout: 30_000}},
  },
});
