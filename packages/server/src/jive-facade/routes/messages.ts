import type {Question} from '@townhall/client';
import type {Reply as Message} from '../../catalogue.js';
import {
  type Call,
  created,
  type JiveRoute,
  noContent,
  numberIn,
  ok,
  thingAt,
  v3,
} from '../call.js';
import {answerOf} from '../draw/draw-discussion.js';
import {drawMessages} from '../draw/draw-message.js';
import {changedText, entityFrom, newText} from '../wire/entity.js';
import {cutPage, envelope, pagingOf} from '../wire/envelope.js';
import {type Drawn, fieldsOf} from '../wire/fields.js';
import {flagOf} from '../wire/filters.js';
import {malformed, missing} from '../wire/jive-refusal.js';
import {markCorrect} from '../write/mark-answer.js';
import {selfOf, withoutRoot} from './contents.js';

/** Answers: Jive's messages. */
export const messageRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/messages/contents/{id}`,
    handle: async (call) => {
      const question = await questionAt(call, call.params['id']);
      const excludes = flagOf(call.query, 'excludeReplies');
      return ok(await list(call, question, excludes ? null : undefined));
    },
  },
  {
    method: 'POST',
    path: `${v3}/messages/contents/{id}`,
    handle: async (call) =>
      post(call, await questionAt(call, call.params['id'])),
  },
  {
    method: 'POST',
    path: `${v3}/messages`,
    handle: async (call) => {
      const entity = entityFrom(await call.body());
      const parent = entity.text('parent') ?? entity.text('discussion') ?? '';
      const message = numberIn(parent, ['messages']);
      if (message !== undefined) {
        const {question, message: other} = await messageAt(call, message);
        return post(call, question, other);
      }
      const content = numberIn(parent, ['contents']);
      if (content === undefined) malformed('A message says its parent.');
      return post(call, await questionAt(call, content));
    },
  },
  {
    method: 'GET',
    path: `${v3}/messages/{id}`,
    handle: async (call) => {
      const {question, message} = await messageAt(call, call.params['id']);
      const drawn = await drawOne(call, question, message);
      return ok(fieldsOf(call.query)(drawn));
    },
  },
  {
    method: 'PUT',
    path: `${v3}/messages/{id}`,
    handle: async (call) => {
      const {question, message} = await messageAt(call, call.params['id']);
      const {id, body} = message.answer;
      const entity = entityFrom(await call.body());
      const text = changedText(entity.html, body);
      if (text !== undefined) await call.catalogue.changeAnswer(id, text);
      // The older way to mark an answer.
      const isAnswer = entity.flag('answer');
      if (isAnswer !== undefined && isAnswer !== (answerOf(question) === id)) {
        await markCorrect(call, id, isAnswer);
      }
      const after = await messageAt(call, call.params['id']);
      return ok(await drawOne(call, after.question, after.message));
    },
  },
  {
    method: 'DELETE',
    path: `${v3}/messages/{id}`,
    handle: async (call) => {
      const {message} = await messageAt(call, call.params['id']);
      await call.catalogue.removeAnswer(message.answer.id);
      return noContent;
    },
  },
  {
    method: 'GET',
    path: `${v3}/messages/{id}/messages`,
    handle: async (call) => {
      const {question, message} = await messageAt(call, call.params['id']);
      return ok(await list(call, question, message.answer.id));
    },
  },
  {
    method: 'POST',
    path: `${v3}/messages/{id}/messages`,
    handle: async (call) => {
      const {question, message} = await messageAt(call, call.params['id']);
      return post(call, question, message);
    },
  },
];

/** The question with this number; an idea takes comments instead. */
export async function questionAt(
  call: Call,
  number: string | undefined,
): Promise<Question> {
  const thing = await thingAt(call, number, ['question', 'idea']);
  if (thing?.kind === 'idea') {
    await call.catalogue.idea(thing.id);
    return malformed('An idea takes comments, not messages.');
  }
  return thing ? call.catalogue.question(thing.id) : missing();
}

/** A message and the question that it answers. */
export async function messageAt(
  call: Call,
  number: string | undefined,
): Promise<{question: Question; message: Message}> {
  const thing = await thingAt(call, number, ['answer']);
  if (!thing) return missing('message');
  const message = await call.catalogue.answer(thing.id);
  const question = await call.catalogue.question(message.answer.question);
  return {question, message};
}

/** One message as the viewer gets it. */
export async function drawOne(
  call: Call,
  question: Question,
  message: Message,
): Promise<Drawn> {
  const [drawn] = await drawMessages(call, question, [message]);
  // One came in, so one comes out.
  return drawn as Drawn;
}

async function list(
  call: Call,
  question: Question,
  replyTo: string | null | undefined,
) {
  const paging = pagingOf(call.query);
  const found = await call.catalogue.answers({
    question: question.id,
    replyTo,
    offset: paging.startIndex,
    limit: paging.count + 1,
  });
  const {page, hasMore} = cutPage(found, paging);
  const drawn = await drawMessages(call, question, page);
  return envelope(drawn.map(fieldsOf(call.query)), paging, {
    address: call.root + withoutRoot(call.url),
    hasMore,
  });
}

async function post(call: Call, question: Question, other?: Message) {
  const entity = entityFrom(await call.body());
  const answer = await call.community.answers.post(question.id, {
    text: newText(entity.html),
  });
  if (other) await call.catalogue.replyTo(answer.id, other.answer.id);
  const message = await call.catalogue.answer(answer.id);
  const drawn = await drawOne(call, question, message);
  return created(drawn, selfOf(drawn));
}
