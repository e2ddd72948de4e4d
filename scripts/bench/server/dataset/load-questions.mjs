import {fromServer} from '../modules.mjs';
import {batches, columnsOf, mayTrust, quickly} from './loading.mjs';
import {idAt, personIdOf, wordsFor} from './numbers.mjs';
import {vocabulary} from './vocabulary.mjs';

/** Where all questions are asked. */
export const help = 'help';

/**
 * Questions of two years in one place, none answered: one is asked through the
 * server itself and all others copy its columns.
 */
export async function loadQuestions(database, community, questions) {
  const template = await ask(database, community);
  const insert = insertQuestions(
    community,
    await columnsOf(database, 'questions'),
  );
  const run = quickly(database, await mayTrust(database));
  for (const [from, to] of batches(questions)) {
    await run(insert, [vocabulary, template, from, to, new Date()]);
    await run(insertWords(community), []);
  }
  await database.query('vacuum (analyze) questions');
  await database.query('vacuum (analyze) question_words');
}

async function ask(database, community) {
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
    lines: [
      JSON.stringify({type: 'place', id: help, kind: 'questions', name: help}),
    ],
  });
  if (errors.length > 0) throw new Error(errors[0].message);
  const {id} = await hosted.identify({
    issuer: 'bench',
    subject: 'founder',
    name: 'Founder',
  });
  const question = await hosted
    .as(id)
    .questions.ask({place: help, title: 'The question all others copy?'});
  return question.id;
}

/** What differs from question to question. */
const questionColumns = {
  id: idAt('made', 'n + 5000000'),
  author_id: personIdOf('n % 1000 + 1'),
  title: "'How to ' || words || '?'",
  source: 'said',
  body: `jsonb_build_array(jsonb_build_object('type', 'paragraph', 'children',
    jsonb_build_array(jsonb_build_object('type', 'text', 'value', said))))`,
  plain: 'said',
  excerpt: `case when char_length(said) > 200
    then left(said, 199) || '…' else said end`,
  tags: `array[split_part(said, ' ', 1)]`,
  created_at: 'made',
  updated_at: 'made',
  active_at: 'made',
};

/** Questions $3 to $4; $1 are words, $2 the template, $5 now. */
const insertQuestions = (community, columns) => `
with told as materialized (
  select n, $5::timestamptz - interval '2 years' + n * interval '9 minutes'
           as made,
         ${wordsFor('n + 20000000', 6)} as words,
         ${wordsFor('n + 30000000', 30)} as said
    from generate_series($3::int, $4::int) n
)
insert into questions (${columns.join(', ')})
select ${columns.map((name) => questionColumns[name] ?? `template.${name}`).join(', ')}
  from told, questions template
 where template.community_id = '${community}' and template.id = $2::uuid`;

/** Where checks are left out, so is what keeps the words of a question. */
const insertWords = (community) => `
insert into question_words (community_id, question_id, words)
select community_id, id, setweight(to_tsvector('english', title), 'A')
         || setweight(to_tsvector('english', plain), 'B')
  from questions q
 where community_id = '${community}' and not exists (
   select from question_words w
    where w.community_id = q.community_id and w.question_id = q.id)`;
