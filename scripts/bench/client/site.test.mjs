import {afterEach, expect, it} from 'vitest';
import {openSite} from './site.mjs';

let site;
afterEach(() => site?.close());

it('packs what it sends, and knows how much that was', async () => {
  const body = 'the same words again and again, '.repeat(100);
  site = await openSite(({url}) =>
    url.pathname === '/words.js' ? {type: 'text/javascript', body} : undefined,
  );
  for (let time = 0; time < 2; time += 1) {
    const response = await fetch(`${site.url}/words.js`);
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toBe(body);
  }
  const missing = await fetch(`${site.url}/other.js`);
  expect(missing.status).toBe(404);

  const sent = site.takeSent();
  expect(Object.keys(sent)).toEqual(['text/javascript']);
  expect(sent['text/javascript']).toBeGreaterThan(20);
  expect(sent['text/javascript']).toBeLessThan(200);
  expect(site.takeSent()).toEqual({});
});
