import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';
import {aJpeg, aPng} from './testing/make-images.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const hour = 3_600_000;
const aFile = (width = 1) => new Blob([aPng({width})], {type: 'image/png'});

async function aTown(review = false) {
  const town = await testSqlCommunity(database);
  await town.place('help', 'questions');
  await town.place('board', 'board', {
    form: {template: '', audiences: [], areas: [], asksKind: false, review},
  });
  const [ada, grace, stan] = await Promise.all([
    town.signIn('Ada'),
    town.signIn('Grace'),
    town.signIn('Stan', 'staff'),
  ]);
  const keyIn = (url: string) =>
    new URL(url, 'https://x.test').searchParams.get('key') ?? undefined;
  return {
    ...town,
    ada: ada.community,
    grace: grace.community,
    stan: stan.community,
    suggest: (...ids: string[]) =>
      ada.community.ideas.suggest({
        place: 'board',
        title: 'An idea with pictures',
        images: ids.map((id) => ({id, alt: ''})),
      }),
    /** Whether that address shows anything. */
    shows: async (url: string) =>
      (await town.hosted.image?.(
        /images\/([^?]+)/.exec(url)?.[1] ?? '',
        keyIn(url),
      )) !== undefined,
    count: async (table: 'images' | 'image_contents') =>
      Number(
        (
          await database.query<{count: string}>(
            `select count(*) as count from ${table} where community_id = $1`,
            [town.id],
          )
        )[0]?.count,
      ),
    tick: async (hours: number) => {
      town.clock.advance(hours * hour);
      await town.hosted.tick();
    },
  };
}

describe('a picture that was sent', () => {
  it('is written anew, and kept as what it is', async () => {
    const {ada, hosted} = await aTown();
    const file = new Blob([aJpeg({width: 3, after: [1, 2, 3]})], {
      type: 'image/png',
    });
    const {id, url} = await ada.images.add(file);
    const key = url.split('key=')[1];
    const image = await hosted.image?.(id, key);
    expect(image).toMatchObject({media: 'image/jpeg', isPublic: false});
    const bytes = Uint8Array.from((await image?.bytes()) ?? []);
    expect(bytes).toEqual(aJpeg({width: 3}));
  });

  it('is one where it is sent twice, and its bytes are there once', async () => {
    const {ada, grace, count, suggest} = await aTown();
    const first = await ada.images.add(aFile());
    expect((await ada.images.add(aFile())).id).toBe(first.id);
    const hers = await grace.images.add(aFile());
    expect(hers.id).not.toBe(first.id);
    await suggest(first.id);
    // It is somebody's idea now, and sent again it is another.
    expect((await ada.images.add(aFile())).id).not.toBe(first.id);
    expect(await count('images')).toBe(3);
    expect(await count('image_contents')).toBe(1);
  });

  it('is one where it is sent twice at once', async () => {
    const {ada, count} = await aTown();
    const sent = await Promise.all(
      [1, 2, 3].map(() => ada.images.add(aFile())),
    );
    expect(new Set(sent.map(({id}) => id)).size).toBe(1);
    expect(await count('images')).toBe(1);
  });

  it('is one too many after fifty in a day', async () => {
    const {ada, grace, clock} = await aTown();
    for (let width = 1; width <= 50; width += 1) {
      await ada.images.add(aFile(width));
    }
    await expect(ada.images.add(aFile(51))).rejects.toMatchObject({
      code: 'too_many_images',
      problem: {retryAfter: 86_400},
    });
    await ada.images.add(aFile(50));
    await grace.images.add(aFile(51));
    clock.advance(24 * hour);
    await ada.images.add(aFile(51));
  });
});

describe('who may look at a picture', () => {
  it('is everybody while an idea with it is seen by everybody', async () => {
    const {ada, suggest, shows, hosted, stan} = await aTown();
    const {id, url} = await ada.images.add(aFile());
    expect(await shows(`images/${id}`)).toBe(false);
    expect(await shows(url)).toBe(true);

    const idea = await suggest(id);
    expect(await shows(`images/${id}`)).toBe(true);
    expect(await hosted.image?.(id, undefined)).toMatchObject({isPublic: true});

    await ada.ideas.report(idea.id, {reason: 'spam'}).catch(() => undefined);
    await ada.ideas.withdraw(idea.id);
    expect(await shows(`images/${id}`)).toBe(false);
    await expect(stan.images.address(id)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is its author and staff, for an hour, while the idea is reviewed', async () => {
    const {ada, grace, stan, suggest, shows, clock} = await aTown(true);
    const {id} = await ada.images.add(aFile());
    const idea = await suggest(id);
    expect(idea.images).toHaveLength(1);
    expect(await shows(`images/${id}`)).toBe(false);
    await expect(grace.images.address(id)).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const {images} of [ada, stan]) {
      const {url} = await images.address(id);
      expect(await shows(url)).toBe(true);
      expect(
        await shows(url.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
      ).toBe(false);
    }
    const {url} = await ada.images.address(id);
    clock.advance(hour);
    expect(await shows(url)).toBe(false);

    await stan.moderation.transition(idea.id, {to: 'open'});
    expect(await shows(`images/${id}`)).toBe(true);
  });

  it('is nobody with the key to another picture', async () => {
    const {ada, shows} = await aTown();
    const one = await ada.images.add(aFile(1));
    const other = await ada.images.add(aFile(2));
    expect(await shows(other.url.replace(other.id, one.id))).toBe(false);
    expect(await shows('images/nothing')).toBe(false);
  });
});

describe('a picture in a text', () => {
  const withPicture = (id: string) => ({
    place: 'help',
    title: 'What does this sign mean?',
    text: `![The sign](image:${id})`,
  });

  it('is everybody’s while the text is', async () => {
    const {ada, grace, stan, shows, tick} = await aTown();
    const [one, other] = [
      await ada.images.add(aFile(1)),
      await grace.images.add(aFile(2)),
    ];
    const {id} = await ada.questions.ask(withPicture(one.id));
    const {text} = withPicture(other.id);
    await grace.answers.post(id, {text});
    await tick(48);
    expect(await shows(`images/${one.id}`)).toBe(true);
    expect(await shows(`images/${other.id}`)).toBe(true);

    // The answer keeps what is left of the question, without its picture.
    await ada.posting.remove('question', id);
    expect(await shows(`images/${one.id}`)).toBe(false);
    expect(await shows(`images/${other.id}`)).toBe(true);
    await tick(1);
    await expect(stan.images.address(one.id)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is its author’s and staff’s while the text waits', async () => {
    const {ada, grace, stan, shows} = await aTown();
    const rules = await stan.moderation.reviewRules('help');
    await stan.moderation.changeReviewRules('help', {...rules, review: 'all'});
    const {id} = await ada.images.add(aFile());
    const asked = await ada.questions.ask(withPicture(id));
    expect(asked.state).toBe('pending_review');
    expect(await shows(`images/${id}`)).toBe(false);
    await expect(grace.images.address(id)).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const {images} of [ada, stan]) {
      expect(await shows((await images.address(id)).url)).toBe(true);
    }
    await stan.moderation.reviewPosts({
      posts: [{kind: 'question', id: asked.id}],
      decision: 'approve',
    });
    expect(await shows(`images/${id}`)).toBe(true);
  });

  it('is staff’s while a post is a draft', async () => {
    const {place, stan, ada, shows} = await aTown();
    await place('blog', 'group');
    const {id} = await stan.images.add(aFile());
    const {title, text} = withPicture(id);
    const draft = {place: 'blog', title, text, publishAt: null};
    const post = await stan.posts.write(draft);
    expect(await shows(`images/${id}`)).toBe(false);
    await expect(ada.images.address(id)).rejects.toMatchObject({
      code: 'not_found',
    });
    await stan.posts.change(post.id, {publishAt: 'now'});
    expect(await shows(`images/${id}`)).toBe(true);
    await stan.posts.change(post.id, {text: 'Without a picture.'});
    expect(await shows(`images/${id}`)).toBe(false);
  });

  it('has to be there still when the text is sent', async () => {
    const {ada, tick} = await aTown();
    const {id} = await ada.images.add(aFile());
    await tick(25);
    await expect(ada.questions.ask(withPicture(id))).rejects.toMatchObject({
      code: 'invalid_request',
      problem: {fields: [{path: 'text'}]},
    });
  });

  it('counts as a link, where pictures are taken', async () => {
    const {ada, stan} = await aTown();
    const rules = await stan.moderation.reviewRules('help');
    const allowance = {linksPerPost: 0, postsPerHour: 100};
    await stan.moderation.changeReviewRules('help', {
      ...rules,
      member: allowance,
      newcomer: {...rules.newcomer, ...allowance},
    });
    const {id} = await ada.images.add(aFile());
    const ask = () => ada.questions.ask(withPicture(id));
    await expect(ask()).rejects.toMatchObject({code: 'too_many_links'});
    await stan.moderation.changeReviewRules('help', {
      ...rules,
      pictures: false,
    });
    await expect(ask()).rejects.toMatchObject({code: 'pictures_not_taken'});
    expect((await ada.posting.limits('help')).pictures).toBe(false);
    expect((await stan.posting.limits('help')).pictures).toBe(true);
  });
});

describe('a picture that nothing is written with', () => {
  it('is swept away after a day, with its bytes', async () => {
    const {ada, grace, count, tick, suggest, shows} = await aTown();
    const loose = await ada.images.add(aFile(1));
    const used = await ada.images.add(aFile(2));
    await suggest(used.id);
    await tick(23);
    await grace.images.add(aFile(3));
    expect(await shows(loose.url)).toBe(true);
    await tick(2);
    expect(await shows(loose.url)).toBe(false);
    expect(await count('images')).toBe(2);
    expect(await count('image_contents')).toBe(2);
    await expect(suggest(loose.id)).rejects.toMatchObject({
      code: 'invalid_request',
      problem: {fields: [{path: 'images'}]},
    });
    expect(await shows(`images/${used.id}`)).toBe(true);
  });

  it('is one that was taken out of its idea', async () => {
    const {ada, suggest, tick, count, shows} = await aTown();
    const one = await ada.images.add(aFile(1));
    const other = await ada.images.add(aFile(2));
    const idea = await suggest(one.id, other.id);
    const images = [{id: other.id, alt: 'Kept'}];
    const changed = await ada.ideas.change(idea.id, {images});
    expect(changed.images).toMatchObject([{id: other.id, alt: 'Kept'}]);
    expect(await shows(`images/${one.id}`)).toBe(false);
    await tick(2);
    expect(await count('images')).toBe(1);
  });

  it('stays while another attempt at its idea has it', async () => {
    const {ada, suggest, tick, shows, stan} = await aTown();
    const {id} = await ada.images.add(aFile());
    const idea = await suggest(id);
    await stan.moderation.transition(idea.id, {
      to: 'archived',
      reason: 'Not now.',
    });
    const next = await stan.ideas.resubmit(idea.id);
    expect(next.images).toEqual(idea.images);
    await stan.ideas.change(next.id, {images: []});
    await tick(48);
    expect(await shows(`images/${id}`)).toBe(true);
  });
});
