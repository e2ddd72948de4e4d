import type {IdeaPolicy, PlaceKind} from '@townhall/client';
import type {IdeaSchedule} from '../policy/idea-schedule.js';
import type {IdeaFacts} from '../policy/idea-stage.js';
import {keyOf, type Known, type RecordName} from './known-records.js';
import type {Rehearsed} from './rehearsal.js';

/** A place as the records that go there need it. */
export interface KnownPlace {
  kind: PlaceKind;
  policy: IdeaPolicy | null;
}

/** When an idea that is already here opens and closes. */
export type KnownSchedule = IdeaFacts & IdeaSchedule;

/** Where a comment stands. */
export interface KnownThread {
  /** The id of the idea, or else the post, that it speaks of. */
  subject: string;
  thread: string;
}

/** The keys of each map are texts, made by the functions below. */
export interface Facts {
  records: Map<string, Known>;
  places: Map<string, KnownPlace>;
  /** Who stands behind an identity. */
  identities: Map<string, string>;
  /** Which answer holds a question's mark. */
  accepted: Map<string, string>;
  /** Who asked a question. */
  askers: Map<string, string | null>;
  schedules: Map<string, KnownSchedule>;
  /** Of what a comment speaks, and what began its thread. */
  threads: Map<string, KnownThread>;
}

export const identityKey = (issuer: string, subject: string) =>
  JSON.stringify([issuer, subject]);
export const acceptedKey = (question: string, kind: 'correct' | 'confirmed') =>
  `${kind} ${question}`;

/** Nothing is known yet. */
export const noFacts = (): Facts => ({
  records: new Map(),
  places: new Map(),
  identities: new Map(),
  accepted: new Map(),
  askers: new Map(),
  schedules: new Map(),
  threads: new Map(),
});

/**
 * What the records of an import are judged by: what the database held before a
 * batch, and what the records before a record have added.
 */
export class Surroundings {
  /** What the database holds, or a dry run would have put there. */
  readonly #before: Facts;
  readonly #now: Facts;

  constructor(before: Facts = noFacts()) {
    this.#before = before;
    this.#now = noFacts();
  }

  record = (name: RecordName) => this.#get('records', keyOf(name));
  place = (id: string) => this.#get('places', id);
  identity = (key: string) => this.#get('identities', key);
  accepted = (key: string) => this.#get('accepted', key);
  asker = (question: string) => this.#get('askers', question) ?? null;
  schedule = (idea: string) => this.#get('schedules', idea);
  thread = (comment: string) => this.#get('threads', comment);

  /** Adds what a record brings. */
  set<Kind extends keyof Facts>(
    kind: Kind,
    key: string,
    value: ValueOf<Facts[Kind]>,
  ): void {
    const facts: Map<string, ValueOf<Facts[Kind]>> = this.#mapOf(
      this.#now,
      kind,
    );
    facts.set(key, value);
  }

  /** Adds what was there before these records. */
  knows<Kind extends keyof Facts>(
    kind: Kind,
    key: string,
    value: ValueOf<Facts[Kind]>,
  ): void {
    const facts: Map<string, ValueOf<Facts[Kind]>> = this.#mapOf(
      this.#before,
      kind,
    );
    facts.set(key, value);
  }

  /** What the next batch begins with: the rest is asked for by each. */
  places(): Facts {
    return {
      ...noFacts(),
      places: new Map([...this.#before.places, ...this.#now.places]),
    };
  }

  /** What these records have added, for a dry run that has to keep it. */
  added(): Rehearsed[] {
    return rehearsedKinds.flatMap((kind) =>
      [...this.#now[kind]].map(([key, value]) => ({kind, key, value})),
    );
  }

  #get<Kind extends keyof Facts>(kind: Kind, key: string) {
    return (
      this.#mapOf(this.#now, kind).get(key) ??
      this.#mapOf(this.#before, kind).get(key)
    );
  }

  #mapOf<Kind extends keyof Facts>(facts: Facts, kind: Kind) {
    // Which value a map holds depends on its kind alone.
    return facts[kind] as Map<string, ValueOf<Facts[Kind]>>;
  }
}

type ValueOf<Facts> = Facts extends Map<string, infer Value> ? Value : never;

/** What a dry run keeps; places stay in memory, and nothing plans schedules. */
const rehearsedKinds = [
  'records',
  'identities',
  'accepted',
  'askers',
  'threads',
] as const satisfies readonly (keyof Facts)[];
