import {problemSchema} from '@townhall/client/contract';
import {expect} from 'vitest';
import {createApp} from './app.js';
import {parseConfig, settingsOf} from './config.js';
import type {AppOptions} from './environment.js';
import {stubCommunity, stubHosting} from './testing/stub-hosting.js';

export const secret = 'a secret that is long enough for a test';

export function anApp(options: Partial<AppOptions> = {}) {
  const demo = stubCommunity('demo');
  const logged: string[] = [];
  const app = createApp({
    hosting: stubHosting(demo, stubCommunity('other')),
    settings: settingsOf(
      parseConfig({
        communities: [
          {id: 'demo', name: 'Demo', origins: ['https://docs.example.com']},
          {id: 'other', name: 'Other'},
        ],
      }),
    ),
    secret,
    clock: () => new Date('2026-11-22T12:00:00Z'),
    log: (event, facts) => logged.push(JSON.stringify({event, ...facts})),
    ...options,
  });
  const ask = (path: string, init?: RequestInit) =>
    app.fetch(new Request(`https://server.test${path}`, init));
  return {app, ask, demo, logged};
}

/** Checks that an answer is a whole problem, and tells its code. */
export async function codeOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.title).toMatch(/\.$/);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  return problem.code;
}

export const json = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: {'content-type': 'application/json'},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
