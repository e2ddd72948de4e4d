import {expect, test} from 'vitest';
import {sandboxAnswer} from './sandbox-page.js';

const ask = (path: string, method = 'GET') =>
  sandboxAnswer(new Request(`http://localhost${path}`, {method}));

test('answers with a frame that nothing gets out of', async () => {
  const answer = await ask('/v1/sandbox.html');
  const policy = answer?.headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-/);
  expect(policy).toContain('sandbox allow-scripts;');
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('allow-same-origin');
  expect(await answer?.text()).toContain('guard-ready');
});

test('allows only its own script, by its hash', async () => {
  const answer = await ask('/v1/sandbox.html');
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(
    (await answer?.clone().text()) ?? '',
  ) ?? [''];
  const bytes = new TextEncoder().encode(script);
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes));
  expect(answer?.headers.get('content-security-policy')).toContain(
    `'sha256-${hash.toString('base64')}'`,
  );
});

test('answers with a frame for tiles, which reaches nothing', async () => {
  const answer = await ask('/v1/tile.html');
  const policy = answer?.headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).toContain("frame-src 'none'; ");
  expect(policy).toContain("form-action 'none'; ");
  expect(policy).toMatch(/; sandbox allow-scripts; /);
  expect(policy).not.toMatch(/https?:|\*;|connect-src|allow-same-origin/);
  expect(await answer?.text()).toContain('tile-ready');
});

test('leaves everything else to others', async () => {
  expect(await ask('/v1/townhall.js')).toBeUndefined();
  expect(await ask('/v1/sandbox.html', 'POST')).toBeUndefined();
});
