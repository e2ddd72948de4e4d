import {html, nothing} from 'lit';
import {failureText} from '../internal/failure-view.js';
import type {BulkOutcome} from './bulk.js';
import type {ModerationMoment} from './consequence.js';

/** Of which ideas something was not done, and why. */
export function outcomesView(
  outcomes: readonly BulkOutcome[],
  {say}: Pick<ModerationMoment, 'say'>,
) {
  const failed = outcomes.filter(
    ({failure, isImpossible}) => failure || isImpossible,
  );
  if (failed.length === 0) return nothing;
  return html`
    <p>${say('bulkFailed')}</p>
    <ul role="list">
      ${failed.map(
        ({idea, failure}) =>
          html`<li>
            <bdi>${idea.title}</bdi>:
            ${
              failure
                ? failureText(failure, say)
                : say('bulkNotPossible', {stage: say(`stage_${idea.stage}`)})
            }
          </li>`,
      )}
    </ul>
  `;
}
