import type {IdeaPolicy} from '@townhall/client';
import {refuse} from '../../problem.js';
import type {Source, ViewerContext} from '../context.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How many votes the viewer, `$3`, gave since `$4`, and when the first was. */
export const recentVotes = `
  left join lateral (
    select count(*)::int as count, min(l.at) as first
      from ballot_ledger l
     where l.community_id = $1 and l.person_id = $3::uuid
       and l.at > $4::timestamptz and l.source = 'web') recent on true`;

/** The columns of `RecentVotes`, for the join above. */
export const recentColumns = `
  recent.count as "recentVotes", recent.first as "firstRecentVote"`;

/** How quickly somebody has been voting. */
export interface RecentVotes {
  recentVotes: number;
  firstRecentVote: Date | null;
}

/** Since when votes are recent. */
export const recentSince = (now: Date) => new Date(now.getTime() - minute);

/** Refuses whoever votes more quickly than a board allows. */
export function insistOnPace(
  {recentVotes, firstRecentVote}: RecentVotes,
  {votesPerMinute}: IdeaPolicy['limits'],
  now: Date,
): void {
  if (votesPerMinute === null || recentVotes < votesPerMinute) return;
  refuseFor(
    `In this board you can vote ${votesPerMinute} times a minute.`,
    (firstRecentVote ?? now).getTime() + minute,
    now,
  );
}

/** Whether a board limits votes against ideas. */
export const limitsDownvotes = ({
  downvotesPerDay,
  downvotesPerDayAndAuthor,
}: IdeaPolicy['limits']) =>
  downvotesPerDay !== null || downvotesPerDayAndAuthor !== null;

/** Refuses one more vote against an idea where a day's are used up. */
export async function insistOnDownvotes(
  {communityId, viewerId}: ViewerContext,
  source: Source,
  {
    place,
    author,
    limits: {downvotesPerDay, downvotesPerDayAndAuthor},
  }: {place: string; author: string | null; limits: IdeaPolicy['limits']},
  now: Date,
): Promise<void> {
  const [row] = await source.query<Downvotes>(countDownvotes, [
    communityId,
    viewerId,
    place,
    author,
    new Date(now.getTime() - day),
  ]);
  if (!row) return;
  if (downvotesPerDay !== null && row.all >= downvotesPerDay) {
    refuseFor(
      `In this board you can vote against ${downvotesPerDay} ideas a day.`,
      (row.first ?? now).getTime() + day,
      now,
    );
  }
  const most = downvotesPerDayAndAuthor;
  if (most !== null && author !== null && row.ofAuthor >= most) {
    refuseFor(
      `In this board you can vote against ${most} ideas of one person a day.`,
      (row.firstOfAuthor ?? now).getTime() + day,
      now,
    );
  }
}

interface Downvotes {
  all: number;
  first: Date | null;
  ofAuthor: number;
  firstOfAuthor: Date | null;
}

const countDownvotes = `
select count(distinct i.id)::int as all, min(l.at) as first,
       (count(distinct i.id) filter (where i.author_id = $4::uuid))::int
         as "ofAuthor",
       min(l.at) filter (where i.author_id = $4::uuid) as "firstOfAuthor"
  from ballot_ledger l
  join ideas i on i.community_id = l.community_id and i.id = l.idea_id
 where l.community_id = $1 and l.person_id = $2::uuid
   and l.at > $5::timestamptz and l.new_value = -1 and l.source = 'web'
   and i.place_id = $3`;

function refuseFor(detail: string, until: number, now: Date): never {
  return refuse('rate_limited', {
    detail,
    retryAfter: Math.max(1, Math.ceil((until - now.getTime()) / 1_000)),
    until: new Date(until).toISOString(),
  });
}
