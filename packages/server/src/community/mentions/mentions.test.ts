import type {Community} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {reviewPreset} from '../../policy/posting.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

async function openTown() {
  const town = await testSqlCommunity(database);
  await town.place('help', 'questions');
  await town.place('board', 'board');
  await town.place('blog', 'group');
  const [stan, ada, bob, cy] = [
    await town.signIn('Stan Staff', 'staff'),
    await town.signIn('Ada Lovelace'),
    await town.signIn('Bob'),
    await town.signIn('Cy Young'),
  ];
  const namesake = async (subject: string, name: string) => {
    const {id} = await town.hosted.identify({
      issuer: 'https://another.example',
      subject,
      name,
      role: 'member',
    });
    return {id, community: town.hosted.as(id)};
  };
  const ask = (text: string, by = bob.community) =>
    by.questions.ask({
      place: 'help',
      title: `A question about ${text.slice(0, 60)}`,
      text,
    });
  return {...town, stan, ada, bob, cy, namesake, ask};
}

const told = async (community: Community) =>
  (await community.notifications.list()).items
    .filter(({kind}) => kind === 'mentioned')
    .map(({question, idea}) => question?.id ?? idea?.id);

async function changeText({posting}: Community, id: string, text: string) {
  const {revision} = await posting.source('question', id);
  return posting.changeQuestion(id, {text}, {revision});
}

const named = (body: unknown) =>
  [...JSON.stringify(body).matchAll(/"person":"([^"]*)"/g)].map(([, id]) => id);

describe('whoever is named', () => {
  it('is told, once, and not of what they wrote themselves', async () => {
    const {ada, bob, ask} = await openTown();
    const {id, body} = await ask(
      '@Ada Lovelace, do you know? And @ada lovelace?',
    );
    expect(named(body)).toEqual([ada.id, ada.id]);
    expect(await told(ada.community)).toEqual([id]);
    const own = await ask('I am @Bob here');
    expect(named(own.body)).toEqual([bob.id]);
    expect(await told(bob.community)).toEqual([]);
  });

  it('is told of answers, comments, ideas and what is added to them', async () => {
    const {ada, bob, stan, ask} = await openTown();
    const question = await ask('Help, please, all of you');
    await bob.community.answers.post(question.id, {
      text: 'As @Ada Lovelace says',
    });
    const idea = await bob.community.ideas.suggest({
      place: 'board',
      title: 'An idea that names her',
      text: 'With @Ada Lovelace',
    });
    await bob.community.comments.post(idea.id, {text: 'And @Ada Lovelace'});
    await bob.community.ideas.clarify(idea.id, {text: 'Again @Ada Lovelace'});
    const answered = await stan.community.moderation.transition(idea.id, {
      to: 'planned',
      response: 'Thanks to @Ada Lovelace',
    });
    expect(named(answered.response?.body)).toEqual([ada.id]);
    expect(await told(ada.community)).toEqual([
      ...Array.from({length: 4}, () => idea.id),
      question.id,
    ]);
  });

  it('is told of an edit when they are named anew', async () => {
    const {ada, bob, cy, ask} = await openTown();
    const question = await ask('@Ada Lovelace?');
    const change = (text: string) =>
      changeText(bob.community, question.id, text);
    await change('@Ada Lovelace and @Cy Young?');
    await change('@Cy Young and @Ada Lovelace!');
    expect(await told(ada.community)).toHaveLength(1);
    expect(await told(cy.community)).toEqual([question.id]);
  });

  it('is told when everybody may see it, and not before', async () => {
    const {ada, stan, ask} = await openTown();
    await stan.community.moderation.changeReviewRules('help', {
      ...reviewPreset,
      review: 'all',
    });
    const {id} = await ask('@Ada Lovelace, is this seen?');
    expect(await told(ada.community)).toEqual([]);
    await stan.community.moderation.reviewPosts({
      posts: [{kind: 'question', id}],
      decision: 'approve',
    });
    expect(await told(ada.community)).toEqual([id]);
    const other = await ask('@Ada Lovelace, is this seen, too?');
    await stan.community.moderation.reviewPosts({
      posts: [{kind: 'question', id: other.id}],
      decision: 'reject',
      reason: 'No.',
    });
    expect(await told(ada.community)).toEqual([id]);
  });

  it('is not told where they wish to hear nothing, or are blocked', async () => {
    const {ada, cy, ask} = await openTown();
    await ada.community.notifications.changeSettings({delivery: 'off'});
    await ask('@Ada Lovelace?');
    expect(await told(ada.community)).toEqual([]);
    await database.query('update persons set blocked_at = $2 where id = $1', [
      cy.id,
      new Date(),
    ]);
    expect(named((await ask('@Cy Young?')).body)).toEqual([]);
  });

  it('is one of ten at most, however often the text is changed', async () => {
    const {bob, signIn, ask} = await openTown();
    const people = await Promise.all(
      Array.from({length: 12}, (_, index) => signIn(`Person ${index}`)),
    );
    const all = people.map((_, index) => `@Person ${index},`);
    const {id} = await ask(all.join(' '));
    await changeText(bob.community, id, all.toReversed().join(' '));
    const heard = await Promise.all(
      people.map(async ({community}) => (await told(community)).length),
    );
    expect(heard).toEqual([...Array.from({length: 10}, () => 1), 0, 0]);
  });
});

describe('a name that several have', () => {
  it('is text, until one of them takes part or was chosen', async () => {
    const {ada, bob, ask, namesake} = await openTown();
    const other = await namesake('ada-2', 'Ada Lovelace');
    const question = await ask('@Ada Lovelace?');
    expect(named(question.body)).toEqual([]);
    const answer = () =>
      bob.community.answers.post(question.id, {
        text: `@Ada Lovelace said so ${crypto.randomUUID()}`,
      });
    expect(named((await answer()).body)).toEqual([]);
    await other.community.answers.post(question.id, {text: 'This is how.'});
    expect(named((await answer()).body)).toEqual([other.id]);
    await ada.community.answers.post(question.id, {text: 'That is how.'});
    expect(named((await answer()).body)).toEqual([]);
    const chosen = await bob.community.answers.post(question.id, {
      text: `[@somebody](person:${ada.id})`,
    });
    expect(named(chosen.body)).toEqual([ada.id]);
    expect(JSON.stringify(chosen.body)).toContain('@Ada Lovelace');
  });

  it('does not tell who asked anonymously', async () => {
    const {ada, bob, stan, namesake} = await openTown();
    await namesake('ada-2', 'Ada Lovelace');
    const rules = await stan.community.moderation.reviewRules('help');
    const anonymously = {...rules, anonymous: true};
    await stan.community.moderation.changeReviewRules('help', anonymously);
    const {id} = await ada.community.questions.ask({
      place: 'help',
      title: 'Which of us both has asked this?',
      anonymous: true,
    });
    await ada.community.answers.post(id, {text: 'It is still so.'});
    const answer = await bob.community.answers.post(id, {
      text: '@Ada Lovelace, is it you?',
    });
    expect(named(answer.body)).toEqual([]);
  });

  it('means nobody of another community', async () => {
    const {ask} = await openTown();
    const elsewhere = await openTown();
    const {body} = await ask(`[@x](person:${elsewhere.ada.id})`);
    expect(named(body)).toEqual([]);
  });
});

it('is shown before it is posted, to those who are signed in', async () => {
  const {ada, bob, guest} = await openTown();
  const draft = {text: 'Hello @Ada Lovelace'};
  expect(named((await bob.community.texts.preview(draft)).body)).toEqual([
    ada.id,
  ]);
  expect(named((await guest.texts.preview(draft)).body)).toEqual([]);
});

it('stands in blog posts and in comments on them', async () => {
  const {ada, stan, bob} = await openTown();
  const post = await stan.community.posts.write({
    place: 'blog',
    title: 'News of the week',
    text: 'By @Ada Lovelace',
  });
  expect(named(post.body)).toEqual([ada.id]);
  const comment = await bob.community.posts.comments.post(post.id, {
    text: 'Thanks, @Ada Lovelace',
  });
  expect(named(comment.body)).toEqual([ada.id]);
});
