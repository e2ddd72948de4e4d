import {css} from 'lit';

export default css`
  :host {
    --_bone: 150px;
    --_sections: var(--townhall-idea-detail-gap);

    display: block;
    container: idea-detail / inline-size;
  }

  article,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_sections, calc(2 * var(--_space)));
  }

  .small {
    min-block-size: 34px;
    padding-inline: calc(1.5 * var(--_space));
    font-size: var(--_small);
  }

  .note p {
    margin: 0;
  }

  .close {
    justify-self: end;
  }

  [part='outcome'][data-outcome='archived'] {
    border-inline-start-color: var(--_control);
  }

  [part='facts'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
    margin: 0;
    font-size: var(--_small);
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
  }

  .links,
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .links li,
  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  .clarification {
    padding-inline-start: calc(1.5 * var(--_space));
    border-inline-start: 3px solid var(--_line);
  }

  .link {
    font-size: var(--_small);
  }

  .steps li {
    padding-inline-start: calc(1.5 * var(--_space));
    border-inline-start: 3px solid var(--_hue, var(--_line));
  }

  .steps p + p {
    margin: 4px 0 0;
  }

  .steps strong {
    color: var(--_text);
  }

  [data-stage='open'] {
    --_hue: var(--_accent);
  }

  [data-stage='threshold_reached'],
  [data-stage='shipped'],
  [data-state='done'] {
    --_hue: var(--_positive);
  }

  [data-stage='assigned'],
  [data-stage='planned'],
  [data-stage='in_development'],
  [data-state='in_progress'] {
    --_hue: var(--_warning);
  }

  [data-stage='declined'] {
    --_hue: var(--_negative);
  }

  [data-state='open'] {
    --_hue: var(--_accent);
  }
`;
