import {paginate, type Answer, type Answers} from '@townhall/client';
import {
  answerDraftSchema,
  answerQuerySchema,
  markKindSchema,
} from '@townhall/client/contract';
import type {JiveDiscussion, JiveMessage} from '../entities/content.js';
import {idOfUri} from '../entities/entity.js';
import {createOnce} from './once.js';
import {answerOf, questionOf, type QuestionReader} from './question-of.js';
import {
  cannot,
  isRefused,
  missing,
  numberOf,
  refusal,
  signInRequired,
} from './refuse.js';
import {pageOf} from './scan.js';
import {messagesOf, type createStandings} from './standings.js';
import {htmlOf} from './text/markdown.js';
import {valid, withWords} from './valid.js';

type Base = QuestionReader & {
  contentOf(
    id: string,
    signal: AbortSignal | undefined,
  ): Promise<JiveDiscussion>;
};

/** Answering and marking. */
export function createAnswers(
  reader: Base,
  standings: ReturnType<typeof createStandings>,
): Answers {
  const {host, jive, contentOf} = reader;
  const once = createOnce();

  const list: Answers['list'] = async (questionId, query, {signal} = {}) => {
    const asked = valid(answerQuerySchema, query ?? {});
    const question = await contentOf(questionId, signal);
    const messages = await messagesOf(host, jive, questionId, signal);
    const answers = messages.map((one) => answerOf(host, one, question));
    return pageOf(answers.sort(orders[asked.sort]), asked);
  };

  return {
    list,
    all: (questionId, query, options) =>
      paginate((cursor) =>
        list(
          questionId,
          {limit: 100, ...query, ...(cursor && {cursor})},
          options,
        ),
      ),

    post(questionId, draft, {idempotencyKey, signal} = {}) {
      return once(idempotencyKey, {questionId, draft}, async () => {
        const {text} = valid(answerDraftSchema, draft);
        const html = htmlOf(withWords(text));
        const question = await contentOf(questionId, signal);
        if (!jive.isSignedIn) throw signInRequired();
        if (question.restrictReplies === true) {
          throw refusal(409, 'locked', 'This question takes no more answers');
        }
        const made = await jive.messages.add(questionId, html, {signal});
        host.revision += 1;
        return answerOf(host, made, question);
      });
    },

    async mark(answerId, kind, on, {signal} = {}) {
      const mark = valid(markKindSchema, kind);
      if (mark === 'confirmed') throw cannot('let staff confirm an answer');
      const id = numberOf(answerId, 'answer');
      const before = await jive.messages.get(id, {signal});
      const questionId = idOfUri(before.discussion);
      if (questionId === undefined) throw missing('question');
      if (!jive.isSignedIn) throw signInRequired();
      const asked = await contentOf(questionId, signal);
      await onlyTheAsker(asked, mark, signal);
      await marked(before, mark, on, signal);
      host.revision += 1;

      const question = await contentOf(questionId, signal);
      const after = await jive.messages.get(id, {signal});
      return {
        answer: answerOf(host, after, question),
        question: await questionOf(reader, question),
        standing: await standings.of(question, signal),
      };
    },
  };

  /** Jive lets its moderators mark an answer as well; here it is the asker's. */
  async function onlyTheAsker(
    {author}: JiveDiscussion,
    mark: 'correct' | 'helpful',
    signal: AbortSignal | undefined,
  ) {
    if (mark === 'helpful') return;
    const me = await jive.people.me({signal});
    if (author?.id === me.id) return;
    throw refusal(403, 'only_the_asker', 'Only the asker marks this');
  }

  async function marked(
    message: JiveMessage,
    mark: 'correct' | 'helpful',
    on: boolean,
    signal: AbortSignal | undefined,
  ) {
    const {id, author} = message;
    try {
      if (mark === 'helpful') {
        await jive.messages.markHelpful(id, on, {signal});
      } else await jive.messages.markCorrect(id, on, {signal});
    } catch (error) {
      const me = await jive.people.me({signal});
      if (mark === 'helpful' && isRefused(error, 403, 409)) {
        if (author?.id === me.id) {
          throw refusal(403, 'own_answer', 'This is an answer of your own');
        }
        // Marked before is marked, and so is taken back.
        if (error.status === 409) return;
      }
      throw error;
    }
  }
}

const oldest = (a: Answer, b: Answer) =>
  a.createdAt.localeCompare(b.createdAt) || Number(a.id) - Number(b.id);

const orders = {
  best: (a: Answer, b: Answer) =>
    Number(b.correct !== null) - Number(a.correct !== null) ||
    b.helpfulCount - a.helpfulCount ||
    oldest(a, b),
  new: (a: Answer, b: Answer) => oldest(b, a),
  old: oldest,
} as const;
