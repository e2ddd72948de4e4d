import type {QuestionPolicy} from '@townhall/client';
import type {Queryable} from '../../database/database.js';
import {
  questionTimes,
  type QuestionTimes,
  type TimingFacts,
} from '../../policy/question-clock.js';
import {questionPresets} from '../../policy/question-presets.js';
import type {CommunityContext} from '../context.js';
import {among} from '../sql-parameters.js';
import {visible} from '../visibility.js';

/** A question with everything that its times follow from. */
export interface TimedQuestion {
  id: string;
  place: string;
  author: string | null;
  /** Who looks after it now. */
  claimedBy: string | null;
  facts: TimingFacts;
  times: QuestionTimes;
}

/**
 * Works out anew whose turn it is with these questions and by when: after
 * every write that says something of them, in its transaction.
 */
export async function retimeQuestions(
  {communityId}: CommunityContext,
  tx: Queryable,
  ids: readonly string[],
): Promise<TimedQuestion[]> {
  const rows = await tx.query<FactsRow>(readFacts, [communityId, ids]);
  const timed = rows.map(timedFrom);
  if (timed.length > 0) {
    await tx.query(writeTimes, [
      communityId,
      JSON.stringify(timed.map(columnsOf)),
    ]);
  }
  return timed;
}

type FactsRow = Omit<TimingFacts, 'turns'> & {
  id: string;
  place: string;
  author: string | null;
  claimedBy: string | null;
  policy: QuestionPolicy | null;
  turns: {turn: 'asker' | 'community'; at: string}[] | null;
};

function timedFrom(row: FactsRow): TimedQuestion {
  const {id, place, author, claimedBy, policy, turns, ...rest} = row;
  const facts = {
    ...rest,
    turns: (turns ?? []).map(({turn, at}) => ({turn, at: new Date(at)})),
  };
  const times = questionTimes(facts, policy ?? questionPresets.simple);
  return {id, place, author, claimedBy, facts, times};
}

function columnsOf({id, facts, times}: TimedQuestion) {
  const dueOf = (goal: string) =>
    times.goals.find(({name}) => name === goal)?.dueAt ?? null;
  return {
    id,
    first_response_at: facts.firstResponseAt,
    first_peer_at: facts.firstPeerAt,
    first_response_seconds: times.firstResponseSeconds,
    resolved_at: facts.resolvedAt,
    turn: times.turn,
    turn_since: times.turnSince,
    peers_until: times.peersUntil,
    first_response_due_at: dueOf('firstResponse'),
    first_peer_due_at: dueOf('firstPeerResponse'),
    resolution_due_at: dueOf('resolution'),
    due_at: times.dueAt,
    soon_at: times.soonAt,
    next_at: times.nextAt,
  };
}

const writeTimes = `
update questions q
   set first_response_at = r.first_response_at,
       first_peer_at = r.first_peer_at,
       first_response_seconds = r.first_response_seconds,
       resolved_at = r.resolved_at, turn = r.turn, turn_since = r.turn_since,
       peers_until = r.peers_until,
       first_response_due_at = r.first_response_due_at,
       first_peer_due_at = r.first_peer_due_at,
       resolution_due_at = r.resolution_due_at, due_at = r.due_at,
       soon_at = r.soon_at, next_at = r.next_at
  from jsonb_to_recordset($2::jsonb) as r(
    id uuid, first_response_at timestamptz, first_peer_at timestamptz,
    first_response_seconds integer, resolved_at timestamptz, turn text,
    turn_since timestamptz, peers_until timestamptz,
    first_response_due_at timestamptz, first_peer_due_at timestamptz,
    resolution_due_at timestamptz, due_at timestamptz, soon_at timestamptz,
    next_at timestamptz)
 where q.community_id = $1 and q.id = r.id
   -- Written anew, a question is put anew into each of its many indexes.
   and (q.first_response_at, q.first_peer_at, q.first_response_seconds,
        q.resolved_at, q.turn, q.turn_since, q.peers_until,
        q.first_response_due_at, q.first_peer_due_at, q.resolution_due_at,
        q.due_at, q.soon_at, q.next_at)
     is distinct from
       (r.first_response_at, r.first_peer_at, r.first_response_seconds,
        r.resolved_at, r.turn, r.turn_since, r.peers_until,
        r.first_response_due_at, r.first_peer_due_at, r.resolution_due_at,
        r.due_at, r.soon_at, r.next_at)`;

/**
 * An answer by somebody else gives the turn to the asker; a word of the asker
 * gives it back. While a question is closed nothing is owed: nobody waits.
 */
const turns = `
select json_agg(json_build_object('turn', moved.turn, 'at', moved.at)
                order by moved.at, moved.id)
  from (
    select said.*, lag(said.turn) over (order by said.at, said.id) as before
      from (
        select a.id, a.created_at as at,
               case when a.author_id = q.author_id then 'community'
                    else 'asker' end as turn
          from answers a
         where a.community_id = q.community_id and a.question_id = q.id
           and ${visible.answer()}
        union all
        select s.id, s.at,
               case when s.step in ('reopened', 'follow_up_no')
                    then 'community' else 'asker' end
          from question_steps s
         where s.community_id = q.community_id and s.question_id = q.id
           and s.step in ('reopened', 'follow_up_no', 'closed',
                          'assumed_answered')
      ) said
  ) moved
 where moved.before is distinct from moved.turn`;

const firstAnswer = (who: string) => `
select min(a.created_at)
  from answers a
  left join persons writer
    on writer.community_id = a.community_id and writer.id = a.author_id
 where a.community_id = q.community_id and a.question_id = q.id
   and (a.author_id is null or a.author_id is distinct from q.author_id)
   and ${visible.answer()} and ${who}`;

const readFacts = `
select q.id, q.place_id as place, q.author_id as author,
       q.claimed_by as "claimedBy", q.created_at as "createdAt",
       q.kind = 'question' and ${visible.question()} as measured,
       place.question_policy as policy, place.goals_since as "goalsSince",
       (${firstAnswer('true')}) as "firstResponseAt",
       (${firstAnswer("writer.role is distinct from 'staff'")})
         as "firstPeerAt",
       case when q.settled then least(
         q.closed_at, q.assumed_answered_at,
         (select min(m.at) from marks m
           where m.community_id = q.community_id and m.question_id = q.id
             and m.kind in ('correct', 'confirmed')
             and m.answer_id in (q.correct_answer_id, q.confirmed_answer_id)))
       end as "resolvedAt",
       (${turns}) as turns, q.follow_up_at as "followUpAt",
       q.follow_up_answer is not null as "followUpAnswered",
       array(select b.goal from question_breaches b
              where b.community_id = q.community_id
                and b.question_id = q.id) as breached
  from questions q
  join places place
    on place.community_id = q.community_id and place.id = q.place_id
 where q.community_id = $1 and q.id = ${among('$2')}`;
