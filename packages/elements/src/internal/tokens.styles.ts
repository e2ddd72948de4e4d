import {css} from 'lit';

/**
 * Every theme token with its default; each element includes this first. Sizes
 * are px and em, never rem: host pages change the root's font size.
 */
export default css`
  :host {
    --_accent: var(--townhall-color-accent, light-dark(#0b57d0, #a8c7fa));
    --_on-accent: var(--townhall-color-on-accent, light-dark(#ffffff, #062e6f));
    --_text: var(--townhall-color-text, light-dark(#1f1f1f, #e3e3e3));
    --_muted: var(--townhall-color-muted, light-dark(#5c5f66, #a8abb3));
    --_surface: var(--townhall-color-surface, light-dark(#ffffff, #1b1c1f));
    --_raised: var(--townhall-color-raised, light-dark(#f4f6fa, #26282d));
    --_line: var(--townhall-color-line, light-dark(#d5d8df, #43464d));
    --_control: var(--townhall-color-control, light-dark(#7b7f87, #8b8f98));
    --_positive: var(--townhall-color-positive, light-dark(#146c2e, #6dd58c));
    --_warning: var(--townhall-color-warning, light-dark(#8a4b00, #ffb95c));
    --_negative: var(--townhall-color-negative, light-dark(#b3261e, #f2b8b5));
    --_tint: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    --_radius: var(--townhall-radius, 10px);
    --_space: var(--townhall-space, 8px);
    --_size: var(--townhall-font-size, 16px);
    --_small: 0.875em;

    box-sizing: border-box;
    color: var(--_text);
    color-scheme: var(--townhall-color-scheme, inherit);
    font-family: var(--townhall-font, inherit);
    font-size: var(--_size);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.5;
    overflow-wrap: anywhere;
    text-align: start;
    text-transform: none;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  /* Said, not shown. */
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
