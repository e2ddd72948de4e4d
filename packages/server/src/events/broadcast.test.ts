import type {CommunityEvent} from '@townhall/client';
import {describe, expect, it} from 'vitest';
import {createApp} from '../app.js';
import type {Limits, Schedule} from '../environment.js';
import {stubCommunity, stubHosting} from '../testing/stub-hosting.js';

/** Time that stands still until a test moves it. */
function manualTime() {
  let now = 0;
  let waiting: {at: number; run: () => void}[] = [];
  const schedule: Schedule = (milliseconds, run) => {
    const one = {at: now + milliseconds, run};
    waiting.push(one);
    return () => {
      waiting = waiting.filter((other) => other !== one);
    };
  };
  const advance = (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      const [next] = waiting
        .filter(({at}) => at <= end)
        .sort((a, b) => a.at - b.at);
      if (!next) break;
      now = next.at;
      waiting = waiting.filter((one) => one !== next);
      next.run();
    }
    now = end;
  };
  return {
    schedule,
    advance,
    get waiting() {
      return waiting.length;
    },
  };
}

function aServer(limits: Partial<Limits> = {}) {
  const demo = stubCommunity('demo');
  const time = manualTime();
  const app = createApp({
    hosting: stubHosting(demo, stubCommunity('other')),
    settings: () => undefined,
    secret: 'a secret that is long enough for a test',
    clock: () => new Date(0),
    schedule: time.schedule,
    limits,
  });
  const listen = async (init: RequestInit = {}, query = '') => {
    const response = await app.fetch(
      new Request(`https://server.test/api/v1/events${query}`, init),
    );
    return reading(response);
  };
  return {app, demo, time, listen};
}

function reading(response: Response) {
  const reader = response.body?.getReader();
  let text = '';
  return {
    response,
    /** Everything that arrived until this part of it did. */
    async until(part: string) {
      while (!text.includes(part)) {
        const chunk = await reader?.read();
        if (!chunk || chunk.done) throw new Error(`Ended before ${part}`);
        text += new TextDecoder().decode(chunk.value);
      }
      return text;
    },
    async rest() {
      for (;;) {
        const chunk = await reader?.read();
        if (!chunk || chunk.done) return text;
        text += new TextDecoder().decode(chunk.value);
      }
    },
    leave: () => reader?.cancel(),
  };
}

const idOf = (number: number) =>
  `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const vote = (
  number: number,
  idea = 'a',
): {id: string; event: CommunityEvent} => ({
  id: idOf(number),
  event: {
    type: 'idea.voted',
    place: 'roadmap',
    idea,
    votes: {up: number, down: 0, net: number},
    version: number,
  },
});

describe('an event stream', () => {
  it('tells what happens, with id and type', async () => {
    const {demo, listen} = aServer();
    const stream = await listen();
    await stream.until('retry: 3000');

    demo.tell(vote(1));

    const text = await stream.until('\n\nid: ');
    expect(stream.response.headers.get('content-type')).toBe(
      'text/event-stream',
    );
    expect(stream.response.headers.get('cache-control')).toContain(
      'no-transform',
    );
    expect(await stream.until('}\n\n')).toContain(
      `id: ${idOf(1)}\nevent: idea.voted\ndata: ${JSON.stringify(vote(1).event)}\n\n`,
    );
    expect(text).not.toContain('gap');
  });

  it('tells of many votes on one idea four times a second', async () => {
    const {demo, listen, time} = aServer();
    const stream = await listen();
    await stream.until('retry');

    for (let number = 1; number <= 50; number += 1) demo.tell(vote(number));
    demo.tell(vote(51, 'b'));
    time.advance(250);

    const text = await stream.until('"b"');
    expect(text.match(/^id: .*$/gm)).toEqual([
      `id: ${idOf(1)}`,
      `id: ${idOf(50)}`,
      `id: ${idOf(51)}`,
    ]);
  });

  it('goes on after the last event that was heard', async () => {
    const {demo, listen} = aServer();
    demo.stored = [vote(1), vote(2, 'b'), vote(3, 'c')];

    const byHeader = await listen({headers: {'last-event-id': idOf(1)}});
    const byQuery = await listen({}, `?after=${idOf(2)}`);

    const text = await byHeader.until('"c"');
    expect(text).not.toContain('"a"');
    expect(text).toContain('"b"');
    expect(await byQuery.until('"c"')).not.toContain('"b"');
  });

  it('tells once what happens while somebody catches up', async () => {
    const {demo, listen, time} = aServer();
    let answer = () => {};
    const caughtUp = new Promise<void>((resolve) => {
      answer = resolve;
    });
    demo.eventsSince = async () => {
      await caughtUp;
      return [vote(2, 'b')];
    };
    const stream = await listen({}, `?after=${idOf(1)}`);
    await stream.until('retry');

    demo.tell(vote(2, 'b'));
    demo.tell(vote(3, 'c'));
    answer();
    await stream.until('"b"');
    time.advance(250);

    const text = await stream.until('"c"');
    expect(text.match(/"b"/g)).toHaveLength(1);
  });

  it.each([
    ['an id that is too old', idOf(9)],
    ['an id that is none', 'rubbish'],
  ])('says that something is missing after %s', async (_what, id) => {
    const {listen} = aServer();

    const stream = await listen({headers: {'last-event-id': id}});

    expect(await stream.until('"gap"}\n\n')).toContain(
      'event: gap\ndata: {"type":"gap"}\n\n',
    );
  });

  it('is not silent for longer than 25 seconds', async () => {
    const {listen, time} = aServer();
    const stream = await listen();
    await stream.until('retry: 3000\n\n');

    time.advance(25_000);
    time.advance(25_000);

    expect(await stream.until(':\n\n:\n\n')).toContain(':\n\n');
  });

  it('listens to the community once, and stops when all are gone', async () => {
    const {app, demo, listen, time} = aServer();
    const streams = [await listen(), await listen()];
    await Promise.all(streams.map((stream) => stream.until('retry')));
    expect([app.openStreams, demo.listeners]).toEqual([2, 1]);

    await Promise.all(streams.map((stream) => stream.leave()));

    expect([app.openStreams, demo.listeners, time.waiting]).toEqual([0, 0, 0]);
  });

  it('lets go of a reader who falls behind', async () => {
    const {app, demo, listen, time} = aServer({eventBufferBytes: 2_000});
    const slow = await listen();
    await slow.until('retry');

    for (let number = 1; number < 30; number += 1) {
      demo.tell(vote(number, `idea ${number}`));
      time.advance(250);
    }

    expect(app.openStreams).toBe(0);
  });

  it('is refused when too many are open in one community', async () => {
    const {listen} = aServer({eventStreams: 1});
    await (await listen()).until('retry');

    const {response} = await listen();

    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
  });

  it('ends with the server', async () => {
    const {app, listen} = aServer();
    const stream = await listen();
    await stream.until('retry');

    app.endStreams();

    expect(await stream.rest()).toBe('retry: 3000\n\n');
    expect(app.openStreams).toBe(0);
    expect((await listen()).response.status).toBe(503);
  });

  it('is not opened by somebody who only asks for the headers', async () => {
    const {app, listen} = aServer();

    const {response} = await listen({method: 'HEAD'});

    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(app.openStreams).toBe(0);
  });
});
