import type {Community, Question} from '@townhall/client';
import {nothing} from 'lit';
import {DraftKey} from '../internal/draft-key.js';
import {explain, signedOut, type Failure} from '../internal/failure.js';
import {KeptFields} from '../internal/kept-fields.js';
import {OnDemand} from '../internal/on-demand.js';
import {SimilarSearch} from '../internal/similar-search.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';
import {PostGuard} from '../posting/post-guard.js';
import type {PostingHelp} from '../posting/posting-help.js';
import {
  draftErrors,
  emptyDraft,
  toDraft,
  type DraftErrors,
  type DraftFields,
} from './question-draft.js';

/** What became of an attempt to ask. */
export type Asked =
  | {outcome: 'taken'; question: Question}
  | {outcome: 'incomplete'; field: string}
  | {outcome: 'failed'; failure: Failure}
  /** Nothing was tried. */
  | {outcome: 'none'};

/** Keeps what somebody writes until the community has taken it. */
export class QuestionFormController {
  draft: DraftFields = emptyDraft;
  errors: DraftErrors = {};
  isSending = false;
  readonly similar: SimilarSearch<Question>;
  readonly guard: PostGuard;
  /** Tells of limits; brought when somebody begins to write. */
  readonly help: OnDemand<PostingHelp>;

  readonly #host: TownhallElement;
  readonly #inputs: () => {community: Community | undefined; place: string};
  readonly #viewer: ViewerController;
  readonly #key = new DraftKey();
  readonly #kept: KeptFields;

  constructor(
    host: TownhallElement,
    inputs: () => {community: Community | undefined; place: string},
  ) {
    this.#host = host;
    this.#inputs = inputs;
    this.#viewer = new ViewerController(host, () => inputs().community);
    this.guard = new PostGuard(host);
    this.help = new OnDemand(
      host,
      async () => {
        const {PostingHelp} = await import('../posting/posting-help.js');
        return new PostingHelp(host, {
          viewer: this.#viewer,
          place: () => inputs().place,
        });
      },
      () => undefined,
    );
    this.#kept = new KeptFields(host, () => ({
      community: inputs().community,
      viewer: this.#viewer,
      place: `question ${inputs().place}`,
      fields: {...this.draft},
      restore: (fields) => this.#restore(fields),
    }));
    this.similar = new SimilarSearch(host, (text, options) => {
      const {community, place} = inputs();
      const query = {text, place: place || undefined};
      return community?.questions.similar(query, options);
    });
  }

  write(field: string, value: string) {
    this.draft = {...this.draft, [field]: value};
    // What has been complained about is checked while it is being mended.
    if (Object.keys(this.errors).length > 0) {
      this.errors = draftErrors(this.draft);
    }
    if (field === 'title') this.similar.look(value);
    this.#kept.store();
    this.#host.requestUpdate();
  }

  async ask(): Promise<Asked> {
    const {community, place} = this.#inputs();
    if (!community || this.isSending) return {outcome: 'none'};
    this.errors = draftErrors(this.draft);
    this.#host.requestUpdate();
    const [field] = Object.keys(this.errors);
    if (field) return {outcome: 'incomplete', field};
    if (this.#viewer.isGuest) return {outcome: 'failed', failure: signedOut};
    this.isSending = true;
    try {
      const draft = toDraft(place, this.draft);
      const idempotencyKey = this.#key.for(draft);
      const question = await this.guard.send((guard) =>
        community.questions.ask({...draft, guard}, {idempotencyKey}),
      );
      this.clear();
      return {outcome: 'taken', question};
    } catch (error) {
      return {outcome: 'failed', failure: explain(error)};
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
      // One post less is left, or the limits were not known.
      void this.help.part?.lookAgain();
    }
  }

  /** Somebody begins to write: says what is taken from them. */
  readonly bringHelp = () => {
    void this.help.prepare().then((help) => help?.look());
  };

  /** What there is to know before it is sent, and what a program fills in. */
  renderHelp() {
    const {title, text} = this.draft;
    // As long as nothing is asked for, nothing is said.
    if (this.isEmpty) return nothing;
    return [this.help.part?.render(`${title} ${text}`), this.guard.render()];
  }

  clear() {
    this.draft = emptyDraft;
    this.errors = {};
    this.similar.clear();
    this.#kept.store();
  }

  /** Nothing is written yet. */
  get isEmpty() {
    return Object.values(this.draft).every((value) => value === '');
  }

  /** Lets the community count that an older question was the answer. */
  deflectedBy({id}: Question) {
    const {community} = this.#inputs();
    const text = this.draft.title.trim().slice(0, 300);
    // Whoever has their answer is not told that a number stayed the same.
    if (text) community?.questions.deflect(id, {text}).catch(() => undefined);
  }

  /** Says that the visitor has this question too; answers why it was not said. */
  async saySame({id}: Question): Promise<Failure | undefined> {
    if (this.#viewer.isGuest) return signedOut;
    try {
      await this.#inputs().community?.questions.sameQuestion(id, true);
      return undefined;
    } catch (error) {
      return explain(error);
    }
  }

  #restore(fields: Readonly<Record<string, string>>) {
    const {title = '', text = '', tags = '', anonymous = ''} = fields;
    this.draft = {title, text, tags, anonymous};
    if (title) this.similar.look(title);
    this.#host.requestUpdate();
  }
}
