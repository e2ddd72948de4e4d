import type {FakePoints} from './content-views.js';
import {FakeRefusal} from './refuse.js';
import type {FakePerson, FakeState} from './state.js';
import type {Look} from './views.js';

/** One request to the fake, taken apart. */
export interface Ask {
  look: Look;
  state: FakeState;
  points: FakePoints;
  url: URL;
  /** What stands for the `:names` of its route, in order. */
  params: readonly string[];
  /** The body; undefined for none. */
  json: unknown;
  /** Whoever asks; a guest is refused. */
  signedIn(): FakePerson;
}

/** What the fake answers. */
export interface FakeAnswer {
  status: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** A method, a path such as `/contents/:id/likes`, and what answers it. */
export type Route = readonly [
  method: string,
  path: string,
  answer: (ask: Ask) => FakeAnswer,
];

/** An answer with a body. */
export const ok = (body: unknown): FakeAnswer => ({status: 200, body});

/** A new thing: where it is stands in `Location`. */
export const created = (entity: {
  resources: {self: {ref: string}};
}): FakeAnswer => ({
  status: 201,
  body: entity,
  headers: {location: entity.resources.self.ref},
});

/** Done, and nothing to say. */
export const done: FakeAnswer = {status: 204};

/** Finds what answers a request; refuses what nothing answers. */
export function routeFor(
  routes: readonly Route[],
  method: string,
  path: string,
) {
  const parts = path.split('/').filter(Boolean);
  const there = routes.filter(([, pattern]) => fits(pattern, parts));
  const route = there.find(([one]) => one === method);
  if (route) return {answer: route[2], params: paramsOf(route[1], parts)};
  throw there.length > 0
    ? new FakeRefusal(405, `Method ${method} is not allowed`)
    : new FakeRefusal(404, `Nothing is at ${path}`);
}

const fits = (pattern: string, parts: readonly string[]) => {
  const names = pattern.split('/').filter(Boolean);
  return (
    names.length === parts.length &&
    names.every((name, at) => name.startsWith(':') || name === parts[at])
  );
};

const paramsOf = (pattern: string, parts: readonly string[]) =>
  pattern
    .split('/')
    .filter(Boolean)
    .flatMap((name, at) =>
      name.startsWith(':') ? [decodeURIComponent(parts[at] ?? '')] : [],
    );

/** A field of a body that is a text; empty where it is none. */
export function textIn(json: unknown, ...path: readonly string[]): string {
  const value = path.reduce<unknown>(
    (held, name) => (held === undefined ? held : Object(held)[name]),
    json,
  );
  return typeof value === 'string' ? value : '';
}
