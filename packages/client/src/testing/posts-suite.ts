import {describe, expect} from 'vitest';
import type {Post} from '../contract/post.js';
import {titles} from './fixture.js';
import {listening} from './listening.js';
import {
  ideaCalled,
  postCalled,
  refuses,
  walk,
  type Given,
  type State,
} from './statement.js';

const draft = {
  place: 'news',
  title: ' What we learnt in a year ',
  text: 'We **listened**, and [wrote it down](https://example.com/).',
  tags: ['year'],
};

const titlesOf = ({items}: {items: readonly Post[]}) =>
  items.map(({title}) => title);

/** What every community does with the posts of a blog. */
export function describePosts(state: State) {
  describe('posts', () => {
    state(
      'come the latest first, in pages without repeats or holes',
      ['posts'],
      async ({guest}) => {
        const whole = await guest.posts.list({place: 'news', limit: 100});
        expect(titlesOf(whole)).toEqual([titles.latestPost, titles.olderPost]);
        const walked = await walk((cursor) =>
          guest.posts.list({limit: 1, ...(cursor && {cursor})}),
        );
        expect(walked).toEqual(whole.items);
        await refuses(guest.posts.list({place: 'nowhere'}), 'not_found');
      },
    );

    state('are found by tag and by date', ['posts'], async (given) => {
      const {guest} = given;
      const {publishedAt} = await postCalled(titles.olderPost, given);
      const month = publishedAt?.slice(0, 7) ?? '';
      const during = await guest.posts.list({during: month});
      expect(titlesOf(during)).toContain(titles.olderPost);
      expect(titlesOf(during)).not.toContain(titles.latestPost);
      expect(titlesOf(await guest.posts.list({during: '1999'}))).toEqual([]);
      expect(titlesOf(await guest.posts.list({tag: 'roadmap'}))).toEqual([
        titles.latestPost,
      ]);
      await refuses(guest.posts.list({during: '2026-13'}), 'invalid_request');
    });

    state('are counted by month and tag', ['posts'], async (given) => {
      const {months, tags} = await given.guest.posts.archive({place: 'news'});
      const {publishedAt} = await postCalled(titles.olderPost, given);
      expect(months).toContainEqual({
        month: publishedAt?.slice(0, 7),
        count: 1,
      });
      expect(tags).toEqual([
        {tag: 'year', count: 2},
        {tag: 'roadmap', count: 1},
      ]);
    });

    state('are the same alone as in the list', ['posts'], async (given) => {
      const listed = await postCalled(titles.latestPost, given);
      expect(listed).toMatchObject({
        state: 'published',
        author: {name: 'Stan'},
        comments: 1,
      });
      expect(await given.ada.posts.get(listed.id)).toEqual(listed);
      await refuses(given.guest.posts.get('nothing'), 'not_found');
    });

    state(
      "are staff's to write, once with one key",
      ['posts.write'],
      async (given) => {
        await refuses(given.guest.posts.write(draft), 'sign_in_required');
        await refuses(given.ada.posts.write(draft), 'only_staff');
        const first = await given.stan.posts.write(draft, {
          idempotencyKey: 'p',
        });
        const second = await given.stan.posts.write(draft, {
          idempotencyKey: 'p',
        });
        expect(second.id).toBe(first.id);
        expect(first).toMatchObject({
          title: 'What we learnt in a year',
          state: 'published',
          author: {name: 'Stan'},
          comments: 0,
        });
        expect(JSON.stringify(first.body)).toContain('"strong"');
        expect(await given.guest.posts.get(first.id)).toEqual(first);
        await refuses(
          given.stan.posts.write({...draft, place: 'help'}),
          'invalid_request',
        );
      },
    );

    describeDrafts(state);
    describeChanges(state);
    describeComments(state);
  });
}

function describeDrafts(state: State) {
  state(
    'that are not published are for staff alone',
    ['posts.drafts'],
    async (given) => {
      const {stan, ada, guest} = given;
      expect(
        titlesOf(await stan.posts.unpublished({place: 'news'})).sort(),
      ).toEqual([titles.draftPost, titles.scheduledPost].sort());
      await refuses(ada.posts.unpublished(), 'only_staff');
      const made = await stan.posts.write({...draft, publishAt: null});
      expect(made).toMatchObject({state: 'draft', publishedAt: null});
      for (const one of [ada, guest]) {
        await refuses(one.posts.get(made.id), 'not_found');
        await refuses(one.posts.comments.list(made.id), 'not_found');
      }
      await refuses(
        ada.posts.comments.post(made.id, {text: 'Hm.'}),
        'not_found',
      );
      await refuses(ada.posts.source(made.id), 'only_staff');
      expect(await stan.posts.source(made.id)).toMatchObject({
        post: {id: made.id},
        text: draft.text,
      });
    },
  );
}

function describeChanges(state: State) {
  state('are changed as they were written', ['posts.write'], async (given) => {
    const {stan, ada, guest} = given;
    const made = await stan.posts.write(draft);
    await refuses(ada.posts.source(made.id), 'only_staff');
    await refuses(guest.posts.source(made.id), 'sign_in_required');
    await refuses(stan.posts.source('nothing'), 'not_found');
    const {post, text} = await stan.posts.source(made.id);
    expect(post).toEqual(made);
    expect(text).toBe(draft.text);
    const same = await stan.posts.change(made.id, {text});
    expect(same.body).toEqual(made.body);
  });

  state('change, and are taken away', ['posts.write'], async (given) => {
    const {stan, ada, guest} = given;
    const made = await stan.posts.write(draft);
    await refuses(ada.posts.change(made.id, {title: 'Mine now'}), 'only_staff');
    const changed = await stan.posts.change(made.id, {
      title: 'Said otherwise',
      text: 'And *more* of it.',
      version: made.version,
    });
    expect(changed).toMatchObject({
      title: 'Said otherwise',
      state: 'published',
      publishedAt: made.publishedAt,
      tags: ['year'],
    });
    expect(JSON.stringify(changed.body)).toContain('"emphasis"');
    expect(await guest.posts.get(made.id)).toEqual(changed);
    await refuses(
      stan.posts.change(made.id, {title: 'Too late', version: made.version}),
      'edit_conflict',
    );
    await refuses(ada.posts.remove(made.id), 'only_staff');
    await refuses(guest.posts.remove(made.id), 'sign_in_required');
    await stan.posts.remove(made.id);
    await refuses(guest.posts.get(made.id), 'not_found');
    await refuses(stan.posts.remove(made.id), 'not_found');
    await refuses(stan.posts.change(made.id, {title: 'Gone'}), 'not_found');
  });

  state('are published and taken back', ['posts.drafts'], async (given) => {
    const {stan, ada, guest} = given;
    const {publishedAt} = await postCalled(titles.latestPost, given);
    const made = await stan.posts.write({...draft, publishAt: null});
    await refuses(ada.posts.change(made.id, {title: 'Mine now'}), 'only_staff');
    const published = await stan.posts.change(made.id, {
      title: 'Said otherwise',
      publishAt: publishedAt,
      version: made.version,
    });
    expect(published).toMatchObject({
      title: 'Said otherwise',
      state: 'published',
      tags: ['year'],
    });
    expect(await guest.posts.get(made.id)).toEqual(published);
    await refuses(
      stan.posts.change(made.id, {title: 'Too late', version: made.version}),
      'edit_conflict',
    );
    await stan.posts.change(made.id, {publishAt: null});
    await refuses(guest.posts.get(made.id), 'not_found');
    const now = await stan.posts.change(made.id, {publishAt: 'now'});
    expect(now.state).toBe('published');
    expect(await guest.posts.get(made.id)).toEqual(now);

    const {id} = await postCalled(titles.olderPost, given);
    await refuses(ada.posts.remove(id), 'only_staff');
    await stan.posts.remove(id);
    await refuses(guest.posts.get(id), 'not_found');
    await refuses(stan.posts.source(id), 'not_found');
  });

  state(
    'are told of as they come and change',
    ['posts.drafts', 'events'],
    async (given) => {
      const ear = await listening(given);
      const hidden = await given.stan.posts.write({...draft, publishAt: null});
      const shown = await given.stan.posts.write(draft);
      const created = await ear.until(({type}) => type === 'post.created');
      expect(created).toMatchObject({place: 'news', post: {id: shown.id}});
      const comment = await given.ada.posts.comments.post(shown.id, {
        text: 'I like that.',
      });
      const said = await ear.until(({type}) => type === 'comment.created');
      expect(said).toMatchObject({comment});
      const changed = await ear.until(
        (event) => event.type === 'post.changed' && event.post.comments === 1,
      );
      expect(changed).not.toMatchObject({post: {id: hidden.id}});
      ear.leave();
    },
  );
}

const saidOf = async (id: string, {guest}: Given) =>
  (await guest.posts.comments.list(id, {limit: 100})).items;

function describeComments(state: State) {
  state('are discussed in threads, as ideas are', ['posts'], async (given) => {
    const {ada, stan, guest} = given;
    const {id} = await postCalled(titles.olderPost, given);
    await refuses(
      guest.posts.comments.post(id, {text: 'Hi.'}),
      'sign_in_required',
    );
    const first = await ada.posts.comments.post(id, {text: '**Which** ten?'});
    const reply = await stan.posts.comments.post(id, {
      text: 'See the list.',
      parent: first.id,
    });
    expect(first).toMatchObject({post: id, idea: null, author: {name: 'Ada'}});
    expect(reply.parent).toBe(first.id);
    expect(await saidOf(id, given)).toEqual([first, reply]);
    expect((await guest.posts.get(id)).comments).toBe(2);

    const changed = await ada.posts.comments.change(first.id, {text: 'Which?'});
    expect(changed).toMatchObject({id: first.id, post: id, idea: null});
    expect(await saidOf(id, given)).toEqual([changed, reply]);
    const other = await postCalled(titles.latestPost, given);
    await refuses(
      ada.posts.comments.post(other.id, {text: 'Hm.', parent: first.id}),
      'not_found',
    );
    const {id: idea} = await ideaCalled(titles.open, given);
    await refuses(ada.posts.comments.list(idea), 'not_found');
    await refuses(ada.comments.post(id, {text: 'Not here.'}), 'not_found');
    await stan.posts.comments.remove(reply.id);
    expect(await saidOf(id, given)).toEqual([changed]);
  });

  state(
    'keep the place of a comment that was answered',
    ['posts', 'comments.moderate'],
    async (given) => {
      const {ada, stan} = given;
      const {id} = await postCalled(titles.olderPost, given);
      const first = await ada.posts.comments.post(id, {text: 'Which ten?'});
      const reply = await stan.posts.comments.post(id, {
        text: 'See the list.',
        parent: first.id,
      });
      await ada.posts.comments.remove(first.id);
      expect(await saidOf(id, given)).toMatchObject([
        {id: first.id, removed: true, author: null, body: []},
        {id: reply.id},
      ]);
    },
  );

  state(
    'take no more comments where staff says so',
    ['posts.write'],
    async (given) => {
      const {grace, stan} = given;
      const {id} = await postCalled(titles.olderPost, given);
      const locked = await stan.posts.change(id, {commentsLocked: true});
      expect(locked.commentsLocked).toBe(true);
      await refuses(
        grace.posts.comments.post(id, {text: 'And now?'}),
        'locked',
      );
      await stan.posts.change(id, {commentsLocked: false});
      await grace.posts.comments.post(id, {text: 'And now?'});
    },
  );

  state(
    'have comments that are reported as those of ideas',
    ['posts', 'comments.moderate'],
    async (given) => {
      const {id} = await postCalled(titles.latestPost, given);
      const spam = await given.ada.posts.comments.post(id, {text: 'Buy now!'});
      await given.grace.posts.comments.report(spam.id, {reason: 'spam'});
      const {items} = await given.stan.moderation.reports({place: 'news'});
      expect(items).toMatchObject([
        {
          idea: null,
          post: id,
          title: titles.latestPost,
          comment: {id: spam.id},
        },
      ]);
      const [report] = items;
      await given.stan.moderation.resolveReport(report?.id ?? '', {
        resolution: 'removed',
      });
      expect(await saidOf(id, given)).toHaveLength(1);
      expect((await given.stan.moderation.reports()).items).toEqual([]);
    },
  );
}
