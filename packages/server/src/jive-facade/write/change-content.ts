import type {Idea, Poll, Post, Question} from '@townhall/client';
import type {Content} from '../../catalogue.js';
import {markdownFromHtml} from '../html/markdown-from-html.js';
import {type Call, numberIn, thingAt} from '../call.js';
import {answerOf, resolvedOf} from '../draw/draw-discussion.js';
import {stageFrom} from '../draw/stages.js';
import {
  changedText,
  type Entity,
  entityFrom,
  sameTags,
} from '../wire/entity.js';
import {JiveRefusal, malformed, missing} from '../wire/jive-refusal.js';
import {markCorrect} from './mark-answer.js';
import {changedPoll, changedPublication} from './posts-and-polls.js';

/** Changes what differs in what a program sent back, and nothing else. */
export async function changeContent(
  call: Call,
  before: Content,
  body: unknown,
): Promise<Content> {
  const entity = entityFrom(body);
  const {catalogue} = call;
  switch (before.kind) {
    case 'idea':
      await changeIdea(call, before.idea, entity);
      return {kind: 'idea', idea: await catalogue.idea(before.idea.id)};
    case 'question': {
      await changeQuestion(call, before.question, entity);
      const question = await catalogue.question(before.question.id);
      return {kind: 'question', question};
    }
    case 'post':
      await changePost(call, before.post, entity);
      return {kind: 'post', post: await catalogue.post(before.post.id)};
    case 'poll':
      await changePoll(call, before.poll, entity);
      return {kind: 'poll', ...(await catalogue.poll(before.poll.id))};
  }
}

async function changePost({community}: Call, post: Post, entity: Entity) {
  const locks = entity.flag('restrictComments');
  const change = {
    ...wordsOf(post, entity),
    ...changedPublication(post, entity),
    ...(locks === undefined || locks === post.commentsLocked
      ? {}
      : {commentsLocked: locks}),
  };
  if (Object.keys(change).length > 0) {
    await community.posts.change(post.id, change);
  }
}

async function changePoll({community}: Call, poll: Poll, entity: Entity) {
  const change = changedPoll(poll, entity);
  if (Object.keys(change).length > 0) {
    await community.polls.change(poll.id, change);
  }
}

async function changeIdea({community}: Call, idea: Idea, entity: Entity) {
  const change = wordsOf(idea, entity);
  if (Object.keys(change).length > 0) {
    await community.ideas.change(idea.id, change);
  }
  const written = entity.text('stage');
  if (written === undefined) return;
  const to =
    stageFrom(written) ??
    malformed(`There is no stage called ${written.slice(0, 60)}.`);
  if (to === idea.stage) return;
  const response = entity.text('officialResponse');
  const reason = entity.text('stageReason');
  await community.moderation.transition(idea.id, {
    to,
    ...(response === undefined ? {} : {response: markdownFromHtml(response)}),
    ...(reason === undefined ? {} : {reason}),
  });
}

async function changeQuestion(call: Call, question: Question, entity: Entity) {
  const change = wordsOf(question, entity);
  if (Object.keys(change).length > 0) {
    await call.catalogue.changeQuestion(question.id, change);
  }
  const locks = entity.flag('restrictReplies');
  const isLocked = question.locked || question.closed !== null;
  if (locks !== undefined && locks !== isLocked) {
    await call.community.moderation.lockQuestion(question.id, locks);
  }
  await resolve(call, question, entity);
}

/** What is different; an empty subject says nothing, as of an old client. */
function wordsOf(
  before: Pick<Idea, 'title' | 'body' | 'tags'>,
  {subject, html, tags}: Entity,
) {
  const title = subject?.trim();
  const text = changedText(html, before.body);
  return {
    ...(title && title !== before.title ? {title} : {}),
    ...(text === undefined ? {} : {text}),
    ...(tags && !sameTags(tags, before.tags) ? {tags: [...tags]} : {}),
  };
}

/** Jive knows no way back to open; this community does. */
async function resolve(call: Call, question: Question, entity: Entity) {
  const wanted = entity.text('resolved')?.toLowerCase();
  const before = resolvedOf(question);
  if (wanted === undefined || wanted === before) return;
  const {community, catalogue} = call;
  if (wanted === 'assumed_resolved') {
    await catalogue.assumeAnswered(question.id);
  } else if (wanted === 'open') {
    const answer = answerOf(question);
    if (answer !== null) await markCorrect(call, answer, false);
    const rest =
      answer === null ? question : await catalogue.question(question.id);
    // Before an answer was marked, it may have counted as solved already.
    if (answer === null || resolvedOf(rest) !== 'open') {
      await community.questions.reopen(question.id);
    }
  } else if (wanted === 'resolved') {
    const number = numberIn(entity.text('answer') ?? '', ['messages']);
    if (number === undefined) {
      throw new JiveRefusal(
        409,
        'A question is resolved by its answer: mark a message as correct.',
      );
    }
    const thing = await thingAt(call, number, ['answer']);
    await markCorrect(call, thing?.id ?? missing('message'), true);
  } else {
    malformed('A question is open, resolved or assumed_resolved.');
  }
}
