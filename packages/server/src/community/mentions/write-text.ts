import type {
  FoundPeople,
  NamedPerson,
  WantedPeople,
} from '../../text/mentions.js';
import {nobody, readText, type WrittenText} from '../../text/written-text.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {findPictures, findPicturesToPreview} from '../images/text-images.js';
import type {ImageUser} from '../images/use-images.js';
import {isUuid} from '../uuid.js';
import {takesPart, type Thread} from './takes-part.js';

/**
 * Makes what somebody wrote ready to be kept, with the people it names. A text
 * that names nobody costs no query. Where several have a name, whoever takes
 * part in the thread is meant; otherwise the name stays text.
 */
export async function writeText(
  context: CommunityContext,
  source: Source,
  text: string,
  thread?: Thread,
): Promise<WrittenText> {
  const read = readText(text);
  const people = await peopleOf(context, source, read, thread);
  return read.with({people, pictures: new Map()});
}

/** What a text with pictures stands in. */
interface PlaceOfText {
  /** What it already is; undefined while it is written for the first time. */
  user?: ImageUser | undefined;
  thread?: Thread | undefined;
}

/**
 * The same for a text that takes pictures: those that its author has sent, and
 * those that stand in it. Keep them with `keepPictures()` when it is written.
 */
export async function writeWithPictures(
  context: ViewerContext,
  source: Source,
  text: string,
  {user, thread}: PlaceOfText = {},
): Promise<WrittenText> {
  const read = readText(text);
  return read.with({
    people: await peopleOf(context, source, read, thread),
    pictures: await findPictures(context, source, read.pictures, user),
  });
}

/** The same to be looked at by its author, with all pictures they may see. */
export async function writeForPreview(
  context: ViewerContext,
  text: string,
): Promise<WrittenText> {
  const read = readText(text);
  return read.with({
    people: await peopleOf(context, context.database, read, undefined),
    pictures: await findPicturesToPreview(context, read.pictures),
  });
}

async function peopleOf(
  context: CommunityContext,
  source: Source,
  {wanted}: {wanted: WantedPeople | undefined},
  thread: Thread | undefined,
): Promise<FoundPeople> {
  const isAnybody = wanted && wanted.names.length + wanted.ids.length > 0;
  return isAnybody ? findPeople(context, source, wanted, thread) : nobody;
}

interface FoundRow extends NamedPerson {
  /** As it stood in the text; null for a person that was chosen. */
  wanted: string | null;
  takesPart: boolean;
}

async function findPeople(
  {communityId}: CommunityContext,
  source: Source,
  {names, ids}: WantedPeople,
  thread: Thread | undefined,
): Promise<FoundPeople> {
  const isThread = thread !== undefined && isUuid(thread.id);
  const rows = await source.query<FoundRow>(
    findNamed(isThread ? takesPart(thread.of, '$4') : 'false'),
    [communityId, names, ids, ...(isThread ? [thread.id] : [])],
  );
  const byName = new Map<string, NamedPerson>();
  const chosen = rows.filter(({wanted}) => wanted === null);
  for (const name of names) {
    const people = rows.filter(({wanted}) => wanted === name);
    const meant = people.filter((person) => person.takesPart);
    const [only, another] = meant.length > 0 ? meant : people;
    if (only && !another) byName.set(name, only);
  }
  return {byName, byId: new Map(chosen.map((person) => [person.id, person]))};
}

/** Two of a name say that it does not tell them apart. */
const findNamed = (part: string) => `
select w.name as wanted, found.id, found.name, found."takesPart"
  from unnest($2::text[]) as w(name)
  cross join lateral (
    select p.id, p.name, ${part} as "takesPart"
      from persons p
     where p.community_id = $1 and lower(p.name) = lower(w.name)
       and p.blocked_at is null
     order by 3 desc
     limit 2) found
union all
select null, p.id, p.name, false
  from persons p
 where p.community_id = $1 and p.id = any($3::uuid[])
   and p.blocked_at is null`;
