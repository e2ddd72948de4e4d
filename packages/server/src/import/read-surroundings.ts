import type {CommunityContext} from '../community/context.js';
import {scheduleFields} from '../community/ideas/schedule-row.js';
import {keyOf, nameOf, readKnown} from './known-records.js';
import {namesIn} from './names-in.js';
import type {ImportRecord} from './records.js';
import type {Rehearsal} from './rehearsal.js';
import {
  acceptedKey,
  type Facts,
  identityKey,
  type KnownPlace,
  type KnownSchedule,
  type KnownThread,
  noFacts,
  Surroundings,
} from './surroundings.js';

/** What the planning of some records may ask, and where it is asked. */
export interface Asked {
  source: string;
  /** What the batch before has left. */
  before: Facts | undefined;
  /** What a dry run has added so far; undefined where all is written. */
  rehearsal: Rehearsal | undefined;
}

/** Everything that the planning of these records may ask. */
export async function readSurroundings(
  context: CommunityContext,
  {source, before, rehearsal}: Asked,
  records: readonly ImportRecord[],
): Promise<Surroundings> {
  const facts = before ?? (await readPlaces(context));
  const names = new Map(
    records.flatMap(namesIn).map((name) => [keyOf(name), name]),
  );
  const known = await readKnown(context, source, [...names.values()]);
  for (const [key, record] of known) facts.records.set(key, record);
  const surroundings = new Surroundings(facts);
  const recall = async (kind: keyof Facts, keys: readonly string[]) => {
    const wanted = keys.map((key) => ({kind, key}));
    for (const one of (await rehearsal?.recall(wanted)) ?? []) {
      // It comes back as it was kept.
      surroundings.knows(kind, one.key, one.value as never);
    }
  };
  await recall('records', [...names.keys()]);
  await readIdentities(context, surroundings, records);
  await readQuestionFacts(context, surroundings, records);
  await readSchedules(context, surroundings, records);
  await readThreads(context, surroundings, records);
  const questions = questionsOf(surroundings, records);
  // What was rehearsed is newer than what the database says.
  await recall('identities', identitiesOf(records).map(keyOfIdentity));
  await recall('askers', questions);
  await recall(
    'accepted',
    questions.flatMap((id) => [
      acceptedKey(id, 'correct'),
      acceptedKey(id, 'confirmed'),
    ]),
  );
  await recall('threads', commentsOf(surroundings, records));
  return surroundings;
}

const identitiesOf = (records: readonly ImportRecord[]) =>
  records.flatMap((record) =>
    record.type === 'person' && record.identity ? [record.identity] : [],
  );

const keyOfIdentity = ({issuer, subject}: {issuer: string; subject: string}) =>
  identityKey(issuer, subject);

/** The questions that these records answer, by their ids here. */
const questionsOf = (
  surroundings: Surroundings,
  records: readonly ImportRecord[],
) =>
  records.flatMap((record) =>
    record.type === 'answer'
      ? (surroundings.record({type: 'question', id: record.question})?.target ??
        [])
      : [],
  );

/** The comments that these records reply to or report, by their ids here. */
const commentsOf = (
  surroundings: Surroundings,
  records: readonly ImportRecord[],
) =>
  records
    .flatMap((record) =>
      record.type === 'comment'
        ? (record.parent ?? [])
        : record.type === 'report'
          ? (record.comment ?? [])
          : [],
    )
    .flatMap((id) => surroundings.record({type: 'comment', id})?.target ?? []);

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
  const identities = identitiesOf(records);
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
    surroundings.knows('identities', identityKey(issuer, subject), person);
  }
}

async function readQuestionFacts(
  {communityId, database}: CommunityContext,
  surroundings: Surroundings,
  records: readonly ImportRecord[],
) {
  const questions = questionsOf(surroundings, records);
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
    surroundings.knows('askers', id, asker);
    if (correct) {
      surroundings.knows('accepted', acceptedKey(id, 'correct'), correct);
    }
    if (confirmed) {
      surroundings.knows('accepted', acceptedKey(id, 'confirmed'), confirmed);
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
    surroundings.knows('schedules', id, schedule);
  }
}

async function readThreads(
  {communityId, database}: CommunityContext,
  surroundings: Surroundings,
  records: readonly ImportRecord[],
) {
  const comments = commentsOf(surroundings, records);
  if (comments.length === 0) return;
  const rows = await database.query<KnownThread & {id: string}>(
    `select id, coalesce(moved_from, idea_id, post_id) as subject,
            coalesce(parent_id, id) as thread
       from idea_comments
      where community_id = $1 and id = any($2::uuid[])`,
    [communityId, comments],
  );
  for (const {id, ...thread} of rows) surroundings.knows('threads', id, thread);
}
