import {describe, expect, it} from 'vitest';
import {createJive} from '../index.js';
import {
  addContent,
  addPlace,
  fakeJive,
  type FakeContent,
} from '../testing/index.js';
import {hostJive, type JiveCommunityOptions} from './index.js';

const now = Date.parse('2026-11-20T12:00:00Z');
const day = 86_400_000;

function opened(options: JiveCommunityOptions = {}) {
  const fake = fakeJive({now: () => now});
  const host = hostJive({
    now: () => now,
    roleOf: ({tags = []}) => (tags.includes('employee') ? 'staff' : 'member'),
    ...options,
  });
  const as = (username?: string) =>
    host.as(
      createJive({
        url: fake.url,
        fetch: fake.fetch,
        retry: false,
        auth: username === undefined ? undefined : fake.as(username),
      }),
    );
  const {state} = fake;
  const help = [...state.places.values()].find(({slug}) => slug === 'help');
  const [rosa] = [...state.people.values()].filter(({isAdmin}) => isAdmin);
  const blog = addPlace(state, {
    type: 'blog',
    name: 'Help',
    slug: '',
    contentTypes: ['post'],
    within: help?.placeID ?? '',
  });
  const addPost = (given: Partial<FakeContent> = {}) =>
    addContent(state, {
      type: 'post',
      place: blog.placeID,
      subject: 'A post',
      html: '<p>Said.</p>',
      author: rosa?.id ?? null,
      ...given,
    });
  const pollOf = () =>
    [...state.contents.values()].find(({type}) => type === 'poll');
  return {fake, as, guest: as(), blog, addPost, pollOf};
}

describe('the blogs of a Jive', () => {
  it('are places of their own, beside what else a place holds', async () => {
    const {fake, guest} = opened();
    addPlace(fake.state, {type: 'group', name: 'Only this', contentTypes: []});
    const everything = addPlace(fake.state, {type: 'project', name: 'All'});
    addPlace(fake.state, {
      type: 'blog',
      name: 'All',
      slug: '',
      within: everything.placeID,
    });
    const {items} = await guest.places.list();
    expect(items.map(({id, kind}) => `${id} ${kind}`)).toEqual([
      'rd-ideas board',
      'help questions',
      'help-blog group',
      'only-this group',
      'all board',
      'all-questions questions',
      'all-blog group',
    ]);
  });

  it('of people are left out, and one that stands alone is not', async () => {
    const {fake, guest, as} = opened();
    const ada = addPlace(fake.state, {type: 'blog', name: 'Ada', slug: 'ada'});
    const alone = addPlace(fake.state, {
      type: 'blog',
      name: 'Company news',
      slug: '',
    });
    const send = fake.fetch;
    const places: typeof send = async (request) => {
      const response = await send(request);
      if (!request.url.includes('/places?')) return response;
      const body = await response.text();
      return new Response(
        body.replace(
          `"placeID":"${ada.placeID}"`,
          `$&,"parent":"${fake.url}/api/core/v3/people/2001"`,
        ),
        response,
      );
    };
    const host = hostJive();
    const community = host.as(createJive({url: fake.url, fetch: places}));
    const {items} = await community.places.list();
    const groups = items.filter(({kind}) => kind === 'group');
    expect(groups.map(({id}) => id)).toEqual(['help-blog', 'company-news']);
    const made = await as('rosa').posts.write({
      place: 'company-news',
      title: 'From everybody',
      text: 'To everybody.',
    });
    expect(made.place).toBe('company-news');
    expect(fake.state.contents.get(made.id)?.place).toBe(alone.placeID);
    expect((await guest.posts.list({place: 'rd-ideas'})).items).toEqual([]);
  });

  it('are read a month or a year at a time, to the last moment', async () => {
    const {guest, addPost} = opened();
    for (const at of [
      '2025-12-31T23:59:59.999Z',
      '2026-01-01T00:00:00.000Z',
      '2026-01-31T23:59:59.999Z',
      '2026-02-01T00:00:00.000Z',
    ]) {
      addPost({subject: at, published: Date.parse(at)});
    }
    const during = async (when: string) =>
      (await guest.posts.list({during: when})).items.map(({title}) => title);
    expect(await during('2026-01')).toEqual([
      '2026-01-31T23:59:59.999Z',
      '2026-01-01T00:00:00.000Z',
    ]);
    expect(await during('2025')).toEqual(['2025-12-31T23:59:59.999Z']);
    expect(await during('2026')).toHaveLength(3);
    expect((await guest.posts.archive()).months).toEqual([
      {month: '2026-02', count: 1},
      {month: '2026-01', count: 2},
      {month: '2025-12', count: 1},
    ]);
  });

  it('are not counted where there is too much to count', async () => {
    const {guest, addPost} = opened({scanPages: 1});
    for (let at = 0; at < 101; at++) addPost({published: now - at * 1_000});
    await expect(guest.posts.archive()).rejects.toMatchObject({
      code: 'not_supported',
    });
    let count = 0;
    for await (const _ of guest.posts.all()) count += 1;
    expect(count).toBe(101);
  });

  it('refuse words without letters, and comments that came too late', async () => {
    const {as, addPost} = opened();
    await expect(
      as('rosa').posts.write({
        place: 'help-blog',
        title: 'Nothing at all',
        text: ' \u200b\u2060 ',
      }),
    ).rejects.toMatchObject({code: 'invalid_request'});
    const post = addPost({restrictComments: true});
    await expect(
      as('ben').posts.comments.post(post.contentID, {text: 'But…'}),
    ).rejects.toMatchObject({
      code: 'locked',
      problem: {title: 'Nobody comments on this post any more'},
    });
  });

  it('show what waits for a day to come as such', async () => {
    const {fake, guest, addPost} = opened();
    const {contentID} = addPost();
    const read = async (change: (one: Record<string, unknown>) => void) => {
      const look = await fake.fetch(
        new Request(`${fake.url}/api/core/v3/contents/${contentID}`),
      );
      const body: Record<string, unknown> = await look.json();
      change(body);
      fake.once(`/contents/${contentID}`, () => Response.json(body));
      return guest.posts.get(contentID);
    };
    expect(
      await read((one) => {
        one['status'] = 'scheduled';
        one['publishDate'] = '2026-12-01T00:00:00.000+0000';
      }),
    ).toMatchObject({
      state: 'scheduled',
      publishedAt: '2026-12-01T00:00:00.000Z',
    });
    expect(
      await read((one) => {
        one['status'] = 'incomplete';
      }),
    ).toMatchObject({state: 'draft', publishedAt: null});
    // Older instances know no states.
    expect(
      await read((one) => {
        delete one['status'];
        delete one['publishDate'];
      }),
    ).toMatchObject({
      state: 'published',
      publishedAt: '2026-11-20T12:00:00.000Z',
    });
  });
});

describe('the polls of a Jive', () => {
  it('are asked for their votes only where somebody has voted', async () => {
    const {fake, guest, as} = opened();
    const [poll] = (await guest.polls.list({place: 'help'})).items;
    expect(poll).toMatchObject({
      place: 'help',
      question: 'What next?',
      options: [
        {id: 1, text: 'Speed'},
        {id: 2, text: 'Colour'},
      ],
      results: {voters: 0, votes: [0, 0]},
    });
    const counted = () =>
      fake.asked.filter((one) => one.startsWith('GET /api/core/v3/votes/'))
        .length;
    expect(counted()).toBe(0);
    const {ballot} = await as('ada').polls.vote(poll?.id ?? '', [2]);
    expect(ballot).toMatchObject({
      choices: [2],
      results: {voters: 1, votes: [0, 1]},
    });
    // The same again is not sent.
    const posted = () =>
      fake.asked.filter((one) => one.startsWith('POST')).length;
    const before = posted();
    await as('ada').polls.vote(poll?.id ?? '', [2]);
    expect(posted()).toBe(before);
  });

  it('take nothing back, unless an instance allows it', async () => {
    const {as, pollOf, fake} = opened();
    const poll = pollOf();
    const id = poll?.contentID ?? '';
    const ada = as('ada');
    await ada.polls.vote(id, [1]);
    await expect(ada.polls.vote(id, [])).rejects.toMatchObject({
      code: 'not_supported',
      message: expect.stringContaining('take back what somebody chose'),
    });
    const {url} = fake;
    const look = await fake.fetch(
      new Request(`${url}/api/core/v3/contents/${id}`, {
        headers: {authorization: `Basic ${btoa('ada:secret')}`},
      }),
    );
    const body = await look.text();
    const allowing = body.replace(
      /("ref":"[^"]*\/votes\/\d+","allowed":\[)/,
      '$1"DELETE",',
    );
    fake.once(`/contents/${id}`, () => new Response(allowing));
    fake.once(`/votes/${id}`, () => Response.json({list: []}));
    fake.once(`/votes/${id}`, () => {
      poll?.choices.clear();
      return new Response(null, {status: 204});
    });
    await ada.polls.vote(id, []);
    expect(fake.asked).toContain(`DELETE /api/core/v3/votes/${id}`);
  });

  it('close at their end, and are found by that', async () => {
    const {fake, guest, as, pollOf} = opened();
    const id = pollOf()?.contentID ?? '';
    const ending = (at: number) => async (request: Request) => {
      const response = await fake.fetch(request);
      const text = await response.text();
      const end = new Date(at).toISOString().replace('Z', '+0000');
      return new Response(
        text.replace('"type":"poll"', `$&,"endDate":"${end}"`),
        response,
      );
    };
    const over = hostJive({now: () => now}).as(
      createJive({
        url: fake.url,
        fetch: ending(now - day),
        auth: fake.as('ada'),
      }),
    );
    expect((await over.polls.get(id)).state).toBe('closed');
    expect((await over.polls.list({state: 'closed'})).items).toHaveLength(1);
    expect((await over.polls.list({state: 'open'})).items).toEqual([]);
    await expect(over.polls.vote(id, [1])).rejects.toMatchObject({
      code: 'voting_closed',
    });
    expect((await guest.polls.list({state: 'open'})).items).toHaveLength(1);
    expect((await as('ada').polls.ballots([id, '999', 'no'])).length).toBe(1);
  });

  it('keep their votes to themselves where they are refused', async () => {
    const {fake, guest, as, pollOf} = opened();
    const id = pollOf()?.contentID ?? '';
    await as('ada').polls.vote(id, [1]);
    fake.once(`/votes/${id}`, () =>
      Response.json({error: {status: 403, message: 'Not yet'}}, {status: 403}),
    );
    expect(await guest.polls.get(id)).toMatchObject({voters: 1, results: null});
    fake.once(`/votes/${id}`, () => new Response('', {status: 500}));
    await expect(guest.polls.get(id)).rejects.toMatchObject({status: 500});
  });
});
