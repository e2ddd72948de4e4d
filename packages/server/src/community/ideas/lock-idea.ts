import {stageAt} from '../../policy/idea-stage.js';
import type {DiscussionFacts} from '../../policy/discussion.js';
import type {Source, ViewerContext} from '../context.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {ideaColumns, ideaJoins, type IdeaRow} from './idea-row.js';
import {queryIdeas} from './query-ideas.js';
import {refuseIdea} from './read-ideas.js';

/** An idea that nobody else changes until the transaction ends. */
export interface LockedIdea extends DiscussionFacts {
  id: string;
  place: string;
  /** Whether anybody but the viewer has voted on it. */
  hasForeignVotes: boolean;
}

interface LockedRow extends IdeaRow {
  commentsLocked: boolean;
  foreignVotes: boolean;
}

/** Locks an idea and reads what decides what may be done with it. */
export async function lockIdea(
  {communityId, viewerId, clock}: ViewerContext,
  tx: Source,
  id: string,
): Promise<LockedIdea> {
  if (!isUuid(id)) return refuseIdea();
  await tx.query(
    'select 1 from ideas where community_id = $1 and id = $2 for update',
    [communityId, id],
  );
  const [row] = await queryIdeas<LockedRow>(
    tx,
    `select ${ideaColumns}, i.comments_locked_at is not null as "commentsLocked",
            exists (
              select 1 from ballots b
               where b.community_id = i.community_id and b.idea_id = i.id
                 and b.value <> 0 and b.person_id is distinct from $3::uuid
            ) as "foreignVotes"
       from ideas i ${ideaJoins}
      where i.community_id = $1 and i.id = $2 and ${visible.ideaFor('$3')}`,
    [communityId, id, viewerId],
  );
  if (!row) return refuseIdea();
  return {
    id,
    place: row.place,
    author: row.author?.id ?? null,
    stage: stageAt(row, clock()),
    commentsLocked: row.commentsLocked,
    hasForeignVotes: row.foreignVotes,
  };
}
