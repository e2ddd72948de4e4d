import type {
  HeldBecause,
  HeldPost,
  HeldPostQuery,
  Page,
  Person,
  PostKind,
  ReviewRules,
  RichText,
} from '@townhall/client';
import {heldPostQuerySchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {reviewPreset} from '../../policy/posting.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {insist, readMember} from '../people/actor.js';
import {isoInstant, personColumn} from '../people/person-columns.js';
import {sqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';

interface HeldRow {
  kind: PostKind;
  id: string;
  place: string;
  question: {id: string; title: string};
  body: RichText;
  author: Person | null;
  status: HeldPost['status'];
  because: HeldBecause | null;
  reason: string | null;
  signals: string[];
  reports: HeldPost['reports'];
  rules: ReviewRules | null;
  createdAt: Date;
}

/** The viewer's own posts that nobody but staff sees, the latest first. */
export async function ownHeldPosts(
  context: ViewerContext,
  query: HeldPostQuery,
): Promise<Page<HeldPost>> {
  await readMember(context, context.database);
  const page = await heldPage(context, query, 'own');
  // What was noticed and who reported is for staff.
  const items = page.items.map((post) => ({...post, signals: [], reports: []}));
  return {...page, items};
}

/** What waits for a look or was reported, the oldest first. */
export async function heldPosts(
  context: ViewerContext,
  query: HeldPostQuery,
): Promise<Page<HeldPost>> {
  insist(mayModerate(await readMember(context, context.database)));
  return heldPage(context, query, 'queue');
}

async function heldPage(
  context: ViewerContext,
  query: HeldPostQuery,
  list: 'own' | 'queue',
): Promise<Page<HeldPost>> {
  const {place, question, limit, cursor} = valid(heldPostQuerySchema, query);
  const parameters = sqlParameters(context.communityId);
  const viewer = parameters.add(context.viewerId);
  const conditions = [
    list === 'own'
      ? `p.author_id = ${viewer}::uuid and p.held_as is not null`
      : `${viewer}::uuid is not null and (p.held_as = 'pending'
          or (p.held_as is null and p.reports <> '[]'::jsonb))`,
  ];
  if (place !== undefined) {
    conditions.push(`p.place_id = ${parameters.add(place)}`);
  }
  if (question !== undefined) {
    const id = isUuid(question) ? question : null;
    conditions.push(`p.question_id = ${parameters.add(id)}::uuid`);
  }
  const [after, order] = list === 'own' ? ['<', 'desc'] : ['>', 'asc'];
  if (cursor !== undefined) {
    const {id} = readCursor(cursor, `held.${list}`, []);
    conditions.push(`p.id ${after} ${parameters.add(id)}::uuid`);
  }
  const rows = await context.database.query<HeldRow>(
    `select p.kind, p.id, p.place_id as place, p.body,
            json_build_object('id', p.question_id, 'title', p.title)
              as question,
            ${personColumn('writer')} as author,
            coalesce(p.held_as, 'reported') as status,
            p.held_because as because, p.review_reason as reason, p.signals,
            p.reports, place.review_rules as rules,
            p.created_at as "createdAt"
       from (${posts(list)}) p
       join places place
         on place.community_id = $1 and place.id = p.place_id
       left join persons writer
         on writer.community_id = $1 and writer.id = p.author_id
      where ${conditions.join(' and ')}
      order by p.id ${order}
      limit ${limit + 1}`,
    parameters.values,
  );
  const last = rows.slice(0, limit).at(-1);
  return {
    items: rows.slice(0, limit).map(heldPostFrom),
    next:
      last && rows.length > limit
        ? writeCursor(`held.${list}`, [], last.id)
        : null,
  };
}

function heldPostFrom({rules, createdAt, ...row}: HeldRow): HeldPost {
  const {withinHours} = rules ?? reviewPreset;
  const expected =
    row.status === 'pending' && withinHours !== null
      ? new Date(createdAt.getTime() + withinHours * 3_600_000)
      : null;
  return {
    ...row,
    // Why it was approved is nobody's question.
    reason: row.status === 'rejected' ? row.reason : null,
    expectedBy: expected?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** Reports of one post that nobody has settled, as JSON. */
const reportsOf = (condition: string) => `
  coalesce((
    select jsonb_agg(jsonb_build_object(
             'by', ${personColumn('reporter')}, 'reason', r.reason,
             'text', r.note, 'at', ${isoInstant('r.at')}) order by r.id)
      from reports r
      join persons reporter
        on reporter.community_id = r.community_id
       and reporter.id = r.person_id
     where r.community_id = $1 and r.resolved_at is null and ${condition}),
    '[]'::jsonb)`;

const shared = (alias: string) => `${alias}.id, ${alias}.body,
  ${alias}.author_id, ${alias}.held_as, ${alias}.held_because,
  ${alias}.review_reason, ${alias}.signals, ${alias}.created_at`;

/** Deleted posts are nobody's, and answers go where their question went. */
const posts = (list: 'own' | 'queue') => {
  const inQueue = (alias: string, reported: string) =>
    list === 'own'
      ? ''
      : `and (${alias}.held_as = 'pending' or exists (
           select 1 from reports r
            where r.community_id = $1 and r.resolved_at is null
              and ${reported}))`;
  const ofQuestion = 'r.question_id = q.id and r.answer_id is null';
  const ofAnswer = 'r.answer_id = a.id';
  return `
  select 'question' as kind, ${shared('q')}, q.place_id,
         q.id as question_id, q.title, ${reportsOf(ofQuestion)} as reports
    from questions q
   where q.community_id = $1 and q.hidden_at is null
     ${inQueue('q', ofQuestion)}
  union all
  select 'answer', ${shared('a')}, q.place_id, q.id, q.title,
         ${reportsOf(ofAnswer)}
    from answers a
    join questions q
      on q.community_id = a.community_id and q.id = a.question_id
   where a.community_id = $1 and a.hidden_at is null
     and ${visible.question()} ${inQueue('a', ofAnswer)}`;
};
