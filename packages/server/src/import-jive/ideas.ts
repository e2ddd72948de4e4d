import type {Stage} from '@townhall/client';
import {contentIdOf, type JiveIdea} from '@townhall/jive';
import {stageNames} from '@townhall/jive/community';
import {said} from './comments.js';
import {authorOf} from './people.js';
import {leftOut, recordStep, type Step} from './step.js';
import {trying} from './trying.js';
import type {Walk} from './walk.js';
import {tagsOf, textOf, timesOf, titleOf} from './wording.js';

/** An idea, its votes and what was said of it. */
export async function* ideaSteps(
  walk: Walk,
  idea: JiveIdea,
): AsyncGenerator<Step, void> {
  const id = contentIdOf(idea);
  const stage = stageOf(idea.stage);
  if (stage === undefined) yield leftOut(`the stage “${idea.stage}”`);
  yield* walk.people.meet(idea.author);
  yield recordStep({
    type: 'idea',
    id,
    place: yield* walk.place('board'),
    title: titleOf(idea),
    text: textOf(idea),
    author: authorOf(idea),
    ...standing(stage),
    tags: tagsOf(idea),
    ...timesOf(idea),
  });
  if (idea.voteCount !== 0) {
    yield* trying(`the votes on idea ${id}`, ballots(walk, idea));
  }
  if ((idea.commentCount ?? idea.replyCount) !== 0) {
    yield* trying(`the comments on idea ${id}`, said(walk, id, 'idea'));
  }
}

const standing = (stage: Stage | undefined) =>
  stage === 'merged'
    ? {stage: 'archived' as const, archived: 'duplicate' as const}
    : {...(stage && {stage})};

async function* ballots(
  {jive, people, signal}: Walk,
  idea: JiveIdea,
): AsyncGenerator<Step, void> {
  const votes = new Map<string, boolean>();
  for await (const {voter, promote} of jive.ideas.votes(idea, {signal})) {
    if (voter?.id === undefined) yield leftOut('a vote of nobody');
    else {
      yield* people.meet(voter);
      votes.set(voter.id, promote);
    }
  }
  const side = (of: boolean) =>
    [...votes].flatMap(([id, promote]) => (promote === of ? id : []));
  const id = contentIdOf(idea);
  // Without a date it would count from the import on, and change each time.
  const {updatedAt = '1970-01-01T00:00:00.000Z'} = timesOf(idea);
  yield recordStep({
    type: 'ballots',
    idea: id,
    up: side(true),
    down: side(false),
    at: updatedAt,
  });
}

/** Jive's names are chosen by administrators; the usual ones are known. */
const stageOf = (name = 'active'): Stage | undefined => {
  const words = name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return Object.hasOwn(stageNames, words) ? stageNames[words] : undefined;
};
