import type {Community} from '@townhall/client';
import * as fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {propertyPatience, propertyRuns} from '../../testing/property-runs.js';
import {expectEntrance} from '../../testing/expect-entrance.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {atomFeed} from '../../syndication/atom-feed.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const aPost = fc.record({
  /** Days from now; null for a draft. */
  published: fc.constantFrom(null, -40, -1, 0, 0.5, 30),
  hidden: fc.boolean(),
  commentHidden: fc.boolean(),
});
type Described = (typeof aPost extends fc.Arbitrary<infer P> ? P : never)[];

/** A blog of such posts, each with a comment of Ada's. */
async function blogOf(described: Described) {
  const town = await testSqlCommunity(database);
  await town.place('news', 'group');
  const people = {
    Ada: await town.signIn('Ada'),
    Stan: await town.signIn('Stan', 'staff'),
  };
  const posts = [];
  for (const one of described) {
    const {id} = await people.Stan.community.posts.write({
      place: 'news',
      title: 'Gathering umbrellas',
      text: 'In the rain.',
      tags: ['rain'],
    });
    const said = await people.Ada.community.posts.comments.post(id, {
      text: 'Said of umbrellas.',
    });
    const at =
      one.published === null
        ? null
        : new Date(town.clock().getTime() + one.published * 86_400_000);
    await database.query(
      `update posts
          set published_at = $3, told_at = case when $3 <= $5::timestamptz then $3 end,
              hidden_at = case when $4 then created_at end
        where community_id = $1 and id = $2`,
      [town.id, id, at, one.hidden, town.clock()],
    );
    await database.query(
      `update idea_comments set hidden_at = case when $3 then created_at end
        where community_id = $1 and id = $2`,
      [town.id, said.id, one.commentHidden],
    );
    posts.push({...one, id, comment: said.id});
  }
  // Written past the community, which is told of it as of another process.
  await town.hosted.advance();
  return {...town, people, posts};
}

type Blog = Awaited<ReturnType<typeof blogOf>>;
type Shown = Blog['posts'][number];
/** The one rule, once more and in other words. */
const isShown = ({hidden, published}: Shown) =>
  !hidden && published !== null && published <= 0;
const idsOf = (items: readonly {id: string}[]) =>
  items.map(({id}) => id).sort();
const notFound = {code: 'not_found'};

async function expectPublic(reader: Community, {posts}: Blog) {
  const shown = posts.filter(isShown);
  for (const query of [{}, {place: 'news'}, {tag: 'rain'}]) {
    const {items} = await reader.posts.list({limit: 100, ...query});
    expect(idsOf(items)).toEqual(idsOf(shown));
    const place = await reader.places.get('news');
    const feed = atomFeed({community: 'test', place, entries: items});
    for (const {id} of posts) {
      expect(feed.includes(id)).toBe(idsOf(shown).includes(id));
    }
  }
  await expectEntrance(reader, 'news', 'posts', idsOf(shown));
  const {months, tags} = await reader.posts.archive({place: 'news'});
  const total = months.reduce((sum, {count}) => sum + count, 0);
  expect(total).toBe(shown.length);
  expect(tags).toEqual(
    shown.length > 0 ? [{tag: 'rain', count: shown.length}] : [],
  );
  for (const post of posts) {
    const get = reader.posts.get(post.id);
    const said = reader.posts.comments.list(post.id);
    if (!isShown(post)) {
      await expect(get).rejects.toMatchObject(notFound);
      await expect(said).rejects.toMatchObject(notFound);
      continue;
    }
    expect((await get).state).toBe('published');
    expect(idsOf((await said).items)).toEqual(
      post.commentHidden ? [] : [post.comment],
    );
  }
}

async function expectPrivate({people: {Ada, Stan}, posts}: Blog) {
  await expect(Ada.community.posts.unpublished()).rejects.toMatchObject({
    code: 'only_staff',
  });
  const {items} = await Stan.community.posts.unpublished({limit: 100});
  expect(idsOf(items)).toEqual(
    idsOf(posts.filter((post) => !post.hidden && !isShown(post))),
  );
  for (const post of posts) {
    const writing = Ada.community.posts.comments.post(post.id, {text: 'Me.'});
    if (isShown(post)) await writing;
    else await expect(writing).rejects.toMatchObject(notFound);
    const source = Stan.community.posts.source(post.id);
    if (post.hidden) await expect(source).rejects.toMatchObject(notFound);
    else expect((await source).post.id).toBe(post.id);
  }
}

test(
  'nobody sees a post before it is published, whatever they read',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aPost, {maxLength: 4}), async (described) => {
        const blog = await blogOf([
          // At least one that is there, one that is to come, and a draft.
          {published: -1, hidden: false, commentHidden: false},
          {published: 0.5, hidden: false, commentHidden: false},
          {published: null, hidden: false, commentHidden: false},
          ...described,
        ]);
        await expectPublic(blog.guest, blog);
        await expectPublic(blog.people.Ada.community, blog);
        await expectPublic(blog.people.Stan.community, blog);
        await expectPrivate(blog);
        const shown = idsOf(blog.posts.filter(isShown));
        const [first] = blog.posts;
        const events = (await blog.hosted.eventsSince(first?.id ?? '')) ?? [];
        for (const {event} of events) {
          if ('post' in event) expect(shown).toContain(event.post.id);
          if ('comment' in event) expect(shown).toContain(event.comment.post);
        }
      }),
      {numRuns: propertyRuns(8)},
    );
  },
  propertyPatience(240_000),
);
