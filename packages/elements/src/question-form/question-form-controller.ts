import type {Community, Question} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import {DraftKey} from '../internal/draft-key.js';
import {explain, signedOut, type Failure} from '../internal/failure.js';
import {KeptFields} from '../internal/kept-fields.js';
import {SimilarSearch} from '../internal/similar-search.js';
import {ViewerController} from '../internal/viewer-controller.js';
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

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => {community: Community | undefined; place: string};
  readonly #viewer: ViewerController;
  readonly #key = new DraftKey();
  readonly #kept: KeptFields;

  constructor(
    host: ReactiveControllerHost,
    inputs: () => {community: Community | undefined; place: string},
  ) {
    this.#host = host;
    this.#inputs = inputs;
    this.#viewer = new ViewerController(host, () => inputs().community);
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
      const question = await community.questions.ask(draft, {
        idempotencyKey: this.#key.for(draft),
      });
      this.clear();
      return {outcome: 'taken', question};
    } catch (error) {
      return {outcome: 'failed', failure: explain(error)};
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
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
    const {title = '', text = '', tags = ''} = fields;
    this.draft = {title, text, tags};
    if (title) this.similar.look(title);
    this.#host.requestUpdate();
  }
}
