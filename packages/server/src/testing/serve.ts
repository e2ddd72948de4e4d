import * as z from 'zod/mini';
import {nodeStream} from '../node/event-stream.js';
import {listen} from '../node/listen.js';
import {type ImportRecord, withDefaults} from './records.js';
import {openSharedDatabase} from './shared-database.js';
import {
  createTestTownhall,
  type TestCommunity,
  type TestTownhall,
} from './test-townhall.js';

// A server for tests in a browser: the real app on a free port, and beside it
// `/testing/…`, where a test makes a community of its own and moves the clock,
// which shows the browser's present until then. Prints one line of JSON with its
// address, and runs until it is told to stop.

const communitySchema = z.strictObject({
  id: z.optional(z.string()),
  records: z._default(z.array(z.looseObject({type: z.string()})), []),
  origins: z._default(z.array(z.string()), []),
});
const clockSchema = z.union([
  z.strictObject({advance: z.number()}),
  z.strictObject({set: z.iso.datetime()}),
]);

const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
};

const townhall = await createTestTownhall({
  database: await openSharedDatabase(),
  openStream: nodeStream,
  log: (event, facts) =>
    process.stderr.write(`${JSON.stringify({event, ...facts})}\n`),
});
const communities = new Map<string, TestCommunity>();
let isClockMoved = false;
const server = await listen(
  {
    fetch: (request, platform) => answer(request, platform),
    openStreams: 0,
    endStreams: () => {},
  },
  {port: 0, host: '127.0.0.1'},
);
process.stdout.write(`${JSON.stringify({url: server.url})}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => process.exit(0));
}
// Whoever started it is gone when its standard input ends.
process.stdin.on('end', () => process.exit(0)).resume();

async function answer(request: Request, platform?: object) {
  const {pathname, searchParams} = new URL(request.url);
  if (!isClockMoved) townhall.clock.set(new Date());
  if (!pathname.startsWith('/testing/')) {
    return townhall.fetch(request, platform);
  }
  if (request.method === 'OPTIONS') {
    return new Response(null, {status: 204, headers: open});
  }
  try {
    const made = await control(townhall, request, pathname, searchParams);
    return Response.json(made, {headers: open});
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return new Response(text, {status: 400, headers: open});
  }
}

async function control(
  {clock}: TestTownhall,
  request: Request,
  pathname: string,
  query: URLSearchParams,
) {
  if (pathname === '/testing/communities') return makeCommunity(request);
  if (pathname === '/testing/clock') {
    const change = clockSchema.parse(await request.json());
    isClockMoved = true;
    if ('set' in change) clock.set(change.set);
    else clock.advance(change.advance);
    return {now: clock.now().toISOString()};
  }
  const [, id] =
    /^\/testing\/communities\/([^/]+)\/token$/.exec(pathname) ?? [];
  const community = communities.get(id ?? '');
  const person = query.get('person');
  if (!community || !person) throw new Error(`Nothing at ${pathname}`);
  return {token: await community.hostToken(person)};
}

async function makeCommunity(request: Request) {
  const {id, records, origins} = communitySchema.parse(await request.json());
  const community = await townhall.community({id, records, origins});
  communities.set(community.id, community);
  return {
    id: community.id,
    tokens: await tokensFor(community, records),
  };
}

async function tokensFor(
  community: TestCommunity,
  records: readonly ImportRecord[],
) {
  const people = withDefaults(records, new Date())
    .filter(({type}) => type === 'person')
    .map(({id}) => String(id));
  const tokens = people.map(async (person) => [
    person,
    await community.hostToken(person),
  ]);
  return Object.fromEntries(await Promise.all(tokens));
}
