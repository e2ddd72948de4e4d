import {describe, expect, it} from 'vitest';
import {modernLit} from './modern-lit.mjs';

const {load, transform} = modernLit();

describe('Lit in the bundle', () => {
  it('constructs style sheets and knows no other way', () => {
    const source = load('/x/@lit/reactive-element/css-tag.js');
    expect(source).toContain('new CSSStyleSheet()');
    expect(source).not.toContain('createElement');
    expect(load('/x/other/css-tag.js')).toBeNull();
  });

  it('has no hooks for polyfills', () => {
    const lit = 'const B=t.litHtmlPolyfillSupport;B?.(S,k),t.litHtmlVersions;';
    expect(transform(lit, '/x/lit-html/lit-html.js')?.code).toBe(
      'const B=void 0;B?.(S,k),t.litHtmlVersions;',
    );
    expect(transform(lit, '/x/mine.js')).toBeNull();
  });

  it('is looked at again when Lit has changed', () => {
    expect(() => transform('', '/x/lit-html/lit-html.js')).toThrow(
      'Lit has changed',
    );
  });
});
