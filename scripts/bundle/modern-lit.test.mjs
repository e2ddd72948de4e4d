import {runInNewContext} from 'node:vm';
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

  it('has no hooks for polyfills, and runs without', () => {
    const lit =
      'const B=t.litHtmlPolyfillSupport;B?.(1),t.litElementHydrateSupport?.(2);';
    const {code} = transform(lit, '/x/lit-html/lit-html.js');
    expect(code).not.toContain('Support');
    expect(() => runInNewContext(code, {t: {}})).not.toThrow();
    expect(transform(lit, '/x/mine.js')).toBeNull();
  });

  it('is looked at again when Lit has changed', () => {
    expect(() => transform('', '/x/lit-html/lit-html.js')).toThrow(
      'Lit has changed',
    );
  });
});
