import type {IdeaPolicy} from '@townhall/client';
import type {CommunityContext} from '../context.js';
import type {WriteTransaction} from '../write.js';
import {retally} from './retally.js';

/**
 * Counts the author's own vote in the transaction that makes the idea, where
 * the board's policy says so. It stands from the first moment, also of an idea
 * that opens later, and takes nothing from a budget.
 */
export async function countOwnVote(
  context: CommunityContext,
  tx: WriteTransaction,
  {
    idea,
    author,
    policy,
  }: {
    idea: string;
    author: string | null;
    policy: Pick<IdeaPolicy, 'selfVote'>;
  },
): Promise<void> {
  if (policy.selfVote !== 'auto' || author === null) return;
  const now = context.clock();
  const counted = await tx.query(statement, [
    context.communityId,
    idea,
    author,
    context.uuids.next(),
    now,
  ]);
  if (counted.length > 0) await retally(context, tx, {idea, now});
}

/** Whoever is excluded casts no vote of their own either. */
const statement = `
with voter as (
  select p.id from persons p
   where p.community_id = $1 and p.id = $3::uuid
     and p.votes_excluded_at is null
     for share
), ballot as (
  insert into ballots
    (community_id, idea_id, person_id, value, source, changed_at)
  select $1, $2::uuid, id, 1, 'auto', $5::timestamptz from voter
  returning person_id
)
insert into ballot_ledger (community_id, id, idea_id, person_id, old_value,
                           new_value, source, at)
select $1, $4::uuid, $2::uuid, person_id, 0, 1, 'auto', $5::timestamptz
  from ballot
returning id`;
