import type {
  CallOptions,
  CommunityEvent,
  Idea,
  Transition,
} from '@townhall/client';
import {html, nothing} from 'lit';
import {authorView} from '../../internal/author-view.js';
import type {Failure} from '../../internal/failure.js';
import {failureView} from '../../internal/failure-view.js';
import {LiveController} from '../../internal/live-controller.js';
import {speaker} from '../../internal/messages.js';
import {PagedList} from '../../internal/paged-list.js';
import {skeleton} from '../../internal/skeleton.js';
import {timeAgo} from '../../internal/time.js';
import type {TownhallElement} from '../../internal/townhall-element.js';
import {timelineMessages} from '../../messages/idea-timeline.js';

interface TimelineOptions {
  idea: () => Idea | undefined;
  isOpen: () => boolean;
  now: () => number;
  onFailure: (failure: Failure) => void;
}

type Step = Transition & {version: number};

/** What became of an idea: when, by whom and why. */
export class Timeline {
  readonly #host: TownhallElement;
  readonly #options: TimelineOptions;
  readonly #say;
  readonly #list: PagedList<Step>;

  constructor(host: TownhallElement, options: TimelineOptions) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, timelineMessages);
    this.#list = new PagedList(host, () => this.#reading());
    new LiveController(
      host,
      () => host.community,
      (event) => this.#hear(event),
    );
  }

  render() {
    const {items, failure, wait, hasMore, isLoadingMore} = this.#list;
    return html`
      ${
        failure
          ? failureView({
              failure,
              say: this.#say,
              wait,
              retry: () => void this.#list.reload(),
              signInUrl: this.#host.signInUrl,
            })
          : nothing
      }
      ${items ? this.#renderSteps(items) : nothing}
      ${items || failure ? nothing : skeleton(1, this.#say('loading'))}
      ${
        hasMore
          ? html`<button
              type="button"
              class="more"
              aria-disabled=${isLoadingMore}
              @click=${() => void this.#list.more()}
            >
              ${this.#say(isLoadingMore ? 'loadingMore' : 'moreSteps')}
            </button>`
          : nothing
      }
    `;
  }

  #renderSteps(steps: readonly Step[]) {
    if (steps.length === 0) {
      return html`<p class="hint">${this.#say('noSteps')}</p>`;
    }
    return html`<ol
      class="steps"
      role="list"
      aria-label=${this.#say('timeline')}
    >
      ${steps.map((step) => this.#renderStep(step))}
    </ol>`;
  }

  #renderStep(step: Step) {
    const {to, at, reason} = step;
    return html`<li data-stage=${to}>
      <p class="facts">
        <strong>${this.#nameOf(step)}</strong> ${this.#renderActor(step)}
        ${timeAgo(at, this.#host.format, this.#options.now())}
      </p>
      ${reason ? html`<p dir="auto">${reason}</p>` : nothing}
    </li>`;
  }

  #nameOf({from, to, cause}: Step) {
    if (cause === 'policy') return this.#say('rulesChanged');
    if (from === to) return this.#say('changed');
    return from === null ? this.#say('began') : this.#say(`stage_${to}`);
  }

  #renderActor({actor, cause, from}: Step) {
    if (actor) return authorView(actor, this.#say);
    // Who suggested it stands above.
    if (from === null) return nothing;
    if (cause === 'time') return html`<span>${this.#say('byTime')}</span>`;
    if (cause === 'vote') return html`<span>${this.#say('byVote')}</span>`;
    return authorView(null, this.#say);
  }

  /** A step more is read with all others: it may have come between them. */
  #hear(event: CommunityEvent) {
    const {idea, isOpen} = this.#options;
    if (!isOpen() || !this.#list.items) return;
    const isOurs =
      event.type === 'idea.changed' && event.idea.id === idea()?.id;
    if (event.type === 'gap' || isOurs) void this.#list.reload();
  }

  #reading() {
    const {idea, isOpen, onFailure} = this.#options;
    const {community} = this.#host;
    const id = idea()?.id;
    return {
      subject: id,
      args: [community],
      load:
        community && id && isOpen()
          ? async (cursor: string | undefined, options: CallOptions) => {
              const page = await community.ideas.timeline(
                id,
                {cursor},
                options,
              );
              const items = page.items.map((step) => ({...step, version: 0}));
              return {...page, items};
            }
          : undefined,
      onFailure,
    };
  }
}
