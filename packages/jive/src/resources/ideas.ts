import type {Connection} from '../connection.js';
import {contentIdOf, type JiveIdea} from '../entities/content.js';
import {refOf} from '../entities/entity.js';
import type {JiveIdeaVote, JiveStage} from '../entities/social.js';
import {itemsFrom, type WalkOptions} from '../pages.js';
import {at, doAt, entityAt, written, type CallOptions} from './reading.js';

/** Ideas are a plugin of Jive's, with a prefix of its own. */
const plugin = '/api/core/ext/idea-type-plugin/v1';

/** An idea as it was read, or its `contentID` alone. */
export type IdeaOrId = JiveIdea | string;

/** Where votes are: as the idea says, or where they usually are. */
const votesOf = (idea: IdeaOrId) =>
  (typeof idea === 'string' ? undefined : refOf(idea, 'votes')) ??
  at(
    `${plugin}/ideaVotes`,
    typeof idea === 'string' ? idea : contentIdOf(idea),
  );

/** Votes and stages; ideas themselves are contents. */
export const createIdeas = (call: Connection) => ({
  /** Votes for an idea or against it, in place of an earlier vote. */
  vote: (idea: IdeaOrId, promote: boolean, options?: CallOptions) =>
    doAt(call, 'POST', votesOf(idea), {...options, json: {promote}}),
  /** Takes the viewer's vote back. */
  unvote: (idea: IdeaOrId, options?: CallOptions) =>
    doAt(call, 'DELETE', votesOf(idea), options),
  /** Every vote on an idea. */
  votes: (idea: IdeaOrId, options?: WalkOptions) =>
    itemsFrom<JiveIdeaVote>(call, votesOf(idea), {count: 100}, options),
  /** The votes for it (`promotes`), or those against it. */
  votesFor: (
    idea: IdeaOrId,
    side: 'promotes' | 'demotes',
    options?: WalkOptions,
  ) =>
    itemsFrom<JiveIdeaVote>(
      call,
      (typeof idea === 'string' ? undefined : refOf(idea, side)) ??
        `${votesOf(idea)}/${side}`,
      {count: 100},
      options,
    ),
  /** Where ideas can stand. */
  stages: (options?: WalkOptions) =>
    itemsFrom<JiveStage>(call, `${plugin}/stages`, {count: 100}, options),
  stage: (id: string, options?: CallOptions) =>
    entityAt<JiveStage>(call, at(`${plugin}/stages`, id), undefined, options),
  createStage: (
    stage: Pick<JiveStage, 'name'> & Partial<JiveStage>,
    options?: CallOptions,
  ) => written<JiveStage>(call, 'POST', `${plugin}/stages`, stage, options),
  updateStage: (stage: JiveStage, options?: CallOptions) =>
    written<JiveStage>(
      call,
      'PUT',
      at(`${plugin}/stages`, stage.id),
      stage,
      options,
    ),
  removeStage: (id: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at(`${plugin}/stages`, id), options),
});
