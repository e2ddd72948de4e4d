import type {Poll} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Say} from '../internal/messages.js';
import type {pollMessages} from '../messages/poll.js';

interface BallotForm {
  say: Say<typeof pollMessages>;
  headingLevel: number;
  choices: readonly number[];
  isSending: boolean;
  /** Results can be looked at before one votes. */
  seesResults: boolean;
  /** A vote is being changed. */
  hasVoted: boolean;
  onChoose: (choices: readonly number[]) => void;
  onSubmit: () => void;
  onBack: () => void;
}

/** What can be chosen, as one group of fields with the question as its name. */
export function ballotForm(poll: Poll, form: BallotForm) {
  const {say, choices, onChoose, onBack} = form;
  const isSingle = poll.maximumChoices === 1;
  const choose = (event: Event, id: number) => {
    // The listener stands on the field itself.
    const {checked} = event.currentTarget as HTMLInputElement;
    const others = isSingle ? [] : choices.filter((other) => other !== id);
    onChoose(checked ? [...others, id] : others);
  };
  return html`
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        form.onSubmit();
      }}
    >
      <fieldset part="options" aria-describedby="how">
        <legend>
          <span
            class="question"
            part="question"
            role="heading"
            aria-level=${form.headingLevel}
            dir="auto"
            >${poll.question}</span
          >
        </legend>
        <p id="how" class="hint">
          ${
            isSingle
              ? say('chooseOne')
              : say('chooseUpTo', {most: poll.maximumChoices})
          }
        </p>
        ${poll.options.map(
          ({id, text}) => html`
            <label>
              <input
                type=${isSingle ? 'radio' : 'checkbox'}
                name="choice"
                value=${id}
                .checked=${choices.includes(id)}
                @change=${(event: Event) => choose(event, id)}
              />
              <span dir="auto">${text}</span>
            </label>
          `,
        )}
      </fieldset>
      <div class="actions">
        <button type="submit" aria-disabled=${form.isSending}>
          ${say(form.isSending ? 'sending' : 'vote')}
        </button>
        ${
          form.hasVoted
            ? html`<button type="button" @click=${onBack}>
                ${say('keepVote')}
              </button>`
            : form.seesResults
              ? html`<button type="button" class="plain" @click=${onBack}>
                  ${say('showResults')}
                </button>`
              : nothing
        }
      </div>
    </form>
  `;
}
