import {fromServer} from '../modules.mjs';
import {loadQuestions} from './load-questions.mjs';
import {batches, columnsOf, mayTrust, quickly} from './loading.mjs';
import {
  ballotsOf,
  idAt,
  numberIn,
  personIdOf,
  valueOf,
  voterOf,
  wordsFor,
} from './numbers.mjs';
import {vocabulary} from './vocabulary.mjs';

/** The community that everything is measured in. */
export const community = 'bench';

/** Ten boards, `board-0` to `board-9`. */
export const boards = Array.from({length: 10}, (_, at) => `board-${at}`);

const monthsBack = 24;

/**
 * Fills an empty, migrated database: ideas of two years on ten boards, ten
 * ballots each on average, the ledger that explains every one of them, and
 * questions in one place.
 * `people` voted; `newcomers` have not yet.
 */
export async function loadDataset(
  database,
  {ideas, questions, people, newcomers},
) {
  const template = await found(database);
  const now = new Date();
  await database.query(insertPeople, [community, people + newcomers, now]);

  const insert = insertIdeas(await columnsOf(database, 'ideas'));
  const run = quickly(database, await mayTrust(database));
  for (const [from, to] of batches(ideas)) {
    const which = [template, from, to, ideas / monthsBack, now];
    await run(insert, [vocabulary, ...which]);
    await run(insertWords, []);
  }
  // Without this the checks of foreign keys are planned for empty tables.
  await database.query('vacuum (analyze) persons');
  await database.query('vacuum (analyze) ideas');
  await database.query('vacuum (analyze) idea_words');

  for (const [from, to] of batches(ideas)) {
    await run(insertBallots(people), [template, from, to]);
  }
  await database.query('vacuum (analyze) ballots');
  await database.query('vacuum (analyze) ballot_ledger');
  await loadQuestions(database, community, questions);
}

/** The boards, and one idea as the server itself writes it: all others copy it. */
async function found(database) {
  const {createSqlHosting} = await fromServer('index.js');
  const hosting = await createSqlHosting({
    database,
    clock: () => new Date(),
    communities: [{id: community, name: 'Bench'}],
    repeat: () => () => {},
  });
  const hosted = await hosting.find();
  const {errors} = await hosted.import({
    source: 'bench',
    lines: boards.map((id) =>
      JSON.stringify({type: 'place', id, kind: 'board', name: id}),
    ),
  });
  if (errors.length > 0) throw new Error(errors[0].message);
  const {id} = await hosted.identify({
    issuer: 'bench',
    subject: 'founder',
    name: 'Founder',
  });
  const idea = await hosted
    .as(id)
    .ideas.suggest({place: boards[0], title: 'The idea all others copy'});
  return idea.id;
}

const insertPeople = `
insert into persons (community_id, id, name, joined_at)
select $1, ${personIdOf('n')}, 'Person ' || n, $3::timestamptz - interval '3 years'
  from generate_series(1, $2::int) n`;

/** What the scheduler would have done by now. */
const isArchived = `(ups - downs < 100 and opens + interval '3 months' <= $6::timestamptz)`;

/** What differs from idea to idea; every other column is as the server wrote it. */
const ideaColumns = {
  id: idAt('made', 'n'),
  place_id: `'board-' || n % 10`,
  author_id: personIdOf('n % 1000 + 1'),
  title: 'upper(left(words, 1)) || substr(words, 2)',
  source: 'said',
  body: `jsonb_build_array(jsonb_build_object('type', 'paragraph', 'children',
    jsonb_build_array(jsonb_build_object('type', 'text', 'value', said))))`,
  plain: 'said',
  excerpt: `case when char_length(said) > 200
    then left(said, 199) || '…' else said end`,
  tags: `array[split_part(said, ' ', 1)]`,
  cohort: `to_char(opens at time zone 'UTC', 'YYYY-MM')`,
  opens_at: 'opens',
  closes_at: `opens + interval '3 months'`,
  decided_stage: `case when ${isArchived} then 'archived' end`,
  archive_reason: `case when ${isArchived} then 'below_threshold' end`,
  told_stage: `case when ${isArchived} then 'archived'
    when ups - downs >= 100 then 'threshold_reached' else 'open' end`,
  reached_at: `case when ups - downs >= 100 then opens + interval '1 day' end`,
  up: 'ups',
  down: 'downs',
  net: 'ups - downs',
  created_at: 'made',
  updated_at: 'made',
};

/** What the n-th idea says, when it opened, and how its votes add up. */
const told = `
numbered as (
  select n,
         date_trunc('month', $6::timestamptz at time zone 'UTC') - make_interval(
           months => ${monthsBack} - 1 - floor((n - 1) / $5::float8)::int) as month
    from generate_series($3::int, $4::int) n
), told as materialized (
  select n, month at time zone 'UTC' as opens,
         (month - interval '20 days') at time zone 'UTC'
           + n * interval '7 milliseconds' as made,
         ${wordsFor('n', 6)} as words, ${wordsFor('n + 7000000', 30)} as said,
         (select count(*) from generate_series(1, ${ballotsOf('n')}) b
           where ${valueOf('n', 'b')} = 1)::int as ups,
         (select count(*) from generate_series(1, ${ballotsOf('n')}) b
           where ${valueOf('n', 'b')} = -1)::int as downs
    from numbered
)`;

/** Ideas $3 to $4; $1 are words, $2 the template, $5 ideas a month, $6 now. */
const insertIdeas = (columns) => `
with ${told}
insert into ideas (${columns.join(', ')})
select ${columns.map((name) => ideaColumns[name] ?? `template.${name}`).join(', ')}
  from told, ideas template
 where template.community_id = '${community}' and template.id = $2::uuid`;

/** Where checks are left out, so is what keeps the words of an idea. */
const insertWords = `
insert into idea_words (community_id, idea_id, words)
select community_id, id, setweight(to_tsvector('english', title), 'A')
         || setweight(to_tsvector('english', plain), 'B')
  from ideas i
 where community_id = '${community}' and not exists (
   select from idea_words w
    where w.community_id = i.community_id and w.idea_id = i.id)`;

/** All ballots of ideas $2 to $3, and the ledger of these; $1 is the template. */
const insertBallots = (people) => `
with numbered as materialized (
  select id, opens_at, $2::int - 1 + row_number() over (order by id) as n
    from (
      select id, opens_at from ideas
       where community_id = '${community}' and id <> $1::uuid
       order by id offset $2::int - 1 limit $3::int - $2::int + 1) i
), ballot as (
  insert into ballots
    (community_id, idea_id, person_id, value, source, changed_at)
  select '${community}', i.id, ${personIdOf(voterOf('i.n', 'b', people))},
         ${valueOf('i.n', 'b')}, 'web', i.opens_at + b * interval '1 hour'
    from numbered i, generate_series(1, ${ballotsOf('i.n')}) b
  returning idea_id, person_id, value, changed_at
)
insert into ballot_ledger
  (community_id, id, idea_id, person_id, old_value, new_value, source, at)
select '${community}',
       ${idAt(
         'changed_at',
         `${numberIn('idea_id')} * 1000 + row_number()
         over (partition by idea_id order by changed_at)`,
       )},
       idea_id, person_id, 0, value, 'web', changed_at
  from ballot`;
