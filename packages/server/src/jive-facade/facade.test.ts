import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {anIdea, aQuestion} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {
  aJiveCommunity,
  type JiveCommunity,
  only,
  type Read,
} from './test-jive.js';

let townhall: TestTownhall;
let jive: JiveCommunity;
/** Which community a host name means. */
const hosts = new Map<string, string>();

beforeAll(async () => {
  townhall = await createTestTownhall({
    database: await openSharedDatabase(),
    communityOfHost: (host) => hosts.get(host),
  });
  jive = await aJiveCommunity(townhall, {
    records: [
      ...Array.from({length: 27}, (_, index) =>
        anIdea({
          id: `idea-${index}`,
          title: `Idea number ${String(index).padStart(2, '0')}`,
          createdAt: new Date(Date.UTC(2026, 9, 1 + index)).toISOString(),
        }),
      ),
      aQuestion({id: 'asked', title: 'How do I export <my> grades?'}),
    ],
  });
});
afterAll(() => townhall.close());

describe('the version', () => {
  it('is told to everybody, both versions in their order', async () => {
    const {status, body} = await jive.ask(null, 'GET', '/api/version');
    expect(status).toBe(200);
    expect(body.jiveCoreVersions.map((one) => one.version)).toEqual([2, 3]);
    expect(body.jiveCoreVersions[1]?.uri).toBe('/api/core/v3');
    expect(body.ssoEnabled).toEqual([]);
    expect(body.jiveEdition).toEqual({product: 'cloud', tier: 999});
    expect(body.instanceURL).toBe(jive.root);
  });

  it('refuses a key that does not fit, as clients try theirs here', async () => {
    const authorization = `Basic ${btoa('key-unknown:nothing')}`;
    const {status, body} = await jive.ask(
      null,
      'GET',
      '/api/version',
      undefined,
      {
        authorization,
      },
    );
    expect(status).toBe(401);
    expect(body.error.status).toBe(401);
    expect(body.error.message).toMatch(/key/);
  });

  it('is that of the community which a host name means', async () => {
    const other = await aJiveCommunity(townhall);
    hosts.set('jive.example.com', other.community.id);
    const of = async (address: string) => {
      const response = await townhall.fetch(
        new Request(`${address}/api/core/v3/places/root`),
      );
      // What is not as a test expects, the test finds.
      return (await response.json()) as Read;
    };
    const {resources} = await of('https://jive.example.com');
    expect(resources['self']?.ref).toBe(
      'https://jive.example.com/api/core/v3/places/root',
    );
    const idea = await other.ask('ada', 'POST', '/contents', {
      type: 'discussion',
      subject: 'Only in this community',
      content: {type: 'text/html', text: 'x'},
    });
    const {pathname} = new URL(idea.body.resources['self']?.ref ?? '');
    const own = pathname.slice(pathname.indexOf('/api/'));
    const there = await townhall.fetch(
      new Request(`https://jive.example.com${own}`),
    );
    expect(there.status).toBe(200);
    const elsewhere = await townhall.fetch(new Request(jive.root + own));
    expect(elsewhere.status).toBe(404);
  });

  it('is not there where nobody switched it on', async () => {
    const {id, baseUrl} = await townhall.community();
    for (const path of [
      '/api/version',
      '/api/core/v3/contents',
      '/oauth2/token',
    ]) {
      const response = await townhall.fetch(
        new Request(`${baseUrl}/communities/${id}${path}`),
      );
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({code: 'unknown_route'});
    }
  });
});

describe('a list', () => {
  it('stands in an envelope whose links repeat the query', async () => {
    const first = (await jive.ask(null, 'GET', '/contents?filter=type(idea)'))
      .body;
    expect(Object.keys(first).sort()).toEqual([
      'itemsPerPage',
      'links',
      'list',
      'startIndex',
    ]);
    expect(first).toMatchObject({itemsPerPage: 25, startIndex: 0});
    expect(first.list).toHaveLength(25);
    expect(first.links.previous).toBeUndefined();
    const next = new URL(first.links.next);
    expect(next.searchParams.get('filter')).toBe('type(idea)');
    expect(next.searchParams.get('startIndex')).toBe('25');
    expect(first.links.next.startsWith(jive.root)).toBe(true);

    const second = (await jive.ask(null, 'GET', first.links.next)).body;
    expect(second.list).toHaveLength(2);
    expect(second.links.next).toBeUndefined();
    const seen = [...first.list, ...second.list].map((one) => one.contentID);
    expect(new Set(seen).size).toBe(27);
  });

  it('has no links where there is one page, and is empty past the end', async () => {
    const whole = (await jive.ask(null, 'GET', '/contents?count=100')).body;
    expect(whole.list).toHaveLength(28);
    expect(whole).not.toHaveProperty('links');
    const past = await jive.ask(null, 'GET', '/contents?startIndex=500');
    expect(past.status).toBe(200);
    expect(past.body.list).toEqual([]);
  });

  it('takes at most a hundred, and what makes no sense as left out', async () => {
    const many = (await jive.ask(null, 'GET', '/contents?count=5000')).body;
    expect(many.itemsPerPage).toBe(100);
    const odd = (await jive.ask(null, 'GET', '/contents?count=x&startIndex=-4'))
      .body;
    expect(odd).toMatchObject({itemsPerPage: 25, startIndex: 0});
  });

  it.each([
    ['dateCreatedDesc', 'Idea number 26'],
    ['dateCreatedAsc', 'Idea number 00'],
    ['titleAsc', 'Idea number 00'],
  ])('goes by %s', async (sort, first) => {
    const {body} = await jive.ask(
      null,
      'GET',
      `/contents?filter=type(idea)&count=1&sort=${sort}`,
    );
    expect(body.list[0]?.subject).toBe(first);
  });

  it('takes a slash at the end', async () => {
    const {status, body} = await jive.ask(
      null,
      'GET',
      '/contents/?filter=type(discussion)',
    );
    expect(status).toBe(200);
    expect(body.list).toHaveLength(1);
  });

  it('shows what is named, and leaves out what stands behind a dash', async () => {
    const {body: some} = await jive.ask(
      null,
      'GET',
      '/contents?count=1&fields=subject,author.displayName',
    );
    const named = only(some.list);
    expect(Object.keys(named).sort()).toEqual([
      'author',
      'contentID',
      'id',
      'resources',
      'subject',
      'type',
    ]);
    expect(named.author).toEqual({displayName: expect.any(String)});
    expect(Object.keys(named.resources)).toEqual(['self']);
    const {body: others} = await jive.ask(
      null,
      'GET',
      '/contents?count=1&fields=-content.text,-resources',
    );
    const other = only(others.list);
    expect(other).not.toHaveProperty('resources');
    expect(other.content).toEqual({
      type: 'text/html',
      editable: false,
    });
  });
});

describe('what goes out', () => {
  it('carries dates, ids and escaped subjects as Jive does', async () => {
    const {body} = await jive.ask(
      null,
      'GET',
      '/contents?filter=type(discussion)',
    );
    const question = only(body.list);
    expect(question.subject).toBe('How do I export &lt;my&gt; grades?');
    expect(question.published).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/,
    );
    expect(question.id).toMatch(/^\d+$/);
    expect(question.parentPlace.placeID).toMatch(/^\d+$/);
    expect(question.lastActivity).toBe(
      Date.parse(question.lastActivityDate.replace('+0000', 'Z')),
    );
    expect(question.content.text).toMatch(
      /^<body><!-- \[DocumentBodyStart:.*<div class="jive-rendered-content">/,
    );
  });

  it('is for nobody to keep, and says who asked', async () => {
    const {headers} = await jive.ask('ada', 'GET', '/people/@me');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-jive-user-id')).toMatch(/^\d+$/);
    expect(headers.get('x-jive-request-id')).toBeTruthy();
  });

  it('has the old guard before it only where a community asks for it', async () => {
    const guarded = await townhall.community({
      jive: {enabled: true, hosts: [], securityPrefix: true},
    });
    const ask = async (path: string) => {
      const response = await townhall.fetch(
        new Request(`${guarded.baseUrl}/communities/${guarded.id}${path}`),
      );
      return response.text();
    };
    for (const path of ['/api/version', '/api/core/v3/contents/1']) {
      const text = await ask(path);
      expect(
        text.startsWith("throw 'allowIllegalResourceCall is false.';\n{"),
      ).toBe(true);
    }
  });
});

describe('a failure', () => {
  it.each([
    ['GET', '/contents/999999999', 404, 'contentMissing'],
    ['GET', '/contents/abc', 404, 'contentMissing'],
    ['GET', '/places/999999999', 404, 'placeInvalidURI'],
    ['GET', '/contents?filter=nonsense(1)', 400, 'filterInvalid'],
    ['GET', '/contents?filter=type(idea', 400, 'filterInvalid'],
    ['GET', '/people/@me', 401, 'sign_in_required'],
    ['GET', '/nothing/here', 404, 'unknown_route'],
    ['DELETE', '/places', 405, 'method_not_allowed'],
  ])('of %s %s is %i %s', async (method, path, status, code) => {
    const answer = await jive.ask(null, method, path);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toEqual({
      status,
      code,
      message: expect.any(String),
    });
  });

  it('is a refusal where somebody would act as somebody else', async () => {
    const {status} = await jive.ask('stan', 'GET', '/people/@me', undefined, {
      'x-jive-run-as': 'userid 1001',
    });
    expect(status).toBe(403);
  });

  it('keeps out pages of sites that the community does not know', async () => {
    const {status, headers} = await jive.ask(
      'ada',
      'POST',
      '/contents',
      {},
      {
        origin: 'https://evil.test',
      },
    );
    expect(status).toBe(403);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('knows no number of another community', async () => {
  const other = await aJiveCommunity(townhall, {records: [anIdea()]});
  const {body} = await other.ask(null, 'GET', '/contents');
  const foreign = only(body.list);
  const number = foreign.contentID;
  for (const [method, path] of [
    ['GET', `/contents/${number}`],
    ['GET', `/ideaVotes/${number}`],
    ['POST', `/ideaVotes/${number}`],
    ['GET', `/contents/${number}/comments`],
    ['DELETE', `/contents/${number}`],
    ['GET', `/places/${foreign.parentPlace.placeID}`],
    ['GET', `/people/${foreign.author.id}`],
  ] as const) {
    expect((await jive.ask('stan', method, path)).status).toBe(404);
    expect(
      (await other.ask('stan', 'GET', path.replace(/\/comments$/, ''))).status,
    ).toBe(200);
    if (method === 'DELETE') break;
  }
});
