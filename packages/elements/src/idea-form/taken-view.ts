import type {Idea} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {ideaFormMessages} from '../messages/idea-form.js';

interface TakenView {
  say: Say<typeof ideaFormMessages>;
  format: Formats;
  headingLevel: number;
  linkTo: (id: string) => string;
  /** The link, where it could be neither shared nor copied. */
  link: string;
  onOpen: (event: MouseEvent, idea: Idea) => void;
  onShare: (idea: Idea) => void;
  onClose: () => void;
}

/** Says that the community has taken an idea, and what happens next. */
export function takenView(idea: Idea, view: TakenView) {
  const {say, headingLevel, linkTo, link} = view;
  return html`
    <section id="taken" class="taken" tabindex="-1" aria-labelledby="thanks">
      <h3 id="thanks" aria-level=${headingLevel}>${say('thanks')}</h3>
      <p><strong dir="auto">${idea.title}</strong></p>
      <p>${nextText(idea, view)}</p>
      ${
        link
          ? html`<label class="field"
              >${say('linkShown')} <input readonly dir="ltr" .value=${link}
            /></label>`
          : nothing
      }
      <div class="actions">
        ${
          // Nobody else can see it yet, and its author not at an address.
          isInReview(idea)
            ? nothing
            : html`<a
                  class="button"
                  href=${linkTo(idea.id)}
                  @click=${(event: MouseEvent) => view.onOpen(event, idea)}
                  >${say('openIdea')}</a
                >
                <button type="button" @click=${() => view.onShare(idea)}>
                  ${say('share')}
                </button>`
        }
        <button type="button" @click=${view.onClose}>${say('done')}</button>
      </div>
    </section>
  `;
}

/** What happens next: a look by staff, a day to wait for, or votes at once. */
export function nextText(
  idea: Idea,
  {say, format}: Pick<TakenView, 'say' | 'format'>,
) {
  if (isInReview(idea)) return say('nowReviewed');
  const {voting, opensAt} = idea;
  return voting === 'not_open'
    ? say('opensLater', {date: format.day(opensAt)})
    : say('nowOpen');
}

const isInReview = ({stage}: Idea) => stage === 'pending_review';
