import type {
  CallOptions,
  Community,
  CommunityEvent,
  Question,
  QuestionStanding,
} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';
import {standingOf} from '../internal/standings.js';
import {ViewerController} from '../internal/viewer-controller.js';

export interface QuestionInputs {
  community: Community | undefined;
  /** A question that somebody else has loaded. */
  given: Question | undefined;
  /** Loaded here where none is given. */
  id: string;
  isOpen: boolean;
  onFailure: (failure: Failure) => void;
}

/** Keeps one question up to date, and how the viewer stands to it. */
export class QuestionController implements ReactiveController {
  /** The newest state that has been heard of. */
  question: Question | undefined;
  /** Undefined for guests, and until it is known. */
  standing: QuestionStanding | undefined;
  /** What "I have this question too" shall be, while that is on its way. */
  saying: boolean | undefined;

  readonly reading: PagedList<Question>;
  readonly viewer: ViewerController;
  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => QuestionInputs;
  #given: Question | undefined;
  #standingFor: Community | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => QuestionInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.viewer = new ViewerController(host, () => inputs().community);
    this.reading = new PagedList(host, () => this.#readingInputs());
    new LiveController(
      host,
      () => inputs().community,
      (event) => this.#hear(event),
    );
    host.addController(this);
  }

  get community() {
    return this.#inputs().community;
  }

  get hasSaid() {
    return this.saying ?? this.standing?.sameQuestion ?? false;
  }

  /** How many others have it, with what is on its way. */
  get sameCount() {
    const said = this.standing?.sameQuestion ?? false;
    const count = this.question?.sameQuestionCount ?? 0;
    return count + Number(this.hasSaid) - Number(said);
  }

  get isAsker() {
    // Whoever asked anonymously is known by nothing else.
    return (
      this.standing?.asked ??
      this.viewer.viewer?.person?.id === (this.question?.author?.id ?? null)
    );
  }

  hostUpdate() {
    const {given, id, community} = this.#inputs();
    if (given && given !== this.#given) this.take(given);
    else if (!given && id !== this.question?.id) this.#forget();
    this.#given = given;
    if (community !== this.#standingFor) this.#forgetStanding();
    if (community && this.question && community !== this.#standingFor) {
      this.#standingFor = community;
      void this.#readStanding(community, this.question.id);
    }
  }

  /** Shows a question unless a newer state of it is shown already. */
  take(question: Question, standing?: QuestionStanding) {
    if (question.id !== this.question?.id) this.#forget();
    if (question.version >= (this.question?.version ?? -Infinity)) {
      this.question = question;
    }
    if (standing) this.standing = standing;
    this.#host.requestUpdate();
  }

  /** Asks for the question again, wherever it came from. */
  async refresh() {
    const {community} = this.#inputs();
    if (!community || !this.question) return;
    // What is shown stays; the next event or reading corrects it.
    const question = await community.questions
      .get(this.question.id)
      .catch(() => undefined);
    if (question?.id === this.question?.id && question) this.take(question);
  }

  /** Shows at once what the viewer says, until it is known. */
  say(isSame: boolean | undefined) {
    this.saying = isSame;
    this.#host.requestUpdate();
  }

  #hear(event: CommunityEvent) {
    const {given, isOpen} = this.#inputs();
    if (event.type === 'gap') {
      // A closed card was given its question by a list, which reads again.
      if (!given || isOpen) void this.refresh();
    } else if ('question' in event && event.question.id === this.question?.id) {
      this.take(event.question);
    }
  }

  async #readStanding(community: Community, id: string) {
    const viewer = await this.viewer.known();
    if (!viewer?.person) return;
    // What is not known looks as if not marked; a mark then settles it.
    const standing = await standingOf(community, id).catch(() => undefined);
    if (community !== this.#standingFor || id !== this.question?.id) return;
    this.standing ??= standing;
    this.#host.requestUpdate();
  }

  #forget() {
    this.question = undefined;
    this.#forgetStanding();
  }

  #forgetStanding() {
    this.standing = undefined;
    this.#standingFor = undefined;
  }

  #readingInputs() {
    const {community, given, id, onFailure} = this.#inputs();
    return {
      subject: id,
      args: [community],
      load:
        community && id && !given
          ? async (_cursor: unknown, options: CallOptions) => ({
              items: [await community.questions.get(id, options)],
              next: null,
            })
          : undefined,
      onLoad: (items: readonly Question[]) =>
        items.forEach((question) => this.take(question)),
      onFailure,
    };
  }
}
