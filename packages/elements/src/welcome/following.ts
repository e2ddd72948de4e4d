import type {Community, CommunityEvent, NoticeStep} from '@townhall/client';
import type {ChosenNotice} from '@townhall/client/parts/choose-notices';
import {isComplete} from '@townhall/client/parts/choose-notices';
import type {Announcer} from '../internal/announcer.js';
import {speaker} from '../internal/messages.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {checklistMessages} from '../messages/welcome-checklist.js';
import type {NoticesController} from './notices-controller.js';

interface FollowingOptions {
  notices: NoticesController;
  announcer: Announcer;
  onFinished: (chosen: ChosenNotice) => void;
}

/** What on this page may have been a step; the server says whether it was. */
const deeds = [
  'townhall-vote',
  'townhall-question-created',
  'townhall-answer-created',
] as const;

/** A vote is heard of before the server has it. */
const looks = [700, 3_000];

/**
 * Of votes nobody hears whose they are, so any may be this reader's, in another
 * tab or on another device: those who wait for one look once in so long, and not
 * all of them at the same moment.
 */
const patience = 30_000;
const spread = 1_500;

/**
 * Keeps a member's notices right while they are on the page: their own other
 * devices close some, their deeds are steps of a checklist. Loaded for members.
 */
export class Following {
  readonly #host: TownhallElement;
  readonly #options: FollowingOptions;
  readonly #say;
  readonly #ending = new AbortController();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** Steps that the server was asked about. */
  readonly #asked = new Set<string>();
  #isFinished = false;
  #mayLookAt = 0;
  #isWaiting = false;

  constructor(
    host: TownhallElement,
    community: Community,
    options: FollowingOptions,
  ) {
    this.#host = host;
    this.#options = options;
    this.#say = speaker(host, checklistMessages);
    const {signal} = this.#ending;
    community.events.subscribe(this.#onEvent, {signal});
    for (const deed of deeds) {
      document.addEventListener(deed, this.#onDeed, {signal});
    }
    document.addEventListener(
      'visibilitychange',
      () => this.#host.requestUpdate(),
      {signal},
    );
  }

  /**
   * Tells of steps that were taken, each once on all devices; not in a tab in the
   * background, where nobody would hear it.
   */
  async tell(chosen: ChosenNotice) {
    if (document.visibilityState === 'hidden') return;
    const {reader} = this.#options.notices;
    const {community} = this.#host;
    const actions = chosen.variant.actions.filter(
      ({step}) => step && reader?.done.includes(step),
    );
    const steps = actions
      .flatMap(({step}) => step ?? [])
      .filter((step) => !reader?.told.includes(step) && !this.#asked.has(step));
    for (const step of steps) this.#asked.add(step);
    const told = steps.length
      ? await community?.notices.tell(steps).catch(() => undefined)
      : [];
    if (!told) return steps.forEach((step) => this.#asked.delete(step));
    const words = actions
      .filter(({step}) => step && told.includes(step))
      .map(({label}) => this.#say('stepTaken', {step: label}));
    const isComplete_ = isComplete(chosen.variant, reader?.done ?? []);
    if (isComplete_ && told.length > 0) words.push(this.#say('allDone'));
    if (words.length > 0) this.#options.announcer.announce(words.join(' '));
    if (!isComplete_ || this.#isFinished || told.length === 0) return;
    this.#isFinished = true;
    this.#options.onFinished(chosen);
  }

  stop() {
    this.#ending.abort();
    this.#timers.forEach(clearTimeout);
  }

  readonly #onEvent = (event: CommunityEvent) => {
    const {reader} = this.#options.notices;
    const isMine =
      (event.type === 'reader.changed' &&
        reader?.news.includes(event.reader)) ||
      (event.type === 'question.created' &&
        event.question.author?.id === reader?.person) ||
      (event.type === 'answer.created' &&
        event.answer.author?.id === reader?.person);
    if (isMine || event.type === 'notice.changed' || event.type === 'gap') {
      this.#options.notices.decide();
    }
    if (event.type === 'idea.voted' && this.#waitsFor('voted'))
      this.#lookSoon();
  };

  readonly #onDeed = () => {
    for (const wait of looks) this.#lookIn(wait);
  };

  /** It is a step of what is shown, and not taken yet. */
  #waitsFor(wanted: NoticeStep) {
    const {reader, shown} = this.#options.notices;
    return (
      !reader?.done.includes(wanted) &&
      shown.some(({variant}) =>
        variant.actions.some(({step}) => step === wanted),
      )
    );
  }

  #lookSoon() {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const wait = Math.max(this.#mayLookAt - performance.now(), 0);
    this.#lookIn(wait + spread * Math.random(), () => {
      this.#isWaiting = false;
      this.#mayLookAt = performance.now() + patience;
    });
  }

  #lookIn(wait: number, before?: () => void) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      before?.();
      this.#options.notices.decide();
    }, wait);
    this.#timers.add(timer);
  }
}
