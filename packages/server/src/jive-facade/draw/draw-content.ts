import type {Ballot, Idea, Question, QuestionStanding} from '@townhall/client';
import type {Content} from '../../catalogue.js';
import type {Drawn} from '../wire/fields.js';
import type {Call} from '../call.js';
import {drawDiscussion} from './draw-discussion.js';
import {drawIdea} from './draw-idea.js';
import {namedIn, type Pen, penFor} from './pen.js';

/** Ideas and questions as this viewer gets them, in the order they came. */
export async function drawContents(
  call: Call,
  contents: readonly Content[],
): Promise<Drawn[]> {
  const ideas = contents.flatMap((one) =>
    one.kind === 'idea' ? [one.idea] : [],
  );
  const questions = contents.flatMap((one) =>
    one.kind === 'question' ? [one.question] : [],
  );
  const {ballots, standings} = await ofViewer(call, ideas, questions);
  const helpful =
    questions.length > 0
      ? await call.catalogue.helpful(questions.map(({id}) => id))
      : new Map<string, string[]>();
  const pen = await penForContents(call, ideas, questions, helpful);
  return contents.map((one) =>
    one.kind === 'idea'
      ? drawIdea(pen, one.idea, ballots.get(one.idea.id))
      : drawDiscussion(pen, one.question, {
          standing: standings.get(one.question.id),
          helpful: helpful.get(one.question.id) ?? [],
        }),
  );
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

/** A guest has neither, and costs no query. */
async function ofViewer(
  {viewer, community}: Call,
  ideas: readonly Idea[],
  questions: readonly Question[],
): Promise<{
  ballots: Map<string, Ballot>;
  standings: Map<string, QuestionStanding>;
}> {
  const ids = (things: readonly {id: string}[]) => things.map(({id}) => id);
  const ballots =
    viewer !== null && ideas.length > 0
      ? await community.ideas.ballots(ids(ideas))
      : [];
  const standings =
    viewer !== null && questions.length > 0
      ? await community.questions.standings(ids(questions))
      : [];
  return {
    ballots: new Map(ballots.map((one) => [one.idea, one])),
    standings: new Map(standings.map((one) => [one.question, one])),
  };
}

function penForContents(
  call: Call,
  ideas: readonly Idea[],
  questions: readonly Question[],
  helpful: ReadonlyMap<string, string[]>,
): Promise<Pen> {
  const authors = [...ideas, ...questions].flatMap(({author}) => author ?? []);
  const answers = [
    ...questions.flatMap(({correctAnswer, confirmedAnswer}) =>
      [correctAnswer, confirmedAnswer].filter((id) => id !== null),
    ),
    ...[...helpful.values()].flat(),
  ];
  return penFor(call, [
    ...ideas.map(({id}) => ({kind: 'idea' as const, id})),
    ...questions.map(({id}) => ({kind: 'question' as const, id})),
    ...authors.map(({id}) => ({kind: 'person' as const, id})),
    ...answers.map((id) => ({kind: 'answer' as const, id})),
    ...[...ideas, ...questions].flatMap(({body}) => namedIn(body)),
  ]);
}
