import type {Idea, Place} from '@townhall/client';
import {adoptStyles, html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {CloseEvent} from '../events/close-event.js';
import {OpenIdeaEvent} from '../events/open-idea-event.js';
import {ReadyEvent} from '../events/ready-event.js';
import {PlaceController} from '../idea-board/place-controller.js';
import type {IdeaCard} from '../idea-card/idea-card.js';
import type {Standing, Votes} from '../idea-card/standing.js';
import {ForStaff} from '../idea-moderation/for-staff.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import fields from '../internal/fields.styles.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {MinuteController} from '../internal/minute-controller.js';
import {OnDemand} from '../internal/on-demand.js';
import people from '../internal/people.styles.js';
import prose from '../internal/rich-text.styles.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {VotedIdea} from '../idea-vote/voted-idea.js';
import type {authorMessages} from '../messages/idea-author.js';
import {ideaDetailMessages} from '../messages/idea-detail.js';
import type {discussionMessages} from '../messages/idea-discussion.js';
import type {reportMessages} from '../messages/idea-report.js';
import type {timelineMessages} from '../messages/idea-timeline.js';
import type {votingMessages} from '../messages/voting.js';
import {actionsView, type Panel} from './actions-view.js';
import {clarificationsView, linksView} from './additions-view.js';
import {Additions} from './additions.js';
import {Attempts} from './attempts.js';
import {deepLink} from './deep-link.js';
import type {Discussion} from './discussion/discussion.js';
import {factsView} from './facts-view.js';
import {Following} from './following.js';
import styles from './idea-detail.styles.js';
import {outcomeView} from './outcome-view.js';
import {Panels} from './panels.js';
import {RelatedIdeas} from './related-ideas.js';
import {share} from './share.js';
import {StandingController} from './standing-controller.js';

/**
 * All there is about one idea: its text and its votes, how it ended and why,
 * its history, and what people say of it. Give it an `idea-id`, or an `idea`
 * where something around it has one already.
 *
 * @tag townhall-idea-detail
 * @fires {ReadyEvent} townhall-ready - The idea is there for the first time.
 * @fires {CloseEvent} townhall-close - The visitor wants to leave the idea.
 * @fires {OpenIdeaEvent} townhall-open-idea - The visitor follows a link to another idea.
 * @fires {VoteEvent} townhall-vote - The visitor pressed a vote button.
 * @fires {CommentCreatedEvent} townhall-comment-created - The visitor's comment was taken.
 * @fires {IdeaCreatedEvent} townhall-idea-created - The visitor's idea is on its way again.
 * @fires {AuthRequiredEvent} townhall-auth-required - What they want needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart outcome - Why the idea ended as it did, and which attempt it is.
 * @csspart facts - What it is about and whose it is to answer.
 * @csspart clarifications - What its author added later.
 * @csspart links - What it belongs with elsewhere.
 * @csspart actions - Follow, share, report, history.
 * @csspart panel - The form that an action opens.
 * @csspart comments - What people say of it.
 * @csspart comment - One comment.
 * @csspart composer - The form to say something.
 * @csspart failure - What is said when something did not arrive.
 * @cssproperty --townhall-idea-detail-gap - The space between two sections.
 */
export class IdeaDetail extends TownhallElement {
  static override styles = [tokens, controls, fields, people, prose, styles];

  /** The idea to show. */
  @property({attribute: false}) idea?: Idea | undefined;

  /** Loads and shows the idea with this id, where no `idea` is given. */
  @property({attribute: 'idea-id'}) ideaId = '';

  /** The level of the title among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** Votes against ideas are not taken here. */
  @property({type: Boolean, attribute: 'up-only'}) upOnly = false;

  /** There is something to go back to: shows a button to close. */
  @property({type: Boolean}) closable = false;

  /** Who sends the votes; it does so itself for an `idea-id`. */
  @property({attribute: false}) votes?: Votes | undefined;

  /** How the visitor voted. */
  @property({attribute: false}) standing?: Standing | undefined;

  /** The board of the idea, where it is known; read otherwise. */
  @property({attribute: false}) board?: Place | undefined;

  /** The address of an idea, to share and to follow. */
  @property({attribute: false}) linkTo: (ideaId: string) => string = deepLink;

  /** Replaces the clock, for "12 days left". */
  @property({attribute: false}) clock: () => number = Date.now;

  declare messages?:
    | Overrides<
        typeof ideaDetailMessages &
          typeof votingMessages &
          typeof discussionMessages &
          typeof timelineMessages &
          typeof reportMessages &
          typeof authorMessages
      >
    | undefined;

  /** A link that could be neither shared nor copied. */
  @state() private link = '';

  /** Its author took it back, and it is gone. */
  @state() private isGone = false;

  readonly #say = speaker(this, ideaDetailMessages);
  readonly #announcer = new Announcer(this);
  readonly #minute = new MinuteController(this, () => this.clock());
  readonly #voted = new VotedIdea(this, {
    inputs: () => ({
      community: this.idea || !this.ideaId ? undefined : this.community,
      id: this.ideaId,
    }),
    askToSignIn: () => this.askToSignIn('vote'),
    reportFailure: (failure) => this.reportFailure(failure),
    moment: () => this.#moment,
  });
  readonly #standing = new StandingController(this, () => ({
    community: this.community,
    idea: this.#shown,
  }));
  readonly #related = new RelatedIdeas(this, () => ({
    community: this.community,
    idea: this.#shown,
  }));
  readonly #additions = new Additions(this, () => ({
    community: this.community,
    idea: this.#shown,
  }));
  readonly #place = new PlaceController(this, () => ({
    community: this.board ? undefined : this.community,
    id: this.board ? '' : (this.#shown?.place ?? ''),
  }));
  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
  readonly #attempts: Attempts = new Attempts(this, {
    community: () => this.community,
    viewer: this.#standing.viewer,
    say: this.#say,
    signInUrl: () => this.signInUrl,
    askToSignIn: (intent) => this.askToSignIn(intent),
    reportFailure: (failure) => this.reportFailure(failure),
    announce: (text) => this.#announcer.announce(text),
    onRefused: () => void this.#standing.refresh(),
  });
  readonly #following = new Following();
  /** Comes in the same flight as the idea, for it stands beneath all else. */
  readonly #discussion: OnDemand<Discussion> = new OnDemand(
    this,
    async () => {
      const {Discussion, styles} = await import('./discussion/discussion.js');
      const {shadowRoot} = this;
      if (shadowRoot) {
        adoptStyles(shadowRoot, [...IdeaDetail.elementStyles, styles]);
      }
      return new Discussion(this, {
        id: () => this.#shown?.id,
        of: (community) => community.comments,
        hasKinds: true,
        now: () => this.#minute.now,
        headingLevel: () => this.headingLevel,
        viewer: this.#standing.viewer,
        may: () => this.#standing.ballot?.can.comment,
        attempts: this.#attempts,
        announcer: this.#announcer,
        onFailure: this.#onFailure,
      });
    },
    this.#onFailure,
  );
  readonly #panels = new Panels(this, {
    say: this.#say,
    attempts: this.#attempts,
    idea: () => this.#shown,
    now: () => this.#minute.now,
    headingLevel: () => this.headingLevel,
    announce: (text) => this.#announcer.announce(text),
    onFailure: this.#onFailure,
    board: () => this.#board,
    onEdited: () => {
      this.#announcer.announce(this.#say('edited'));
      void this.#reload();
    },
    isDeletable: () =>
      this.#shown !== undefined && this.#isDeletable(this.#shown),
    onClarified: () => void this.#reload(),
    onWithdrawn: (outcome) => this.#onWithdrawn(outcome),
    onResubmitted: (idea) => this.#open(idea.id),
  });
  // Few ideas have any.
  readonly #pictures = new OnDemand(
    this,
    () => import('../idea-pictures/define.js'),
    this.#onFailure,
  );
  #isReady = false;
  #isOpening = false;
  #shownId: string | undefined;

  constructor() {
    super();
    new ForStaff(this, {
      community: () => this.community,
      viewer: this.#standing.viewer,
      list: this.#voted.list,
    });
  }

  /** Puts the focus on the title. */
  override focus(options?: FocusOptions) {
    this.#card?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('community')) this.#following.forget();
    const {part, failure, need} = this.#pictures;
    if (this.#shown?.images.length && !part && !failure) void need();
    const id = this.#shown?.id ?? this.ideaId;
    const talk = this.#discussion;
    if (id && !talk.part && !talk.failure) void talk.need();
    if (id === this.#shownId) return;
    this.#shownId = id;
    this.link = '';
    this.isGone = false;
    this.#following.forget();
    this.#attempts.forget();
    this.#panels.forget();
    this.#discussion.part?.forget();
  }

  protected override updated() {
    if (!this.#shown) return;
    if (this.#isOpening && this.#shown.id === this.ideaId) {
      // The link that was followed is gone and took the focus with it.
      this.#isOpening = false;
      void this.#card?.updateComplete.then(() => this.focus());
    }
    if (this.#isReady) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const idea = this.#shown;
    if (this.isGone) {
      return html`<p class="note" part="outcome">${this.#say('withdrawn')}</p>
        ${this.#renderClose()}`;
    }
    const {failure, wait} = this.#voted.list;
    // What has been taken away meanwhile is not shown any longer.
    if (idea && failure?.kind !== 'refused') return this.#renderIdea(idea);
    if (!this.ideaId) return nothing;
    if (!failure) return skeleton(3, this.#say('loading'));
    return html`${failureView({
      failure,
      say: this.#say,
      wait,
      retry: () => void this.#voted.list.reload(),
      signInUrl: this.signInUrl,
    })}
    ${this.#renderClose()}`;
  }

  #renderIdea(idea: Idea) {
    const moment = this.#moment;
    return html`
      <article aria-label=${idea.title}>
        ${this.#renderClose()}
        <townhall-idea-card
          density="full"
          lang=${this.lang || nothing}
          .community=${this.community}
          .signInUrl=${this.signInUrl}
          .messages=${this.messages}
          .idea=${idea}
          .votes=${this.votes ?? this.#voted.votes}
          .standing=${this.standing ?? this.#voted.standing}
          .upOnly=${this.upOnly || this.#board?.policy?.downvotes === 'off'}
          .headingLevel=${this.headingLevel}
          .now=${moment.now}
        ></townhall-idea-card>
        ${
          idea.images.length > 0
            ? html`<townhall-idea-pictures
                lang=${this.lang || nothing}
                .community=${this.community}
                .messages=${this.messages}
                .images=${idea.images}
              ></townhall-idea-pictures>`
            : nothing
        }
        ${outcomeView(idea, {
          ...moment,
          related: this.#related,
          linkTo: this.linkTo,
          onOpen: this.#onOpen,
        })}
        ${factsView(idea, this.#board, moment)}
        ${clarificationsView(this.#additions.clarifications, moment)}
        ${linksView(this.#additions.links, moment)} ${this.#renderActions(idea)}
        ${this.#renderDiscussion(idea)}
      </article>
    `;
  }

  #renderDiscussion({comments}: Idea) {
    const {part, failure, need} = this.#discussion;
    if (part) return part.render(comments);
    return failure
      ? failureView({failure, say: this.#say, retry: () => void need()})
      : skeleton(2, this.#say('loading'));
  }

  #renderClose() {
    if (!this.closable) return nothing;
    return html`<button
      type="button"
      class="small close"
      aria-label=${this.#say('closeIdea')}
      @click=${() => this.dispatchEvent(new CloseEvent())}
    >
      ${this.#say('close')}
    </button>`;
  }

  #renderActions(idea: Idea) {
    const {open} = this.#panels;
    return html`
      ${actionsView({
        ...this.#moment,
        following: this.#following.shown(idea, this.#standing.ballot),
        isBusy: this.#attempts.busy === 'follow',
        open,
        panels: this.#panelsFor(idea),
        isDeletable: this.#isDeletable(idea),
        onFollow: () => void this.#follow(idea),
        onShare: () => void this.#share(idea),
        onPanel: (panel) => void this.#panels.toggle(panel),
        onNear: (panel) => this.#panels.prepare(panel),
      })}
      ${this.#attempts.note('follow')} ${this.#renderWhyNot()}
      ${
        this.link
          ? html`<label class="link"
              >${this.#say('linkShown')}
              <input readonly dir="ltr" .value=${this.link}
            /></label>`
          : nothing
      }
      <div id="panel" ?hidden=${!open}>${this.#panels.render()}</div>
    `;
  }

  /** What this visitor may open, by what the community says of them. */
  #panelsFor({stage}: Idea): Panel[] {
    const {ballot, isAuthor} = this.#standing;
    const isOver = stage === 'archived' || stage === 'merged';
    const mine: Panel[] = [];
    const mayEdit = isAuthor && !isOver && ballot?.can.edit.allowed;
    if (mayEdit) mine.push('edit');
    // Words that nobody has voted on are changed rather than added to.
    if (isAuthor && !isOver && (!mayEdit || stage === 'needs_clarification')) {
      mine.push('clarify');
    }
    if (isAuthor && !isOver && ballot?.can.withdraw.allowed) {
      mine.push('withdraw');
    }
    if (ballot?.can.resubmit.allowed) mine.push('resubmit');
    return ['history', ...mine, ...(isAuthor ? [] : (['report'] as const))];
  }

  /** Nobody but the visitor has voted on it, as far as that is known. */
  #isDeletable({votes}: Idea) {
    const {ballot} = this.#standing;
    const own = ballot && ballot.vote !== 'none' ? 1 : 0;
    return votes !== null && votes.up + votes.down <= own;
  }

  /** Says to an author why an archived idea cannot be tried again. */
  #renderWhyNot() {
    const {ballot, isAuthor} = this.#standing;
    const reason = ballot?.can.resubmit.reason;
    if (!isAuthor || this.#shown?.stage !== 'archived') return nothing;
    return reason === 'cooldown' ||
      reason === 'sibling_open' ||
      reason === 'resubmit_not_allowed'
      ? html`<p class="hint">${this.#say(reason)}</p>`
      : nothing;
  }

  get #shown() {
    return this.idea ?? this.#voted.idea;
  }

  get #board() {
    return this.board ?? this.#place.place;
  }

  get #card() {
    return this.renderRoot.querySelector<IdeaCard>('townhall-idea-card');
  }

  get #moment() {
    return {say: this.#say, format: this.format, now: this.#minute.now};
  }

  async #follow(idea: Idea) {
    const on = !this.#following.shown(idea, this.#standing.ballot).on;
    await this.#attempts.make({
      at: 'follow',
      intent: 'follow',
      refusal: (failure) =>
        failure.kind === 'signed-out'
          ? this.#say('signInFirst')
          : this.#say('notDone', {reason: failureText(failure, this.#say)}),
      act: async (community) => {
        const sending = this.#following.set(community, on, {
          id: idea.id,
          latest: () => this.#shown,
        });
        this.requestUpdate();
        this.#announcer.announce(
          this.#say((await sending) ? 'followed' : 'unfollowed'),
        );
      },
    });
  }

  async #share({id, title}: Idea) {
    const url = this.linkTo(id);
    const done = await share(url, title);
    if (done === 'copied') this.#announcer.announce(this.#say('linkCopied'));
    if (done !== 'shown') return;
    this.link = url;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.link input')?.select();
  }

  readonly #onOpen = (event: MouseEvent, id: string) => {
    // With these keys the link opens elsewhere, and this stays.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#open(id);
  };

  /** Shows another idea, unless the page does that itself. */
  #open(id: string) {
    if (!this.dispatchEvent(new OpenIdeaEvent(id))) return;
    this.idea = this.votes = this.standing = undefined;
    this.ideaId = id;
    this.#isOpening = true;
  }

  #onWithdrawn(outcome: 'deleted' | 'archived') {
    this.#announcer.announce(this.#say('withdrawn'));
    if (outcome === 'deleted') this.isGone = true;
    else void this.#reload();
  }

  async #reload() {
    await this.#standing.refresh();
    if (!this.idea) await this.#voted.list.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-detail': IdeaDetail;
  }
}
