import type {Ballot, PollBallot, QuestionStanding} from '@townhall/client';
import type {Content, ContentKind} from '../../catalogue.js';
import type {Drawn} from '../wire/fields.js';
import type {Call} from '../call.js';
import {drawDiscussion} from './draw-discussion.js';
import {drawIdea} from './draw-idea.js';
import {drawPoll} from './draw-poll.js';
import {drawPost} from './draw-post.js';
import {namedIn, type Pen, penFor} from './pen.js';

/** Contents as this viewer gets them, in the order they came. */
export async function drawContents(
  call: Call,
  contents: readonly Content[],
): Promise<Drawn[]> {
  const ids = idsIn(contents);
  const mine = await ofViewer(call, ids);
  // Ideas are voted on, and not liked.
  const likings = await call.catalogue.likings([
    ...ids.question,
    ...ids.post,
    ...ids.poll,
  ]);
  const helpful =
    ids.question.length > 0
      ? await call.catalogue.helpful(ids.question)
      : new Map<string, string[]>();
  const pen = await penForContents(call, contents, helpful);
  const {isStaff} = mine;
  return contents.map((one) => {
    switch (one.kind) {
      case 'idea':
        return drawIdea(pen, one.idea, mine.ballots.get(one.idea.id));
      case 'question':
        return drawDiscussion(pen, one.question, {
          standing: mine.standings.get(one.question.id),
          helpful: helpful.get(one.question.id) ?? [],
          likings,
        });
      case 'post':
        return drawPost(pen, one.post, {likings, isStaff});
      case 'poll':
        return drawPoll(pen, one, mine.choices.get(one.poll.id), {
          likings,
          isStaff,
        });
    }
  });
}

/** One of them. */
export async function drawContent(
  call: Call,
  content: Content,
): Promise<Drawn> {
  const [drawn] = await drawContents(call, [content]);
  // One came in, so one comes out.
  return drawn as Drawn;
}

/** What a content is called within its kind. */
export function thingOf(content: Content): {kind: ContentKind; id: string} {
  switch (content.kind) {
    case 'idea':
      return {kind: 'idea', id: content.idea.id};
    case 'question':
      return {kind: 'question', id: content.question.id};
    case 'post':
      return {kind: 'post', id: content.post.id};
    case 'poll':
      return {kind: 'poll', id: content.poll.id};
  }
}

type Ids = Record<ContentKind, string[]>;

function idsIn(contents: readonly Content[]): Ids {
  const ids: Ids = {idea: [], question: [], post: [], poll: []};
  for (const {kind, id} of contents.map(thingOf)) ids[kind].push(id);
  return ids;
}

interface OfViewer {
  ballots: Map<string, Ballot>;
  standings: Map<string, QuestionStanding>;
  choices: Map<string, PollBallot>;
  isStaff: boolean;
}

/** A guest has none of it, and costs no query. */
async function ofViewer(
  {viewer, community}: Call,
  {idea, question, post, poll}: Ids,
): Promise<OfViewer> {
  const isGuest = viewer === null;
  const ballots =
    isGuest || idea.length === 0 ? [] : await community.ideas.ballots(idea);
  const standings =
    isGuest || question.length === 0
      ? []
      : await community.questions.standings(question);
  const choices =
    isGuest || poll.length === 0 ? [] : await community.polls.ballots(poll);
  const isStaff =
    !isGuest &&
    post.length + poll.length > 0 &&
    (await community.viewer()).can.moderate.allowed;
  return {
    ballots: new Map(ballots.map((one) => [one.idea, one])),
    standings: new Map(standings.map((one) => [one.question, one])),
    choices: new Map(choices.map((one) => [one.poll, one])),
    isStaff,
  };
}

function penForContents(
  call: Call,
  contents: readonly Content[],
  helpful: ReadonlyMap<string, string[]>,
): Promise<Pen> {
  const people = contents.flatMap((one) => {
    switch (one.kind) {
      case 'idea':
        return [...authorOf(one.idea), ...namedIn(one.idea.body)];
      case 'question':
        return [...authorOf(one.question), ...namedIn(one.question.body)];
      case 'post':
        return [...authorOf(one.post), ...namedIn(one.post.body)];
      case 'poll':
        return authorOf(one);
    }
  });
  const answers = contents.flatMap((one) =>
    one.kind === 'question'
      ? [one.question.correctAnswer, one.question.confirmedAnswer]
      : [],
  );
  return penFor(call, [
    ...contents.map(thingOf),
    ...people,
    ...[...answers, ...[...helpful.values()].flat()]
      .filter((id) => id !== null)
      .map((id) => ({kind: 'answer' as const, id})),
  ]);
}

const authorOf = ({author}: {author: {id: string} | null}) =>
  author ? [{kind: 'person' as const, id: author.id}] : [];
