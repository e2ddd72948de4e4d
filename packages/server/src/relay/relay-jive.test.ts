import {createClient} from '@townhall/client';
import {basic} from '@townhall/jive';
import {addContent, addPlace, fakeJive} from '@townhall/jive/testing';
import {SignJWT} from 'jose';
import {describe, expect, it} from 'vitest';
import {createApp} from '../app.js';
import {parseConfig, settingsOf} from '../config.js';
import {createTestClock} from '../testing/test-clock.js';
import {relayJive} from './relay-jive.js';

const issuer = 'https://learn.example.com';
const secret = 'a shared secret of the site, for tests';

/** Our API in front of a fake Jive, and what asks it. */
function opened({isReadOnly = false} = {}) {
  const clock = createTestClock();
  const fake = fakeJive({now: () => clock.now().getTime()});
  const app = createApp({
    hosting: relayJive({
      id: 'jive',
      name: 'Ours',
      url: fake.url,
      auth: isReadOnly ? undefined : basic('rosa', 'secret'),
      clock: clock.clock,
      fetch: fake.fetch,
      breaker: {failures: 2, rest: 10_000},
      retry: false,
    }),
    settings: settingsOf(
      parseConfig(
        {
          communities: [
            {
              id: 'jive',
              name: 'Ours',
              issuers: [{issuer, algorithm: 'HS256', secret}],
            },
          ],
        },
        {},
      ),
    ),
    secret: 'a secret of this server, for tests only',
    clock: clock.clock,
  });
  const as = (subject?: string) =>
    createClient({
      baseUrl: 'https://townhall.test',
      fetch: (request) => app.fetch(request),
      retry: false,
      now: () => clock.now().getTime(),
      token:
        subject === undefined
          ? undefined
          : () => hostTokenFor(subject, clock.now()),
    });
  return {fake, clock, as, app};
}

/** As the site's own server signs it: the subject is a user name of Jive's. */
function hostTokenFor(subject: string, now: Date) {
  const at = Math.floor(now.getTime() / 1_000);
  return new SignJWT({name: subject})
    .setProtectedHeader({alg: 'HS256'})
    .setIssuer(issuer)
    .setSubject(subject)
    .setAudience('jive')
    .setIssuedAt(at)
    .setExpirationTime(at + 300)
    .sign(new TextEncoder().encode(secret));
}

describe('a server in front of a Jive', () => {
  it('answers what a board asks, as a guest and as a member', async () => {
    const {as} = opened();
    const guest = as();
    expect((await guest.about()).name).toBe('Ours');
    const board = await guest.places.get('rd-ideas');
    expect(board.kind).toBe('board');
    const {items} = await guest.ideas.list({place: board.id, sort: 'top'});
    expect(items.map(({title, votes}) => [title, votes?.net])).toEqual([
      ['Dark mode <everywhere> & always', 1],
      ['An idea whose author has left', 0],
    ]);

    const ben = as('ben');
    expect((await ben.viewer()).person?.name).toBe('Ben Ito');
    const ids = items.map(({id}) => id);
    const ballots = await ben.ideas.ballots(ids);
    expect(ballots.map(({vote, can}) => [vote, can.voteUp.reason])).toEqual([
      ['up', null],
      ['none', 'voting_closed'],
    ]);
    const {idea} = await ben.ideas.vote(ids[0] ?? '', 'down');
    expect(idea.votes).toEqual({up: 1, down: 2, net: -1});
    // Whoever voted through this server is seen at once.
    expect((await guest.ideas.get(idea.id)).votes?.net).toBe(-1);
  });

  it('answers what a blog asks, and what is said of its posts', async () => {
    const {fake, as} = opened();
    const group = addPlace(fake.state, {
      type: 'group',
      name: 'News',
      contentTypes: ['blog'],
    });
    const blog = addPlace(fake.state, {
      type: 'blog',
      name: 'News',
      slug: '',
      within: group.placeID,
    });
    addContent(fake.state, {
      type: 'post',
      place: blog.placeID,
      subject: 'What we learnt',
      html: '<p>A <strong>lot</strong>.</p>',
      author: null,
      tags: ['year'],
    });
    const guest = as();
    const {items} = await guest.posts.list({place: 'news', tag: 'year'});
    expect(items).toMatchObject([
      {title: 'What we learnt', author: null, comments: 0, place: 'news'},
    ]);
    const id = items[0]?.id ?? '';
    expect(await guest.posts.get(id)).toEqual(items[0]);
    expect((await guest.posts.archive({place: 'news'})).tags).toEqual([
      {tag: 'year', count: 1},
    ]);
    const said = await as('ben').posts.comments.post(id, {text: 'Thank you.'});
    expect(said).toMatchObject({post: id, author: {name: 'Ben Ito'}});
    expect((await guest.posts.comments.list(id)).items).toEqual([said]);
    expect((await guest.posts.get(id)).comments).toBe(1);
  });

  it('answers what a poll asks, and counts a vote at once', async () => {
    const {as} = opened();
    const guest = as();
    const [poll] = (await guest.polls.list({place: 'help'})).items;
    expect(poll).toMatchObject({question: 'What next?', state: 'open'});
    const id = poll?.id ?? '';
    const ben = as('ben');
    const {ballot} = await ben.polls.vote(id, [1]);
    expect(ballot).toMatchObject({choices: [1], can: {vote: {allowed: true}}});
    expect((await guest.polls.get(id)).results).toEqual({
      voters: 1,
      votes: [1, 0],
    });
    await expect(guest.polls.vote(id, [1])).rejects.toMatchObject({
      code: 'sign_in_required',
    });
  });

  it('acts in the name of whoever asks', async () => {
    const {fake, as} = opened();
    await as('ben').ideas.suggest({
      place: 'rd-ideas',
      title: 'A quiet hour for everybody',
      text: 'With **no** mail.',
    });
    const made = [...fake.state.contents.values()].at(-1);
    expect(fake.state.people.get(made?.author ?? '')?.username).toBe('ben');
    expect(made?.html).toBe('<p>With <strong>no</strong> mail.</p>');
  });

  it('asks Jive once for what many guests read', async () => {
    const {fake, clock, as} = opened();
    await as().ideas.list({place: 'rd-ideas'});
    const asked = fake.asked.length;
    for (let reader = 0; reader < 20; reader++) {
      await as().ideas.list({place: 'rd-ideas'});
    }
    expect(fake.asked).toHaveLength(asked);
    clock.advance(46_000);
    await as().ideas.list({place: 'rd-ideas'});
    expect(fake.asked.length).toBeGreaterThan(asked);
  });

  it('lets nobody in whom Jive does not know', async () => {
    const {as} = opened();
    await expect(as('eve').viewer()).rejects.toMatchObject({
      code: 'not_eligible',
      message: expect.stringContaining('Nobody of this name'),
    });
  });

  it('only reads where it has no account to act with', async () => {
    const {as} = opened({isReadOnly: true});
    expect((await as().questions.list({place: 'help'})).items).toHaveLength(1);
    await expect(as('ben').viewer()).rejects.toMatchObject({
      code: 'not_supported',
    });
    const {items} = await as().ideas.list();
    await expect(
      as().ideas.vote(items[0]?.id ?? '', 'up'),
    ).rejects.toMatchObject({code: 'sign_in_required'});
  });

  it('says what Jive cannot do, in a sentence', async () => {
    const {as} = opened();
    const {items} = await as().ideas.list();
    await expect(
      as('ben').ideas.follow(items[0]?.id ?? '', true),
    ).rejects.toMatchObject({
      code: 'not_supported',
      message: expect.stringContaining('A Jive community cannot'),
    });
  });

  it('tells nobody to sign in again because Jive refused the server', async () => {
    const {fake, as} = opened();
    const ben = as('ben');
    await ben.viewer();
    const rosa = [...fake.state.people.values()].find(
      ({username}) => username === 'rosa',
    );
    if (rosa) rosa.password = 'changed';
    const {items} = await as().ideas.list();
    await expect(
      ben.ideas.vote(items[0]?.id ?? '', 'up'),
    ).rejects.toMatchObject({
      name: 'RefusedError',
      code: 'unavailable',
      status: 503,
    });
  });

  it('leaves a Jive alone that fails, and comes back to it', async () => {
    const {fake, clock, as} = opened();
    const broken = () => new Response('<html>', {status: 503});
    const fails = () =>
      expect(as().ideas.list()).rejects.toMatchObject({code: 'unavailable'});
    for (let time = 0; time < 2; time++) {
      fake.once('/api/version', broken);
      await fails();
    }
    const asked = fake.asked.length;
    await fails();
    expect(fake.asked).toHaveLength(asked);

    clock.advance(10_000);
    expect((await as().ideas.list()).items).toHaveLength(2);
  });
});
