import type {QuestionStats, QuestionStatsQuery} from '@townhall/client';
import {questionStatsQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {insistOnStaff} from '../lifecycle/moderate-idea.js';
import {readPlaceFor} from '../places/read-places.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';

/** How the questions of the last days were answered, for staff. */
export async function questionStats(
  context: ViewerContext,
  query: QuestionStatsQuery,
): Promise<QuestionStats> {
  const {place, days} = valid(questionStatsQuerySchema, query);
  await insistOnStaff(context);
  const {communityId, database, clock} = context;
  if (place !== undefined) {
    await readPlaceFor(context, database, place, 'questions');
  }
  const to = clock();
  const from = new Date(to.getTime() - days * 86_400_000);
  const parameters = sqlParameters(communityId, from, to);
  const inPlace =
    place === undefined ? 'true' : `q.place_id = ${parameters.add(place)}`;
  const [row] = await database.query<StatsRow>(
    statsStatement(inPlace),
    parameters.values,
  );
  const counts = row ?? nothingAsked;
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    asked: counts.asked,
    firstResponse: {median: counts.median, p90: counts.p90},
    answeredByPeers: {made: counts.byPeers, of: counts.answered},
    confirmed: {made: counts.confirmed, of: counts.asked},
    reopened: {made: counts.reopened, of: counts.settled},
    breached: {
      firstResponse: counts.firstResponse,
      firstPeerResponse: counts.firstPeerResponse,
      resolution: counts.resolution,
    },
  };
}

interface StatsRow {
  asked: number;
  answered: number;
  byPeers: number;
  confirmed: number;
  settled: number;
  reopened: number;
  median: number | null;
  p90: number | null;
  firstResponse: number;
  firstPeerResponse: number;
  resolution: number;
}

const nothingAsked: StatsRow = {
  asked: 0,
  answered: 0,
  byPeers: 0,
  confirmed: 0,
  settled: 0,
  reopened: 0,
  median: null,
  p90: null,
  firstResponse: 0,
  firstPeerResponse: 0,
  resolution: 0,
};

const percentile = (share: number) =>
  `percentile_disc(${share}) within group (order by q.first_response_seconds)`;

const count = (condition: string) =>
  `(count(*) filter (where ${condition}))::int`;

const breaches = (goal: string) =>
  count(`exists (
  select 1 from question_breaches b
   where b.community_id = q.community_id and b.question_id = q.id
     and b.goal = '${goal}')`);

const statsStatement = (inPlace: string) => `
select count(*)::int as asked,
       ${count('q.first_response_at is not null')} as answered,
       ${count('q.first_peer_at = q.first_response_at')} as "byPeers",
       ${count(
         'q.correct_answer_id is not null or q.confirmed_answer_id is not null',
       )} as confirmed,
       ${count('q.settled or q.reopen_count > 0')} as settled,
       ${count('q.reopen_count > 0')} as reopened,
       ${percentile(0.5)} as median, ${percentile(0.9)} as p90,
       ${breaches('firstResponse')} as "firstResponse",
       ${breaches('firstPeerResponse')} as "firstPeerResponse",
       ${breaches('resolution')} as resolution
  from questions q
 where q.community_id = $1 and q.kind = 'question'
   and q.created_at > $2::timestamptz and q.created_at <= $3::timestamptz
   and ${inPlace} and ${visible.question()}`;
