import {css} from 'lit';

/** Lines of facts: who, when, what state. The same in every element. */
export default css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px calc(1.25 * var(--_space));
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .author {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.45em;
    color: var(--_text);
  }

  .initials {
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_accent);
    font-size: 0.75em;
    font-weight: 600;
    text-transform: uppercase;
  }

  .badge {
    display: inline-block;
    padding: 1px 0.65em;
    border: 1px solid transparent;
    border-radius: 99px;
    background: color-mix(in srgb, var(--_hue, var(--_muted)) 12%, transparent);
    color: var(--_hue, var(--_muted));
    font-size: 0.9em;
    font-weight: 600;
    white-space: nowrap;
  }

  .badge[data-role] {
    --_hue: var(--_accent);
  }

  .badge[data-role='advocate'] {
    --_hue: var(--_warning);
  }

  .badge[data-role='new'] {
    --_hue: var(--_positive);
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 0;
    padding: 0;
    color: var(--_muted);
    font-size: 0.8125em;
    list-style: none;
  }

  .tags li {
    padding: 0 0.6em;
    border: 1px solid var(--_line);
    border-radius: 99px;
  }

  @media (forced-colors: active) {
    .badge,
    .initials {
      border: 1px solid;
    }
  }
`;
