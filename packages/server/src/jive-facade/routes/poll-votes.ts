import type {Poll} from '@townhall/client';
import {
  type Call,
  type JiveRoute,
  noContent,
  ok,
  thingAt,
  v3,
} from '../call.js';
import {textFromEntities} from '../html/entities.js';
import {JiveRefusal, malformed, missing} from '../wire/jive-refusal.js';

/** What people choose in polls: Jive's votes. */
export const pollVoteRoutes: JiveRoute[] = [
  {
    method: 'GET',
    path: `${v3}/votes/{id}`,
    handle: async (call) => {
      const poll = await pollAt(call, call.params['id']);
      const [ballot] =
        call.viewer === null
          ? []
          : await call.community.polls.ballots([poll.id]);
      const results = ballot?.results ?? poll.results;
      if (results === null) {
        throw new JiveRefusal(
          403,
          poll.resultsShown === 'after_vote'
            ? 'This poll shows what others chose to those who have voted.'
            : 'This poll shows what people chose once it has closed.',
        );
      }
      return ok({
        list: poll.options.map(({text}, index) => ({
          option: text,
          count: results.votes[index] ?? 0,
        })),
      });
    },
  },
  {
    method: 'POST',
    path: `${v3}/votes/{id}`,
    counts: 'vote',
    handle: async (call) => {
      const poll = await pollAt(call, call.params['id']);
      await call.community.polls.vote(
        poll.id,
        choicesIn(poll, await call.body()),
      );
      return {status: 201};
    },
  },
  {
    method: 'DELETE',
    path: `${v3}/votes/{id}`,
    counts: 'vote',
    handle: async (call) => {
      const poll = await pollAt(call, call.params['id']);
      await call.community.polls.vote(poll.id, []);
      return noContent;
    },
  },
];

async function pollAt(call: Call, number: string | undefined): Promise<Poll> {
  const thing = await thingAt(call, number, ['poll']);
  return thing ? (await call.catalogue.poll(thing.id)).poll : missing('poll');
}

/** Options are named as they are written, or as HTML writes them. */
function choicesIn({options}: Poll, body: unknown): number[] {
  if (!Array.isArray(body)) {
    return malformed('Send a list of options: ["Blue"].');
  }
  const named: readonly unknown[] = body;
  return named.map((name) => {
    const option = options.find(
      ({text}) =>
        text === name ||
        (typeof name === 'string' && text === textFromEntities(name)),
    );
    return (
      option?.id ??
      malformed(`The poll has no option “${String(name).slice(0, 120)}”.`)
    );
  });
}
