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
    // The other lane of `npm test` waits for its browser half of the time.
    maxWorkers: '100%',
    // A test lives for seconds: PostgreSQL's code need not be compiled twice.
    execArgv: ['--liftoff-only'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
