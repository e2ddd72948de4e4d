import {afterEach, expect, test, vi} from 'vitest';
import {createClient} from './client.js';
import type {CommunityEvent} from './contract/event.js';

/** A server whose streams are written by hand, and a timer wound by hand. */
function openServer(refusals: number[] = []) {
  const opened: {url: string; send: (text: string) => void; end: () => void}[] =
    [];
  const waiting: {milliseconds: number; pass: () => void}[] = [];
  const {events} = createClient({
    baseUrl: 'https://community.test',
    retry: {
      random: () => 1,
      wait: (milliseconds, signal) =>
        new Promise((resolve, reject) => {
          waiting.push({milliseconds, pass: resolve});
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    },
    fetch: async ({url}) => {
      const refusal = refusals.shift();
      if (refusal) return new Response(null, {status: refusal});
      let stream: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => void (stream = controller),
        cancel: () => void (ends += 1),
      });
      opened.push({
        url,
        send: (text) => stream.enqueue(new TextEncoder().encode(text)),
        end: () => stream.close(),
      });
      return new Response(body, {
        headers: {'content-type': 'text/event-stream'},
      });
    },
  });
  let ends = 0;
  const isOpen = (count: number) =>
    vi.waitFor(() => expect(opened).toHaveLength(count), {interval: 1});
  const passes = async (milliseconds: number) => {
    const timer = await vi.waitUntil(
      () => waiting.findLast((one) => one.milliseconds === milliseconds),
      {interval: 1},
    );
    waiting.length = 0;
    timer.pass();
  };
  return {events, opened, isOpen, passes, closed: () => ends};
}

function listenTo({events}: ReturnType<typeof openServer>) {
  const heard: CommunityEvent[] = [];
  const leaving = new AbortController();
  events.subscribe((event) => heard.push(event), {signal: leaving.signal});
  const hears = (...expected: unknown[]) =>
    vi.waitFor(() => expect(heard).toEqual(expected), {interval: 1});
  return {heard, hears, leave: () => leaving.abort()};
}

const voted = (net: number) => ({
  type: 'idea.voted',
  place: 'roadmap',
  idea: '1',
  votes: {up: net, down: 0, net},
  version: net,
});

const message = (id: string, event: {type: string}) =>
  `id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;

afterEach(() => vi.unstubAllGlobals());

test('brings what happens, over one connection for all who listen', async () => {
  const server = openServer();
  const one = listenTo(server);
  const two = listenTo(server);
  await server.isOpen(1);

  server.opened[0]?.send(message('1', voted(1)).slice(0, 30));
  server.opened[0]?.send(message('1', voted(1)).slice(30));

  await one.hears(voted(1));
  await two.hears(voted(1));
  expect(server.opened.map(({url}) => url)).toEqual([
    'https://community.test/api/v1/events',
  ]);
});

test('closes the connection when the last listener leaves', async () => {
  const server = openServer();
  const one = listenTo(server);
  const two = listenTo(server);
  await server.isOpen(1);

  one.leave();
  server.opened[0]?.send(message('1', voted(1)));
  await two.hears(voted(1));
  expect(one.heard).toEqual([]);
  expect(server.closed()).toBe(0);

  two.leave();
  await vi.waitFor(() => expect(server.closed()).toBe(1), {interval: 1});
});

test('says nothing more to a listener who has left', async () => {
  const server = openServer();
  const stayed = listenTo(server);
  const leaving = new AbortController();
  const heard: CommunityEvent[] = [];
  server.events.subscribe(
    (event) => {
      heard.push(event);
      leaving.abort();
    },
    {signal: leaving.signal},
  );
  await server.isOpen(1);

  server.opened[0]?.send(message('1', voted(1)) + message('2', voted(2)));

  await stayed.hears(voted(1), voted(2));
  expect(heard).toEqual([voted(1)]);
});

test('starts anew for whoever comes after everybody left', async () => {
  const server = openServer();
  const first = listenTo(server);
  await server.isOpen(1);
  server.opened[0]?.send(message('7', voted(1)));
  await first.hears(voted(1));
  first.leave();

  const second = listenTo(server);
  await server.isOpen(2);
  expect(server.opened[1]?.url).not.toContain('after');
  server.opened[1]?.send(message('8', voted(2)));
  await second.hears(voted(2));
});

test('goes on where it was when the connection breaks', async () => {
  const server = openServer();
  const ear = listenTo(server);
  await server.isOpen(1);
  server.opened[0]?.send(message('7', voted(1)));
  await ear.hears(voted(1));

  server.opened[0]?.end();
  await server.passes(1_000);
  await server.isOpen(2);

  expect(server.opened[1]?.url).toBe(
    'https://community.test/api/v1/events?after=7',
  );
  server.opened[1]?.send(message('8', voted(2)));
  await ear.hears(voted(1), voted(2));
});

test('says gap when nothing tells where it was', async () => {
  const server = openServer();
  const ear = listenTo(server);
  await server.isOpen(1);

  server.opened[0]?.end();
  await server.passes(1_000);

  await ear.hears({type: 'gap'});
});

test('says gap when the server cannot resume', async () => {
  const server = openServer();
  const ear = listenTo(server);
  await server.isOpen(1);
  server.opened[0]?.send('id: 9\nevent: gap\ndata: {"type":"gap"}\n\n');
  await ear.hears({type: 'gap'});
});

test('waits longer each time, and forgets it once something is heard', async () => {
  const server = openServer([503, 500]);
  const ear = listenTo(server);

  await server.passes(1_000);
  await server.passes(2_000);
  await server.isOpen(1);
  server.opened[0]?.send(message('1', voted(1)));
  await ear.hears({type: 'gap'}, voted(1));
  server.opened[0]?.end();
  await server.passes(1_000);
  await server.isOpen(2);
});

test('takes a long silence for a dead line', async () => {
  const server = openServer();
  listenTo(server);
  await server.isOpen(1);
  server.opened[0]?.send(': hello\n\n');

  await server.passes(60_000);
  await vi.waitFor(() => expect(server.closed()).toBe(1), {interval: 1});
  await server.passes(1_000);
  await server.isOpen(2);
});

test('leaves a community without events alone', async () => {
  const server = openServer([404]);
  const ear = listenTo(server);
  // A second connection could only come from this one's successor.
  await new Promise((resolve) => setTimeout(resolve));
  expect(server.opened).toEqual([]);
  expect(ear.heard).toEqual([]);
});

test('passes over what only a newer client understands', async () => {
  const server = openServer();
  const ear = listenTo(server);
  await server.isOpen(1);
  server.opened[0]?.send(message('1', {type: 'poll.opened'}));
  server.opened[0]?.send(message('2', {...voted(1), votes: 'many'} as never)); // a server that is wrong
  server.opened[0]?.send('event: idea.voted\ndata: {\n\n');
  server.opened[0]?.send(message('3', voted(3)));
  await ear.hears(voted(3));
});

test('keeps one listener’s failure its own', async () => {
  const failures: unknown[] = [];
  vi.stubGlobal('queueMicrotask', (task: () => void) => {
    void Promise.resolve()
      .then(task)
      .catch((error: unknown) => failures.push(error));
  });
  const server = openServer();
  const oops = new Error('oops');
  server.events.subscribe(
    () => {
      throw oops;
    },
    {signal: new AbortController().signal},
  );
  const ear = listenTo(server);
  await server.isOpen(1);
  server.opened[0]?.send(message('1', voted(1)));
  await ear.hears(voted(1));
  expect(failures).toEqual([oops]);
});

test('does not start for a listener who has already left', async () => {
  const server = openServer();
  server.events.subscribe(() => undefined, {signal: AbortSignal.abort()});
  await new Promise((resolve) => setTimeout(resolve));
  expect(server.opened).toEqual([]);
});

test('hangs up while the page is hidden, and resumes when it is seen', async () => {
  const page = Object.assign(new EventTarget(), {visibilityState: 'visible'});
  vi.stubGlobal('document', page);
  const turn = (visibilityState: string) => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const server = openServer();
  const ear = listenTo(server);
  await server.isOpen(1);
  server.opened[0]?.send(message('7', voted(1)));
  await ear.hears(voted(1));

  turn('hidden');
  await vi.waitFor(() => expect(server.closed()).toBe(1), {interval: 1});
  turn('visible');
  await server.isOpen(2);

  expect(server.opened[1]?.url).toContain('?after=7');
  ear.leave();
  turn('hidden');
  turn('visible');
  expect(server.opened).toHaveLength(2);
});

test('says gap when the page was hidden before it could listen', async () => {
  const page = Object.assign(new EventTarget(), {visibilityState: 'hidden'});
  vi.stubGlobal('document', page);
  const server = openServer();
  const ear = listenTo(server);

  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));

  await server.isOpen(1);
  await ear.hears({type: 'gap'});
});
