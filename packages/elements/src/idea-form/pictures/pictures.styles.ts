import {css} from 'lit';

/** The pictures of a draft. */
export default css`
  .pictures ol {
    display: grid;
    gap: calc(1.5 * var(--_space));
    margin: 0 0 var(--_space);
    padding: 0;
    list-style: none;
  }

  .pictures li {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(1.5 * var(--_space));
    padding: calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .pictures li img {
    inline-size: 120px;
    block-size: 90px;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_tint);
    object-fit: contain;
  }

  .pictures li .field {
    flex: 1 1 14em;
  }

  .pictures .small {
    min-block-size: 32px;
    padding: 0 var(--_space);
    font-size: var(--_small);
  }

  .pictures .sending {
    align-items: center;
    justify-content: space-between;
  }

  .pictures .sending p,
  .pictures .sending label {
    flex: 1 1 12em;
    margin: 0;
    font-weight: 400;
  }

  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;
