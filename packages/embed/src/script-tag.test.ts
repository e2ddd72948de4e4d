import {describe, expect, it} from 'vitest';
import {serverOf} from './script-tag.js';

describe('the server of a script tag', () => {
  it.each([
    ['https://host.example/v1/townhall.js', 'https://host.example'],
    ['https://host.example/townhall.js', 'https://host.example'],
    ['https://host.example/v1/townhall.js?x=/a/b', 'https://host.example'],
    ['https://host.example/forum/v1/townhall.js', 'https://host.example/forum'],
    ['http://localhost:4400/v1/townhall.js', 'http://localhost:4400'],
  ])('of %s is %s', (url, server) => {
    expect(serverOf({}, url)).toBe(server);
  });

  it('is another one where the page says so, for a copy of the script', () => {
    const copy = 'https://cdn.example/townhall/v1/townhall.js';
    expect(serverOf({server: 'https://community.example'}, copy)).toBe(
      'https://community.example',
    );
  });
});
