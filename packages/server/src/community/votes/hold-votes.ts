import type {Idea, Page, VoteFlag, VoteHold} from '@townhall/client';
import {voteHoldSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readIdea, readIdeas} from '../ideas/read-ideas.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';

/**
 * While staff looks at the votes of an idea it takes no others; those it has
 * stay and are shown as before. Letting go settles its flags.
 */
export async function holdVotes(
  context: ViewerContext,
  ideaId: string,
  request: VoteHold,
): Promise<Idea> {
  const {communityId, viewerId, database, clock} = context;
  insist(mayModerate(await readMember(context, database)));
  const {on, reason} = valid(voteHoldSchema, request);
  const {place} = await readIdea(context, database, ideaId);
  const now = clock();
  await write(context, async (tx) => {
    const [changed] = await tx.query(on ? hold : release, [
      communityId,
      ideaId,
      ...(on ? [now, reason] : []),
    ]);
    if (!on) await tx.query(settleFlags, [communityId, ideaId, viewerId, now]);
    if (!changed) return;
    tx.happened({type: 'idea.changed', place, idea: ideaId});
  });
  return readIdea(context, database, ideaId);
}

/** Ideas whose votes staff should look at, the latest first. */
export async function readVoteFlags(
  context: ViewerContext,
): Promise<Page<VoteFlag>> {
  const {communityId, database} = context;
  insist(mayModerate(await readMember(context, database)));
  const rows = await database.query<FlagRow>(readFlags, [communityId]);
  const ideas = await readIdeas(
    context,
    database,
    rows.map(({idea}) => idea),
  );
  const items = rows.flatMap(({since, at, ...row}): VoteFlag[] => {
    const idea = ideas.get(row.idea);
    if (!idea) return [];
    return [{...row, idea, since: since.toISOString(), at: at.toISOString()}];
  });
  return {items, next: null};
}

type FlagRow = Omit<VoteFlag, 'idea' | 'since' | 'at'> & {
  idea: string;
  since: Date;
  at: Date;
};

const hold = `
update ideas
   set votes_held_at = $3::timestamptz, votes_held_reason = $4,
       version = version + 1
 where community_id = $1 and id = $2 and votes_held_at is null
returning 1`;

const release = `
update ideas
   set votes_held_at = null, votes_held_reason = null, version = version + 1
 where community_id = $1 and id = $2 and votes_held_at is not null
returning 1`;

const settleFlags = `
update vote_flags set settled_by = $3, settled_at = $4
 where community_id = $1 and idea_id = $2 and settled_at is null`;

const readFlags = `
select id, idea_id as idea, kind, voters, new_voters as "newVoters", since, at
  from vote_flags
 where community_id = $1 and settled_at is null
 order by at desc, id desc
 limit 100`;
