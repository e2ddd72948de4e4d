import type {IdeaSort, Stage} from '@townhall/client';
import type {Method} from '../line/plugin-line.js';
import {Arguments} from './arguments.js';
import {insist, insistOnGesture, part} from './surroundings.js';
import type {MethodSurroundings} from './surroundings.js';

const votes = ['up', 'down', 'none'] as const;

/** What a plugin may ask about ideas. */
export function ideaMethods({
  plugin,
  community,
  timers,
}: MethodSurroundings): [string, Method][] {
  const {teller} = plugin;
  return [
    [
      'ideas.list',
      async (params, signal) => {
        insist(plugin, 'ideas:read');
        const given = new Arguments(params);
        const page = await part(community, 'ideas').list(
          {
            place: given.maybeText('place', 64),
            // The community refuses an order or a stage that there is not.
            sort: given.maybeText('sort', 40) as IdeaSort | undefined,
            stage: (given.maybeText('stage', 300) || undefined) as
              | Stage
              | undefined,
            q: given.maybeText('q', 200) || undefined,
            limit: given.number('limit', 1, 100, 20),
            cursor: given.maybeText('cursor', 500),
          },
          {signal},
        );
        return {
          items: page.items.map((idea) => teller.idea(idea)),
          next: page.next,
        };
      },
    ],
    [
      'ideas.get',
      async (params, signal) => {
        insist(plugin, 'ideas:read');
        const id = new Arguments(params).text('id', 200);
        return teller.idea(await part(community, 'ideas').get(id, {signal}));
      },
    ],
    [
      'ideas.vote',
      async (params, signal) => {
        insist(plugin, 'ideas:vote');
        insistOnGesture(plugin, timers);
        const given = new Arguments(params);
        const {idea} = await part(community, 'ideas').vote(
          given.text('id', 200),
          given.oneOf('vote', votes),
          {signal},
        );
        return teller.idea(idea);
      },
    ],
    [
      'ideas.setStage',
      async (params, signal) => {
        insist(plugin, 'ideas:moderate');
        insistOnGesture(plugin, timers);
        const given = new Arguments(params);
        const idea = await part(community, 'moderation').transition(
          given.text('id', 200),
          {
            // The community refuses a stage that there is not.
            to: given.text('stage', 40) as Stage,
            reason: given.text('reason', 500),
          },
          {signal},
        );
        return teller.idea(idea);
      },
    ],
  ];
}
