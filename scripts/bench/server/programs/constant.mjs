// The ceiling: the same HTTP stack, and always the same answer.
import {dependency} from '../modules.mjs';
import {listening} from './listening.mjs';
import {options} from './program.mjs';

const {Hono} = await dependency('hono');
const answer = new TextEncoder().encode(options.answer);
const app = new Hono().get('*', () => {
  return new Response(answer, {headers: {'content-type': 'application/json'}});
});

await listening(app);
