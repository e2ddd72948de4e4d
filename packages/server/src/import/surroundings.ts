import type {IdeaPolicy, PlaceKind} from '@townhall/client';
import type {CommunityContext} from '../community/context.js';
import {scheduleFields} from '../community/ideas/schedule-row.js';
import type {IdeaSchedule} from '../policy/idea-schedule.js';
import type {IdeaFacts} from '../policy/idea-stage.js';
import {
  keyOf,
  nameOf,
  readKnown,
  type Known,
  type RecordName,
} from './known-records.js';
import {namesIn} from './names-in.js';
import type {ImportRecord} from './records.js';

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
interface Facts {
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

const noFacts = (): Facts => ({
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
  /** What the batches before have added; a dry run has it nowhere else. */
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

  /** What the next batch begins with where all is written: what is asked once. */
  places(): Facts {
    return {...noFacts(), places: this.after().places};
  }

  /** What the next batch begins with where nothing is written. */
  after(): Facts {
    for (const kind of Object.keys(this.#now)) {
      // The keys of an object literal of this type.
      const key = kind as keyof Facts;
      for (const [name, value] of this.#now[key]) {
        this.#mapOf(this.#before, key).set(name, value);
      }
    }
    return this.#before;
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

/** Everything that the planning of these records may ask. */
export async function readSurroundings(
  context: CommunityContext,
  source: string,
  before: Facts | undefined,
  records: readonly ImportRecord[],
): Promise<Surroundings> {
  const facts = before ?? (await readPlaces(context));
  const missing = new Map(
    records
      .flatMap(namesIn)
      .filter((name) => !facts.records.has(keyOf(name)))
      .map((name) => [keyOf(name), name]),
  );
  const known = await readKnown(context, source, [...missing.values()]);
  for (const [key, record] of known) facts.records.set(key, record);
  const surroundings = new Surroundings(facts);
  await readIdentities(context, surroundings, records);
  await readQuestionFacts(context, surroundings, records);
  await readSchedules(context, surroundings, records);
  await readThreads(context, surroundings, records);
  return surroundings;
}

async function readPlaces({communityId, database}: CommunityContext) {
  const rows = await database.query<KnownPlace & {id: string}>(
    'select id, kind, policy from places where community_id = $1',
    [communityId],
  );
  const facts = noFacts();
  for (const {id, ...place} of rows) facts.places.set(id, place);
  return facts;
}

async function readIdentities(
  {communityId, database}: CommunityContext,
  surroundings: Surroundings,
  records: readonly ImportRecord[],
) {
  const identities = records.flatMap((record) =>
    record.type === 'person' && record.identity ? [record.identity] : [],
  );
  if (identities.length === 0) return;
  const rows = await database.query<{
    issuer: string;
    subject: string;
    person: string;
  }>(
    `select i.issuer, i.subject, i.person_id as person
       from jsonb_to_recordset($2::jsonb) as wanted(issuer text, subject text)
       join identities i
         on i.community_id = $1 and i.issuer = wanted.issuer
        and i.subject = wanted.subject`,
    [communityId, JSON.stringify(identities)],
  );
  for (const {issuer, subject, person} of rows) {
    surroundings.set('identities', identityKey(issuer, subject), person);
  }
}

async function readQuestionFacts(
  {communityId, database}: CommunityContext,
  surroundings: Surroundings,
  records: readonly ImportRecord[],
) {
  const questions = records.flatMap((record) =>
    record.type === 'answer'
      ? (surroundings.record({type: 'question', id: record.question})?.target ??
        [])
      : [],
  );
  if (questions.length === 0) return;
  const rows = await database.query<{
    id: string;
    asker: string | null;
    correct: string | null;
    confirmed: string | null;
  }>(
    `select q.id, q.author_id as asker,
            (select m.answer_id from marks m
              where m.community_id = q.community_id and m.question_id = q.id
                and m.kind = 'correct') as correct,
            (select m.answer_id from marks m
              where m.community_id = q.community_id and m.question_id = q.id
                and m.kind = 'confirmed') as confirmed
       from questions q
      where q.community_id = $1 and q.id = any($2::uuid[])`,
    [communityId, questions],
  );
  for (const {id, asker, correct, confirmed} of rows) {
    surroundings.set('askers', id, asker);
    if (correct) {
      surroundings.set('accepted', acceptedKey(id, 'correct'), correct);
    }
    if (confirmed) {
      surroundings.set('accepted', acceptedKey(id, 'confirmed'), confirmed);
    }
  }
}

async function readSchedules(
  {communityId, database}: CommunityContext,
  surroundings: Surroundings,
  records: readonly ImportRecord[],
) {
  const ideas = records.flatMap((record) =>
    record.type === 'idea'
      ? (surroundings.record(nameOf(record))?.target ?? [])
      : [],
  );
  if (ideas.length === 0) return;
  const rows = await database.query<KnownSchedule & {id: string}>(
    `select i.id, ${scheduleFields('i')}, i.reached_at as "reachedAt",
            i.decided_stage as "decidedStage"
       from ideas i
      where i.community_id = $1 and i.id = any($2::uuid[])`,
    [communityId, ideas],
  );
  for (const {id, ...schedule} of rows) {
    surroundings.set('schedules', id, schedule);
  }
}

async function readThreads(
  {communityId, database}: CommunityContext,
  surroundings: Surroundings,
  records: readonly ImportRecord[],
) {
  const names = records.flatMap((record) =>
    record.type === 'comment'
      ? (record.parent ?? [])
      : record.type === 'report'
        ? (record.comment ?? [])
        : [],
  );
  const comments = names.flatMap(
    (id) => surroundings.record({type: 'comment', id})?.target ?? [],
  );
  if (comments.length === 0) return;
  const rows = await database.query<KnownThread & {id: string}>(
    `select id, coalesce(moved_from, idea_id, post_id) as subject,
            coalesce(parent_id, id) as thread
       from idea_comments
      where community_id = $1 and id = any($2::uuid[])`,
    [communityId, comments],
  );
  for (const {id, ...thread} of rows) surroundings.set('threads', id, thread);
}

export type {Facts};
