import {css} from 'lit';

/** What somebody wrote, wherever it is drawn: inside `part="text"`. */
export default css`
  [part='text'] {
    line-height: 1.55;
  }

  [part='text'] :is(p, ul, ol, pre, blockquote) {
    margin: 0;
  }

  [part='text'] :is(p, ul, ol, pre, blockquote) + * {
    margin-block-start: var(--_space);
  }

  [part='text'] :is(ul, ol) {
    padding-inline-start: 1.5em;
  }

  pre {
    padding: var(--_space) calc(1.5 * var(--_space));
    overflow: auto;
    border-radius: var(--_radius);
    background: var(--_raised);
    overflow-wrap: normal;
  }

  code {
    font-size: 0.9em;
  }

  blockquote {
    padding-inline-start: calc(1.5 * var(--_space));
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
`;
