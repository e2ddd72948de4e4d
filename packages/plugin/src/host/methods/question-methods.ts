import type {QuestionSort, QuestionState} from '@townhall/client';
import type {Method} from '../line/plugin-line.js';
import {Arguments} from './arguments.js';
import {insist, insistOnGesture, part} from './surroundings.js';
import type {MethodSurroundings} from './surroundings.js';

/** What a plugin may ask about questions and answers. */
export function questionMethods({
  plugin,
  community,
  timers,
}: MethodSurroundings): [string, Method][] {
  const {teller} = plugin;
  return [
    [
      'questions.list',
      async (params, signal) => {
        insist(plugin, 'qa:read');
        const given = new Arguments(params);
        const page = await part(community, 'questions').list(
          {
            place: given.maybeText('place', 64),
            // The community refuses an order or a state that there is not.
            sort: given.maybeText('sort', 40) as QuestionSort | undefined,
            state: (given.maybeText('state', 40) || undefined) as
              | QuestionState
              | undefined,
            tag: given.maybeText('tag', 40) || undefined,
            q: given.maybeText('q', 200) || undefined,
            limit: given.number('limit', 1, 100, 20),
            cursor: given.maybeText('cursor', 500),
          },
          {signal},
        );
        return {
          items: page.items.map((question) => teller.question(question)),
          next: page.next,
        };
      },
    ],
    [
      'questions.answers',
      async (params, signal) => {
        insist(plugin, 'qa:read');
        const id = new Arguments(params).text('id', 200);
        const {items} = await part(community, 'answers').list(
          id,
          {limit: 100},
          {signal},
        );
        return items.map((answer) => teller.answer(answer));
      },
    ],
    [
      'answers.markCorrect',
      async (params, signal) => {
        insist(plugin, 'qa:moderate');
        insistOnGesture(plugin, timers);
        const id = new Arguments(params).text('id', 200);
        const {answer} = await part(community, 'answers').mark(
          id,
          'correct',
          true,
          {signal},
        );
        return teller.answer(answer);
      },
    ],
  ];
}
