import {css} from 'lit';

/** What stands above the card of a question in a queue. */
export default css`
  .care {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
    justify-content: space-between;
    margin-block: 0 var(--_space);
  }
`;
