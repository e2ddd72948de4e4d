import {AnswerCreatedEvent} from '../../events/answer-created-event.js';
import {Composing} from '../../composer/composing.js';
import type {Announcer} from '../../internal/announcer.js';
import {KeptFields} from '../../internal/kept-fields.js';
import type {Say} from '../../internal/messages.js';
import {OnDemand} from '../../internal/on-demand.js';
import type {TownhallElement} from '../../internal/townhall-element.js';
import type {answerMessages} from '../../messages/answers.js';
import {PostGuard} from '../../posting/post-guard.js';
import type {PostingHelp} from '../../posting/posting-help.js';
import type {Attempts} from './attempts.js';
import type {QuestionController} from '../question-controller.js';
import {answerForm} from './answer-form.js';
import type {AnswersController} from './answers-controller.js';
import {answerRefusal} from './refusal.js';

interface AnswerWriterOptions {
  say: Say<typeof answerMessages>;
  question: QuestionController;
  answers: AnswersController;
  attempts: Attempts;
  announcer: Announcer;
  /** An answer was taken that nobody but staff sees yet. */
  onHeld: () => void;
}

/** Keeps what somebody answers until the community has taken it. */
export class AnswerWriter {
  readonly #host: TownhallElement;
  readonly #options: AnswerWriterOptions;
  readonly #composing: Composing;
  readonly #kept: KeptFields;
  readonly #guard: PostGuard;
  readonly #help: OnDemand<PostingHelp>;
  #draft = '';
  #error: ReturnType<typeof errorIn>;
  #isSending = false;

  constructor(host: TownhallElement, options: AnswerWriterOptions) {
    this.#host = host;
    this.#options = options;
    this.#composing = new Composing(host);
    this.#guard = new PostGuard(host);
    this.#help = new OnDemand(
      host,
      async () => {
        const {PostingHelp} = await import('../../posting/posting-help.js');
        const {question} = options;
        return new PostingHelp(host, {
          viewer: question.viewer,
          place: () => question.question?.place,
        });
      },
      () => undefined,
    );
    this.#kept = new KeptFields(host, () => ({
      community: host.community,
      viewer: options.question.viewer,
      place:
        options.question.question && `answer ${options.question.question.id}`,
      fields: {draft: this.#draft},
      restore: ({draft = ''}) => {
        this.#draft = draft;
        host.requestUpdate();
      },
    }));
  }

  render() {
    const {say, question, attempts} = this.#options;
    return answerForm({
      say,
      draft: this.#draft,
      error: this.#error,
      isSending: this.#isSending,
      takesNone: whyNone(question),
      note: attempts.note('form'),
      tools: this.#composing.render('draft', {
        pictures: this.#help.part?.takesPictures,
      }),
      limits: this.#help.part?.render(this.#draft),
      trap: this.#guard.render(),
      onFocus: () => {
        this.#composing.bring();
        void this.#help.prepare().then((help) => help?.look());
      },
      onInput: (text) => this.#write(text),
      onSubmit: () => void this.#post(),
      onCopy: () => void this.#copy(),
    });
  }

  #write(text: string) {
    this.#draft = text;
    this.#kept.store();
    // What has been complained about is checked while it is being mended.
    if (this.#error) this.#error = errorIn(text);
    this.#host.requestUpdate();
  }

  async #post() {
    if (this.#isSending) return;
    this.#error = errorIn(this.#draft);
    this.#host.requestUpdate();
    if (this.#error) return this.#field?.focus();
    const {say, answers, attempts, announcer} = this.#options;
    await attempts.make(
      {
        at: 'form',
        intent: 'answer',
        refusal: (failure) =>
          answerRefusal(failure, say, this.#help.part?.refusal(failure)),
      },
      async () => {
        this.#isSending = true;
        const text = this.#draft.trim();
        const answer = await this.#guard.send((guard) =>
          answers.post(text, guard),
        );
        if (!answer) return;
        this.#draft = '';
        this.#kept.store();
        if (answer.pending) this.#options.onHeld();
        else announcer.announce(say('answerPosted'));
        this.#host.dispatchEvent(
          new AnswerCreatedEvent(answer.id, answer.question),
        );
      },
    );
    this.#isSending = false;
    this.#host.requestUpdate();
    // One post less is left, or the limits were not known.
    void this.#help.part?.lookAgain();
  }

  async #copy() {
    const {say, announcer} = this.#options;
    try {
      await navigator.clipboard.writeText(this.#draft);
      announcer.announce(say('draftCopied'));
    } catch {
      // Clipboards may be forbidden; the keyboard's is not.
      this.#field?.select();
      announcer.announce(say('draftSelected'));
    }
  }

  get #field() {
    return this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#draft');
  }
}

/** Why a question takes no more answers; undefined while it does. */
export function whyNone({question, standing}: QuestionController) {
  if (question?.state === 'closed') return 'closed';
  const isLocked = question?.locked || standing?.can.answer.reason === 'locked';
  return isLocked ? 'locked' : undefined;
}

function errorIn(draft: string) {
  const {length} = draft.trim();
  if (length < 2) return 'answerTooShort';
  return length > 20_000 ? 'textTooLong' : undefined;
}
