import type {Figures, FigureUnit} from '@townhall/client';
import type {CommunityContext} from '../context.js';
import {visible} from '../visibility.js';
import {isoDay, periodsUntil} from './periods.js';

type Period = Figures['periods'][number];
type Counts = Figures['recent'];

const nothing: Counts = {
  active: 0,
  contributing: 0,
  questions: 0,
  withinTheHour: 0,
};

/** Counts how the community is doing; reads much, so its answer is kept. */
export async function countFigures(
  {communityId, database, clock}: CommunityContext,
  unit: FigureUnit,
): Promise<Figures> {
  const now = clock();
  const firsts = periodsUntil(now, unit);
  const monthAgo = isoDay(new Date(now.getTime() - 30 * 86_400_000));
  const values = [communityId, firsts[0], unit, now];
  const people = await database.query<Counts & {from: string}>(active, values);
  const asked = await database.query<Counts & {from: string}>(
    questions,
    values,
  );
  const joined = await database.query<Pick<Period, 'from' | 'joined'>>(
    joining,
    values.slice(0, 3),
  );
  const [recent] = await database.query<Counts>(lately, [
    communityId,
    monthAgo,
    'month',
    now,
  ]);
  const [all] = await database.query<{registered: number}>(
    `select count(*)::integer as registered from persons
      where community_id = $1`,
    [communityId],
  );
  const of = <Row extends {from: string}>(rows: Row[], from: string) =>
    rows.find((row) => row.from === from);
  return {
    unit,
    asOf: now.toISOString(),
    registered: all?.registered ?? 0,
    recent: recent ?? nothing,
    periods: firsts.map((from) => ({
      ...nothing,
      joined: 0,
      ...of(people, from),
      ...of(asked, from),
      ...of(joined, from),
      from,
    })),
  };
}

const period = (at: string) =>
  `to_char(date_trunc($3, ${at} at time zone 'UTC'), 'YYYY-MM-DD')`;

const since = (alias: string, at = 'created_at') =>
  `${alias}.community_id = $1 and ${alias}.${at} >= $2::date::timestamp at time zone 'UTC'`;

/** Who wrote what everybody may read, and when. */
const wrote = `
  select i.author_id as person, i.created_at as at from ideas i
   where ${since('i')} and ${visible.idea()}
  union all
  select q.author_id, q.created_at from questions q
   where ${since('q')} and ${visible.question()}
  union all
  select a.author_id, a.created_at from answers a
   where ${since('a')} and ${visible.answerOfQuestion()}
  union all
  select c.author_id, c.created_at from idea_comments c
   where ${since('c')} and c.hidden_at is null
  union all
  select p.author_id, p.published_at from posts p
   where ${since('p', 'published_at')} and ${visible.post('$4')}`;

/** Who was here: whoever wrote something was. */
const here = `
  select person, at, true as writes from (${wrote}) w where person is not null
  union all
  select d.person_id, d.day::timestamp at time zone 'UTC', false
    from person_days d where d.community_id = $1 and d.day >= $2::date`;

const active = `
select ${period('at')} as from, count(distinct person)::integer as active,
       (count(distinct person) filter (where writes))::integer as contributing
  from (${here}) h group by 1`;

const inTime = `count(*) filter (
  where q.first_response_at <= q.created_at + interval '1 hour')`;

const questions = `
select ${period('q.created_at')} as from, count(*)::integer as questions,
       (${inTime})::integer as "withinTheHour"
  from questions q
 where ${since('q')} and ${visible.question()} and q.kind = 'question'
   and q.created_at <= $4::timestamptz
 group by 1`;

const joining = `
select ${period('p.joined_at')} as from, count(*)::integer as joined
  from persons p where ${since('p', 'joined_at')} group by 1`;

const lately = `
select count(distinct person)::integer as active,
       (count(distinct person) filter (where writes))::integer as contributing,
       (select count(*)::integer from questions q
         where ${since('q')} and ${visible.question()}
           and q.kind = 'question') as questions,
       (select (${inTime})::integer from questions q
         where ${since('q')} and ${visible.question()}
           and q.kind = 'question') as "withinTheHour"
  from (${here}) h where $3::text is not null`;
