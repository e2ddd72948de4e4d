import {css} from 'lit';

export default css`
  :host {
    display: block;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }

  p,
  ul,
  ol,
  figure {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    list-style: none;
  }

  .title,
  .part,
  .who {
    font-weight: 600;
  }

  .muted {
    color: var(--_muted);
    font-size: var(--_small);
  }

  a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent);
  }

  li {
    padding-block: var(--_space);
    border-block-end: 1px solid var(--_line);
  }

  li:last-child {
    border-block-end: 0;
  }

  .item {
    display: flex;
    gap: var(--_space);
  }

  .item img {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    object-fit: contain;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: calc(var(--_space) / 2) var(--_space);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  td {
    font-weight: 600;
    text-align: end;
  }

  .gauge {
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    grid-template-columns: none;
    gap: 4px;
  }

  .gauge li {
    border-block: 6px solid var(--_line);
    border-block-end: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .gauge [data-done] {
    border-color: var(--_control);
  }

  .gauge [aria-current] {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }

  .gallery {
    grid-template-columns: repeat(auto-fill, minmax(min(160px, 100%), 1fr));
    gap: var(--_space);
  }

  .gallery li,
  .carousel li {
    padding: 0;
    border: 0;
  }

  figure img {
    inline-size: 100%;
    aspect-ratio: 3 / 2;
    border-radius: var(--_radius);
    object-fit: cover;
  }

  .carousel {
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
  }

  .carousel ul {
    grid-auto-columns: min(320px, 85%);
    grid-auto-flow: column;
    grid-template-columns: none;
    gap: var(--_space);
  }

  .carousel li {
    scroll-snap-align: start;
  }

  .moves {
    display: flex;
    gap: var(--_space);
    justify-content: flex-end;
  }

  iframe {
    display: block;
    inline-size: 100%;
    block-size: 120px;
    border: 0;
    border-radius: var(--_radius);
    background: #fff;
    color-scheme: light;
  }

  iframe[hidden] {
    display: none;
  }

  @media (forced-colors: active) {
    .gauge [aria-current] {
      border-color: Highlight;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .carousel {
      scroll-behavior: smooth;
    }
  }
`;
