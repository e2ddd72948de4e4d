import {
  contentIdOf,
  idOfUri,
  type JiveDiscussion,
  type JiveMessage,
  type JivePerson,
} from '@townhall/jive';
import {authorOf} from './people.js';
import {leftOut, recordStep, type Step} from './step.js';
import {trying} from './trying.js';
import type {Walk} from './walk.js';
import {tagsOf, textOf, timesOf, titleOf} from './wording.js';

/** A discussion, whoever has the same question, and its replies. */
export async function* questionSteps(
  walk: Walk,
  discussion: JiveDiscussion,
): AsyncGenerator<Step, void> {
  const id = contentIdOf(discussion);
  const {jive, people, signal} = walk;
  const author = authorOf(discussion);
  const same: string[] = [];
  yield* people.meet(discussion.author);
  if ((discussion.sameQuestionCount ?? 0) > 0) {
    yield* trying(
      `who has the same question as ${id}`,
      named(walk, jive.questions.askedBy(id, {signal}), same, author),
    );
  }
  const {updatedAt} = timesOf(discussion);
  yield recordStep({
    type: 'question',
    id,
    place: yield* walk.place('questions'),
    kind: discussion.question === false ? 'discussion' : 'question',
    title: titleOf(discussion),
    text: textOf(discussion),
    author,
    tags: tagsOf(discussion),
    sameQuestion: same,
    ...(discussion.restrictReplies && {locked: true}),
    ...(discussion.resolved === 'assumed_resolved' &&
      updatedAt !== undefined && {assumedAnsweredAt: updatedAt}),
    ...timesOf(discussion),
  });
  if (discussion.replyCount !== 0) {
    yield* trying(`the replies to ${id}`, answers(walk, discussion, id));
  }
}

async function* answers(
  walk: Walk,
  discussion: JiveDiscussion,
  question: string,
): AsyncGenerator<Step, void> {
  const {jive, people, signal} = walk;
  const marked =
    discussion.resolved === 'resolved' ? idOfUri(discussion.answer) : undefined;
  let isMarked = false;
  for await (const message of jive.messages.of(question, {signal})) {
    const text = textOf(message);
    if (text === '') {
      yield leftOut('a reply without words');
      continue;
    }
    yield* people.meet(message.author);
    const isCorrect: boolean =
      !isMarked && (message.answer === true || message.id === marked);
    isMarked ||= isCorrect;
    const helpful: string[] = [];
    yield* helped(walk, message, helpful);
    yield recordStep({
      type: 'answer',
      id: message.id,
      question,
      text,
      author: authorOf(message),
      ...(isCorrect && {correct: {}}),
      helpful,
      ...timesOf(message),
    });
  }
}

async function* helped(
  walk: Walk,
  message: JiveMessage,
  into: string[],
): AsyncGenerator<Step, void> {
  if ((message.helpfulCount ?? 0) === 0) return;
  const {jive, signal} = walk;
  yield* trying(
    `who found reply ${message.id} helpful`,
    named(
      walk,
      jive.messages.helpfulTo(message.id, {signal}),
      into,
      authorOf(message),
    ),
  );
}

/** Nobody has their own question too, or finds their own answer helpful. */
async function* named(
  {people}: Walk,
  list: AsyncIterable<JivePerson>,
  into: string[],
  except: string | null,
): AsyncGenerator<Step, void> {
  for await (const person of list) {
    if (person.id === except) continue;
    yield* people.meet(person);
    into.push(person.id);
  }
}
