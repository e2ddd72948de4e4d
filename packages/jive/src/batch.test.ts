import {describe, expect, it} from 'vitest';
import type {BatchRequest} from './index.js';
import {openFake} from './test-jive.js';

const requests = (count: number): BatchRequest[] =>
  Array.from({length: count}, (_, index) => ({
    key: `${index}`,
    path: '/people',
    query: {count: 1, startIndex: index},
  }));

describe('a batch', () => {
  it('is split, and answered in the order asked', async () => {
    const {fake, ada} = openFake();
    const answers = await ada.batch(requests(60));
    expect(answers.map(({key}) => key)).toEqual(
      requests(60).map(({key}) => key),
    );
    expect(answers[1]).toMatchObject({status: 200, data: {startIndex: 1}});
    expect(fake.asked.slice(1)).toEqual(
      Array.from({length: 3}, () => 'POST /api/core/v3/executeBatch'),
    );
  });

  it('keeps to five in a quarter of a minute', async () => {
    let now = 0;
    const waits: number[] = [];
    const {fake, open} = openFake({now: () => now});
    const jive = open({
      auth: fake.as('ada'),
      now: () => now,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    });
    await Promise.all([jive.batch(requests(150)), jive.batch(requests(125))]);
    expect(waits).toEqual([15_000, 15_000]);
  });

  it('does not spoil all where one is refused', async () => {
    const {ada} = openFake();
    const [one, other] = await ada.batch([
      {key: 'a', path: '/contents/404'},
      {key: 'b', path: '/people/@me'},
    ]);
    expect(one).toMatchObject({
      status: 404,
      error: {name: 'RefusedError', code: 'not_found'},
    });
    expect(other).toMatchObject({data: {displayName: 'Ada Byron'}});
  });

  it('writes, too', async () => {
    const {fake, ada} = openFake();
    const answers = await ada.batch([
      {
        key: 'a',
        method: 'POST',
        path: '/messages/contents/18003',
        json: {type: 'message', content: {type: 'text/html', text: '<p>!</p>'}},
      },
    ]);
    expect(answers).toMatchObject([{status: 201, data: {type: 'message'}}]);
    expect(fake.state.replies.size).toBe(3);
  });

  it('that leaves something out is malformed', async () => {
    const {fake, ada} = openFake();
    for (const body of [[], {}, {list: [{id: 'b'}]}]) {
      fake.once('/executeBatch', () => Response.json(body));
      await expect(ada.batch(requests(1))).rejects.toMatchObject({
        name: 'MalformedError',
      });
    }
  });

  it('of nothing asks nothing, and can be given up', async () => {
    const {fake, ada} = openFake();
    expect(await ada.batch([])).toEqual([]);
    expect(fake.asked).toEqual([]);
    const signal = AbortSignal.abort();
    await expect(ada.batch(requests(1), {signal})).rejects.toBe(signal.reason);
    expect(await ada.batch(requests(1))).toHaveLength(1);
  });
});
