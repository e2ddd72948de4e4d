import type {IdeaQuery, QuestionQuery} from '@townhall/plugin';
import type {Enhanced, Enhancing} from './point-at.js';

const asked = new WeakSet<Element>();

/** Lets plugins change what a list asks for, once, after it is shown. */
export function changeQuery(
  list: Enhanced,
  point: 'ideas.list.query' | 'qa.feed.query',
  names: readonly string[],
  {host}: Enhancing,
) {
  if (asked.has(list) || !host.has(point)) return;
  asked.add(list);
  const before = Object.fromEntries(
    ['place', ...names].map((name) => [
      name,
      String(Reflect.get(list, name) ?? ''),
    ]),
  ) as unknown as IdeaQuery & QuestionQuery; // a list has them as properties
  void host.points
    .transform(point, before, {place: list.place})
    .then((after) => {
      for (const name of names) {
        const value: unknown = Reflect.get(after, name);
        if (value !== Reflect.get(before, name)) Reflect.set(list, name, value);
      }
    });
}
