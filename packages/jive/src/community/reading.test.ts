import {describe, expect, it, vi} from 'vitest';
import {createJive, type JivePerson} from '../index.js';
import {
  addContent,
  addPlace,
  fakeJive,
  type FakeJiveOptions,
} from '../testing/index.js';
import {
  hostJive,
  type JiveCommunityOptions,
  type PartialPage,
} from './index.js';

function opened(
  options: JiveCommunityOptions = {},
  fakeOptions: FakeJiveOptions = {},
) {
  const fake = fakeJive(fakeOptions);
  const host = hostJive(options);
  const as = (username?: string) =>
    host.as(
      createJive({
        url: fake.url,
        fetch: fake.fetch,
        retry: false,
        auth: username === undefined ? undefined : fake.as(username),
      }),
    );
  const board = [...fake.state.places.values()].find(
    ({slug}) => slug === 'rd-ideas',
  );
  const addIdeas = (count: number, stage = 'Active') => {
    for (let at = 0; at < count; at++) {
      addContent(fake.state, {
        type: 'idea',
        place: board?.placeID ?? '',
        subject: `Number ${at}`,
        author: null,
        stage,
        published: fake.state.now() - at * 1_000,
      });
    }
  };
  return {fake, as, guest: as(), addIdeas};
}

describe('a Jive community', () => {
  it('says when a list stopped before its end', async () => {
    const onPartial = vi.fn();
    const {guest, addIdeas} = opened({scanPages: 2, onPartial});
    addIdeas(250);
    const page: PartialPage<unknown> = await guest.ideas.list({sort: 'top'});
    expect(page.partial).toEqual({
      scanned: 200,
      sentence: expect.stringContaining('the latest 200 were looked through'),
    });
    expect(onPartial).toHaveBeenCalledWith(page.partial);
  });

  it('reads no more than a page where Jive sorts itself', async () => {
    const {fake, guest, addIdeas} = opened({scanPages: 1});
    addIdeas(250);
    const page: PartialPage<unknown> = await guest.ideas.list({
      sort: 'new',
      limit: 20,
    });
    expect(page.items).toHaveLength(20);
    expect(page.partial).toBeUndefined();
    const lists = fake.asked.filter((one) => one.includes('/contents?'));
    expect(lists).toHaveLength(1);
    let count = 0;
    for await (const _ of guest.ideas.all({sort: 'new'})) count += 1;
    expect(count).toBe(252);
  });

  it('looks through a list once for all of its pages', async () => {
    const {fake, guest, addIdeas} = opened();
    addIdeas(120, 'Delivered');
    const first = await guest.ideas.list({stage: 'shipped', limit: 100});
    const before = fake.asked.length;
    const second = await guest.ideas.list({
      stage: 'shipped',
      limit: 100,
      cursor: first.next ?? '',
    });
    expect(second.items).toHaveLength(21);
    expect(second.next).toBeNull();
    expect(fake.asked).toHaveLength(before);
  });

  it('looks again after a write, and when time has passed', async () => {
    let now = Date.parse('2026-06-01T00:00:00Z');
    const {guest, as, addIdeas} = opened({now: () => now}, {now: () => now});
    const titles = async () =>
      (await guest.ideas.list({limit: 100})).items.map(({title}) => title);
    expect(await titles()).toHaveLength(2);
    addIdeas(1);
    expect(await titles()).toHaveLength(2);
    now += 31_000;
    expect(await titles()).toHaveLength(3);
    await as('ada').ideas.suggest({
      place: 'rd-ideas',
      title: 'Something entirely new',
    });
    expect(await titles()).toHaveLength(4);
  });

  it('counts votes once as long as nobody votes', async () => {
    const {fake, guest, as} = opened();
    const counted = () =>
      fake.asked.filter((one) => /GET .*ideaVotes/.test(one)).length;
    await guest.ideas.list();
    expect(counted()).toBe(1);
    const {items} = await as('ben').ideas.list({sort: 'new'});
    expect(counted()).toBe(1);
    expect(items[0]?.votes).toEqual({up: 2, down: 1, net: 1});
    await as('ben').ideas.vote(items[0]?.id ?? '', 'none');
    expect(counted()).toBe(2);
  });

  it('shows no tally where an instance shows nobody’s votes', async () => {
    const {fake, guest} = opened();
    fake.once('/ideaVotes/', () => Response.json({list: [], startIndex: 0}));
    const {items} = await guest.ideas.list({sort: 'new'});
    expect(items[0]?.votes).toBeNull();
  });

  it('solves the votes where it is told what they are worth', async () => {
    const points = {up: 5, down: -2};
    const {fake, guest} = opened({points}, {points});
    const {items} = await guest.ideas.list({sort: 'new'});
    expect(items[0]?.votes).toEqual({up: 2, down: 1, net: 1});
    expect(fake.asked.some((one) => one.includes('ideaVotes'))).toBe(false);
    // What was worth something else before cannot be solved, so it is counted.
    fake.settings.points = {up: 4, down: 0};
    const again = await guest.ideas.list({sort: 'new'});
    expect(again.items[0]?.votes).toEqual({up: 2, down: 1, net: 1});
  });

  it('finds out how somebody voted who did so elsewhere', async () => {
    const {fake, as} = opened();
    const [idea] = [...fake.state.contents.keys()];
    for (const [username, vote] of [
      ['ada', 'down'],
      ['ben', 'up'],
    ] as const) {
      const [ballot] = await as(username).ideas.ballots([idea!]);
      expect(ballot?.vote).toBe(vote);
    }
  });

  it('shows an idea whose author has left, and entities as text', async () => {
    const {guest} = opened();
    const {items} = await guest.ideas.list({sort: 'new'});
    expect(items.map(({author, title}) => [author?.name, title])).toEqual([
      ['Ada Byron', 'Dark mode <everywhere> & always'],
      [undefined, 'An idea whose author has left'],
    ]);
  });

  it('splits a place that holds ideas and discussions', async () => {
    const {fake, guest} = opened();
    const place = addPlace(fake.state, {name: 'Product', slug: 'product'});
    addContent(fake.state, {
      type: 'discussion',
      question: true,
      place: place.placeID,
      subject: 'Where is it?',
      author: null,
    });
    const {items} = await guest.places.list();
    expect(items.map(({id, kind}) => `${kind} ${id}`)).toEqual([
      'board rd-ideas',
      'questions help',
      'board product',
      'questions product-questions',
    ]);
    const asked = await guest.questions.list({place: 'product-questions'});
    expect(asked.items.map(({place}) => place)).toEqual(['product-questions']);
    await expect(
      guest.questions.list({place: 'product'}),
    ).rejects.toMatchObject({code: 'not_found'});
  });

  it('takes an administrator’s word for stages and roles', async () => {
    const roleOf = ({tags = []}: JivePerson) =>
      tags.includes('employee') ? ('staff' as const) : ('member' as const);
    const {fake, as, addIdeas} = opened({
      roleOf,
      stages: {'Steering committee': 'assigned'},
    });
    fake.state.stages.set('1', {
      id: '1',
      name: 'Steering committee',
      votingEnabled: false,
      stageDefault: false,
    });
    addIdeas(1, 'Steering committee');
    const {items} = await as('rosa').ideas.list({stage: 'assigned'});
    expect(items).toMatchObject([{stage: 'assigned', voting: 'closed'}]);
    expect((await as('rosa').viewer()).can.moderate.allowed).toBe(true);
    expect((await as('ada').viewer()).can.moderate.allowed).toBe(false);
  });

  it('says so where ideas are no part of the licence', async () => {
    const {as} = opened({}, {ideation: false});
    const {items} = await as('ada').ideas.list({sort: 'new', limit: 1});
    expect(items).toHaveLength(1);
    await expect(
      as('ada').ideas.vote(items[0]?.id ?? '', 'up'),
    ).rejects.toMatchObject({code: 'not_supported', status: 410});
  });

  it('counts no questions rather than too few', async () => {
    const {fake, guest} = opened({scanPages: 1});
    const [, help] = [...fake.state.places.keys()];
    for (let at = 0; at < 100; at++) {
      addContent(fake.state, {
        type: 'discussion',
        question: true,
        place: help!,
        subject: `Question ${at}`,
        author: null,
      });
    }
    await expect(guest.questions.count({})).rejects.toMatchObject({
      code: 'not_supported',
      message: expect.stringContaining('count more than 100 questions'),
    });
  });
});
