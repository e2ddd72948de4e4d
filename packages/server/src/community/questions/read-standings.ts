import type {QuestionStanding} from '@townhall/client';
import {
  mayAnswer,
  mayClose,
  mayConfirm,
  mayMarkCorrect,
  mayReopen,
  maySayTheSame,
  mayWrite,
  type Actor,
  type ReopeningFacts,
} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import type {Source, ViewerContext} from '../context.js';
import {readActor} from '../people/actor.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {reopeningColumns, reopeningJoins} from './reopening-row.js';

interface StandingRow extends ReopeningFacts {
  id: string;
  followUpAt: Date | null;
  followUpAnswer: 'yes' | 'no' | null;
  sameQuestion: boolean;
  helpful: string[];
  own: string[];
}

/** What the viewer did with these questions, in the order asked. */
export async function readStandings(
  context: ViewerContext,
  ids: readonly string[],
): Promise<QuestionStanding[]> {
  if (ids.length > 100) {
    refuse('invalid_request', {
      detail: 'Ask for at most 100 standings at once.',
    });
  }
  const actor = await readActor(context, context.database);
  const standings = await standingsOf(context, context.database, actor, ids);
  return [...new Set(ids)].flatMap((id) => standings.get(id) ?? []);
}

/** What somebody did with these questions, and what they may do now. */
export async function standingsOf(
  {communityId, viewerId, clock}: ViewerContext,
  source: Source,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, QuestionStanding>> {
  const rows = await source.query<StandingRow>(standingStatement, [
    communityId,
    ids.filter(isUuid),
    viewerId,
  ]);
  const now = clock();
  return new Map(rows.map((row) => [row.id, standingFrom(row, actor, now)]));
}

function standingFrom(
  row: StandingRow,
  actor: Actor,
  now: Date,
): QuestionStanding {
  return {
    question: row.id,
    asked: !!actor && actor.id === row.author,
    sameQuestion: row.sameQuestion,
    helpful: row.helpful,
    own: row.own,
    // It is the asker who is asked.
    followUp:
      row.followUpAt && actor?.id === row.author
        ? {at: row.followUpAt.toISOString(), answer: row.followUpAnswer}
        : null,
    can: {
      answer: mayAnswer(actor, row),
      close: mayClose(actor, row),
      reopen: mayReopen(actor, row, now),
      sameQuestion: maySayTheSame(actor, row),
      markCorrect: mayMarkCorrect(actor, row),
      markConfirmed: mayConfirm(actor, row),
      // Not on an answer of one's own: those are listed in `own`.
      markHelpful: mayWrite(actor),
    },
  };
}

const standingStatement = `
select q.id, ${reopeningColumns},
       q.follow_up_at as "followUpAt", q.follow_up_answer as "followUpAnswer",
       exists (
         select 1 from same_questions s
          where s.community_id = q.community_id and s.question_id = q.id
            and s.person_id = $3::uuid) as "sameQuestion",
       array(
         select m.answer_id::text from marks m
           join answers a
             on a.community_id = m.community_id and a.id = m.answer_id
          where m.community_id = q.community_id and m.question_id = q.id
            and m.person_id = $3::uuid and m.kind = 'helpful'
            and ${visible.answer()}
          order by m.answer_id) as helpful,
       array(
         select a.id::text from answers a
          where a.community_id = q.community_id and a.question_id = q.id
            and a.author_id = $3::uuid and ${visible.answer()}
          order by a.id) as own
  from questions q ${reopeningJoins}
 where q.community_id = $1 and q.id = ${among('$2')} and ${visible.question()}`;
