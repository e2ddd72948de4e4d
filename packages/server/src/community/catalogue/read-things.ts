import type {Comment, Person} from '@townhall/client';
import type {PeopleQuery, Reply, Voter} from '../../catalogue.js';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {
  answerColumns,
  answerFrom,
  answerJoins,
  type AnswerRow,
} from '../answers/answer-row.js';
import {refuseAnswer} from '../answers/read-answers.js';
import {
  commentColumns,
  commentFrom,
  commentJoins,
  type CommentRow,
  commentShown,
} from '../comments/comment-row.js';
import {refuseComment} from '../comments/read-comments.js';
import type {ViewerContext} from '../context.js';
import {readIdeaFor} from '../ideas/read-ideas.js';
import {readActor} from '../people/actor.js';
import {isoInstant, personColumn} from '../people/person-columns.js';
import {readQuestionFor} from '../questions/read-questions.js';
import {among, sqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';

type ReplyRow = AnswerRow & {replyTo: string | null};

const replyColumns = `${answerColumns}, a.reply_to as "replyTo"`;
const replyFrom = (row: ReplyRow): Reply => ({
  answer: answerFrom(row),
  replyTo: row.replyTo,
});

/** One answer as the viewer may see it. */
export async function readReply(
  {communityId, viewerId, database}: ViewerContext,
  id: string,
): Promise<Reply> {
  const [row] = await database.query<ReplyRow>(
    `select ${replyColumns} from answers a ${answerJoins}
      where a.community_id = $1 and a.id = $2::uuid
        and ${visible.answerFor('$3')}`,
    [communityId, isUuid(id) ? id : null, viewerId],
  );
  return row ? replyFrom(row) : refuseAnswer();
}

/** The answers to one question, oldest first, as everybody may see them. */
export async function listReplies(
  context: ViewerContext,
  {
    question,
    replyTo,
    offset,
    limit,
  }: {
    question: string;
    replyTo?: string | null | undefined;
    offset: number;
    limit: number;
  },
): Promise<Reply[]> {
  await readQuestionFor(context, context.database, question);
  const rows = await context.database.query<ReplyRow>(
    `select ${replyColumns} from answers a ${answerJoins}
      where a.community_id = $1 and a.question_id = $2::uuid
        and ($3 or a.reply_to is not distinct from $4::uuid)
        and ${visible.answer()}
      order by a.created_at, a.id
      limit ${limit} offset $5`,
    [
      context.communityId,
      question,
      replyTo === undefined,
      replyTo ?? null,
      offset,
    ],
  );
  return rows.map(replyFrom);
}

/** The answers that somebody found helpful, by question. */
export async function listHelpful(
  {communityId, database}: ViewerContext,
  questions: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await database.query<{question: string; id: string}>(
    `select a.question_id as question, a.id
       from answers a
       join questions q
         on q.community_id = a.community_id and q.id = a.question_id
      where a.community_id = $1 and a.question_id = ${among('$2')}
        and a.helpful_count > 0 and ${visible.answer()}
      order by a.created_at, a.id`,
    [communityId, questions.filter(isUuid)],
  );
  const found = new Map<string, string[]>();
  for (const {question, id} of rows) {
    found.set(question, [...(found.get(question) ?? []), id]);
  }
  return found;
}

/** One comment as everybody may see it, to whoever may see its idea. */
export async function readOneComment(
  {communityId, database, clock}: ViewerContext,
  id: string,
): Promise<Comment> {
  const [row] = await database.query<CommentRow>(
    `select ${commentColumns} from idea_comments c ${commentJoins}
      where c.community_id = $1 and c.id = $2::uuid
        and ${commentShown('$3')}`,
    [communityId, isUuid(id) ? id : null, clock()],
  );
  return row ? commentFrom(row) : refuseComment();
}

/** One person as everybody may see them. */
export async function readPerson(
  {communityId, database}: ViewerContext,
  id: string,
): Promise<Person> {
  const [row] = await database.query<{person: Person}>(
    `select ${personColumn('p')} as person from persons p
      where p.community_id = $1 and p.id = $2::uuid`,
    [communityId, isUuid(id) ? id : null],
  );
  return (
    row?.person ?? refuse('not_found', {detail: 'There is no such person.'})
  );
}

/** People as everybody may see them; those who are blocked are left out. */
export async function listPeople(
  {communityId, database}: ViewerContext,
  {ids, words, title, sort, ascending, offset, limit}: PeopleQuery,
): Promise<Person[]> {
  const parameters = sqlParameters(communityId);
  const conditions = ['p.community_id = $1', 'p.blocked_at is null'];
  if (ids) {
    conditions.push(`p.id = ${among(parameters.add(ids.filter(isUuid)))}`);
  }
  if (title !== undefined) {
    conditions.push(`lower(p.title) = lower(${parameters.add(title)})`);
  }
  for (const word of (words ?? '').toLowerCase().split(/\s+/).slice(0, 12)) {
    if (!word) continue;
    // With a space before it, a word begins the name or stands inside of it.
    conditions.push(
      `position(${parameters.add(` ${word}`)} in ' ' || lower(p.name)) > 0`,
    );
  }
  const direction = ascending ? 'asc' : 'desc';
  const key = sort === 'name' ? 'lower(p.name)' : 'p.joined_at';
  const rows = await database.query<{person: Person}>(
    `select ${personColumn('p')} as person from persons p
      where ${conditions.join(' and ')}
      order by ${key} ${direction}, p.id ${direction}
      limit ${limit} offset ${parameters.add(offset)}`,
    parameters.values,
  );
  return rows.map(({person}) => person);
}

/** Who voted on an idea: for staff everybody, otherwise oneself. */
export async function listVoters(
  context: ViewerContext,
  {
    idea,
    vote,
    offset,
    limit,
  }: {
    idea: string;
    vote?: Voter['vote'] | undefined;
    offset: number;
    limit: number;
  },
): Promise<Voter[]> {
  const {communityId, database, viewerId} = context;
  await readIdeaFor(context, database, idea);
  const actor = await readActor(context, database);
  const rows = await database.query<{
    person: Person;
    value: number;
    at: string;
  }>(
    `select ${personColumn('p')} as person, b.value,
            ${isoInstant('b.changed_at')} as at
       from ballots b
       join persons p on p.community_id = b.community_id and p.id = b.person_id
      where b.community_id = $1 and b.idea_id = $2::uuid and b.value <> 0
        and ($3::int = 0 or b.value = $3)
        and ($4 or b.person_id = $5::uuid)
      order by b.changed_at, b.person_id
      limit ${limit} offset $6`,
    [
      communityId,
      idea,
      vote === undefined ? 0 : vote === 'up' ? 1 : -1,
      mayModerate(actor).allowed,
      viewerId,
      offset,
    ],
  );
  return rows.map(({person, value, at}) => ({
    person,
    vote: value > 0 ? 'up' : 'down',
    at,
  }));
}
