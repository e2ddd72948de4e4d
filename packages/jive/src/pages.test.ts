import {describe, expect, it} from 'vitest';
import {addContent} from './testing/index.js';
import {collected, openFake} from './test-jive.js';

/** A Jive whose lists are as long as they are said to be. */
function longList(pages: number) {
  const {fake, open} = openFake();
  let most = 0;
  let held = 0;
  const jive = open({
    discover: false,
    fetch: async (request) => {
      const at = Number(new URL(request.url).searchParams.get('startIndex'));
      held += 1;
      most = Math.max(most, held);
      queueMicrotask(() => (held -= 1));
      return Response.json({
        itemsPerPage: 1,
        startIndex: at,
        list: [{id: `${at}`, type: 'document'}],
        ...(at + 1 < pages && {
          links: {
            next: `${fake.url}/api/core/v3/contents?startIndex=${at + 1}`,
          },
        }),
      });
    },
  });
  return {jive, most: () => most};
}

describe('a list', () => {
  it('is walked by what each page says is next', async () => {
    const {fake, guest} = openFake();
    const found = await collected(guest.contents.all({count: 2}));
    expect(new Set(found.map(({contentID}) => contentID)).size).toBe(5);
    expect(fake.asked.slice(1)).toEqual([
      'GET /api/core/v3/contents?count=2',
      'GET /api/core/v3/contents?count=2&startIndex=2',
      'GET /api/core/v3/contents?count=2&startIndex=4',
    ]);
  });

  it('is a page where only one is asked for', async () => {
    const {guest} = openFake();
    const page = await guest.contents.list({count: 2, startIndex: 1});
    expect(page).toMatchObject({startIndex: 1, itemsPerPage: 2});
    expect(page.items).toHaveLength(2);
    expect(page.next).toContain('startIndex=3');
    const past = await guest.contents.list({startIndex: 1_000});
    expect(past).toMatchObject({items: [], next: undefined});
  });

  it('stops asking when nobody reads on', async () => {
    const {fake, guest} = openFake();
    for await (const _ of guest.contents.all({count: 1})) break;
    expect(fake.asked).toHaveLength(2);
  });

  it('is paged by time where Jive does so', async () => {
    const {fake, guest} = openFake();
    const found = await collected(guest.activities.all({count: 2}));
    expect(found).toHaveLength(fake.state.activities.length);
    const times = found.map(({published}) => published ?? '');
    expect(times).toEqual([...times].sort().reverse());
    expect(fake.asked[2]).toMatch(/before=\d{4}.*%2B0000/);
  });

  it('goes back in time no further than it is asked', async () => {
    const now = Date.parse('2026-05-05T05:05:05.005Z');
    const {guest} = openFake({now: () => now});
    const after = new Date(now - 4 * 86_400_000);
    const found = await collected(guest.activities.all({after}));
    expect(found.map(({verb}) => verb)).toEqual([
      'jive:commented',
      'jive:created',
      'jive:replied',
      'jive:created',
    ]);
  });

  it('of ten thousand pages is walked page by page', async () => {
    const {jive, most} = longList(10_000);
    let count = 0;
    for await (const _ of jive.contents.all()) count += 1;
    expect(count).toBe(10_000);
    expect(most()).toBe(1);
  });

  it('that does not end is left, and says so', async () => {
    const {jive} = longList(Infinity);
    let count = 0;
    const walk = async () => {
      for await (const _ of jive.contents.all({}, {maxPages: 50})) count += 1;
    };
    await expect(walk()).rejects.toMatchObject({
      name: 'MalformedError',
      message: expect.stringContaining('after 50 pages there is more'),
    });
    expect(count).toBe(50);
  });

  it('that leads in a circle is left, and says so', async () => {
    const {fake, guest} = openFake();
    const page = (next: string) => () =>
      Response.json({list: [{id: '1'}], links: {next: `${fake.url}${next}`}});
    fake.once('/contents', page('/api/core/v3/contents?startIndex=25'));
    fake.once('/contents', page('/api/core/v3/contents?startIndex=0'));
    await expect(collected(guest.contents.all())).rejects.toMatchObject({
      name: 'MalformedError',
      message: expect.stringContaining('a page that was there before'),
    });
  });

  it('of empty pages is left, and says so', async () => {
    const {fake, open} = openFake();
    let at = 0;
    const jive = open({
      discover: false,
      fetch: async () =>
        Response.json({
          list: [],
          links: {next: `${fake.url}/api/core/v3/x?startIndex=${(at += 1)}`},
        }),
    });
    await expect(collected(jive.contents.all())).rejects.toMatchObject({
      message: expect.stringContaining('20 empty pages'),
    });
  });

  it('that goes on at another host is refused', async () => {
    const {fake, ada} = openFake();
    fake.once('/contents', () =>
      Response.json({
        list: [{id: '1'}],
        links: {next: 'https://evil.test/api/core/v3/contents?startIndex=1'},
      }),
    );
    await expect(collected(ada.contents.all())).rejects.toMatchObject({
      name: 'MalformedError',
      message: expect.stringContaining('evil.test'),
    });
    expect(fake.asked.every((one) => !one.includes('evil'))).toBe(true);
  });

  it('that is no list is malformed', async () => {
    const {fake, guest} = openFake();
    for (const body of [{list: 'none'}, {}, [], null]) {
      fake.once('/contents', () => Response.json(body));
      await expect(guest.contents.list()).rejects.toMatchObject({
        name: 'MalformedError',
      });
    }
  });

  it('ends where its reader gives up', async () => {
    const {fake, guest} = openFake();
    const leaving = new AbortController();
    const walk = async () => {
      const options = {signal: leaving.signal};
      for await (const _ of guest.contents.all({count: 1}, options)) {
        leaving.abort();
      }
    };
    await expect(walk()).rejects.toMatchObject({name: 'AbortError'});
    expect(fake.asked).toHaveLength(2);
  });

  it('can have contents without an author', async () => {
    const {fake, guest} = openFake();
    const [place] = [...fake.state.places.keys()];
    addContent(fake.state, {
      type: 'document',
      place: place!,
      subject: 'By nobody',
      author: null,
    });
    const found = await collected(guest.contents.all());
    const one = found.find(({subject}) => subject === 'By nobody');
    expect(one).toMatchObject({type: 'document'});
    expect(one?.author).toBeUndefined();
  });
});
