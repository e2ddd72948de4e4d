import {defineConfig} from 'vitest/config';

export default defineConfig({
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source']}},
  test: {
    include: [
      'packages/{client,create-plugin,jive,plugin,server,embed}/src/**/*.test.ts',
      'examples/*/**/*.test.{ts,mjs}',
      'scripts/**/*.test.mjs',
    ],
    exclude: [
      '**/node_modules/**',
      '**/dist/**',
      '**/*.e2e.test.ts',
      // Waits for the disk most of the time: a step of its own.
      'packages/server/src/durability/**',
    ],
    // Loading the server takes longer than most tests of it, so the files share
    // what is loaded. Each cleans up what it changes of the process.
    isolate: false,
    // A machine that runs several steps at once is slow, and slowest at first.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // A machine that runs several steps at once is slow.
    expect: {poll: {timeout: 10_000}},
  },
});
