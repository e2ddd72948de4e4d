import {css} from 'lit';

export default css`
  :host {
    display: grid;
    gap: 4px;
  }

  [role='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
  }

  [role='toolbar'] button {
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0 6px;
    border-color: transparent;
    background: none;
    font-weight: 650;
  }

  [role='toolbar'] button:hover,
  [role='toolbar'] [aria-pressed='true'] {
    border-color: var(--_line);
    background: var(--_raised);
  }

  [data-tool='italic'] {
    font-style: italic;
  }

  .count {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  [part='preview'] {
    padding: var(--_space) calc(1.5 * var(--_space));
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    [aria-pressed='true'] {
      outline: 2px solid;
    }
  }
`;
