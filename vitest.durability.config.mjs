import {defineConfig} from 'vitest/config';

// A server that is killed twenty times: minutes of waiting for the disk.
export default defineConfig({
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source']}},
  test: {include: ['packages/server/src/durability/**/*.test.ts']},
});
