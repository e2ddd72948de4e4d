import {defineConfig} from 'vitest/config';

export default defineConfig({
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source']}},
  test: {
    include: [
      'packages/{client,plugin,server,embed}/src/**/*.test.ts',
      'examples/*/**/*.test.{ts,mjs}',
      'scripts/**/*.test.mjs',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.e2e.test.ts'],
    // Loading the server takes longer than most tests of it, so the files share
    // what is loaded. Each cleans up what it changes of the process.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
