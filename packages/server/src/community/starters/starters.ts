import type {
  ExampleIdea,
  Person,
  Starters,
  StartersDraft,
} from '@townhall/client';
import {startersDraftSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {cleanLine, cleanText} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {personColumn} from '../people/person-columns.js';
import {insistOnPlace} from '../places/read-places.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {write} from '../write.js';

interface StartersRow {
  isEmpty: boolean;
  questions: string[] | null;
  ideas: ExampleIdea[] | null;
  greeters: Person[] | null;
}

/** What everybody sees in a place: starters as long as nothing else is there. */
export async function readStarters(
  context: CommunityContext,
  place: string,
): Promise<Starters> {
  const found = await readChosen(context, context.database, place);
  return found.isEmpty
    ? found
    : {...found, questions: [], ideas: [], greeters: []};
}

/** What managers chose for a place, whatever is in it. */
export async function readManagedStarters(
  context: ViewerContext,
  place: string,
): Promise<Starters> {
  insist(mayModerate(await readMember(context, context.database)));
  return readChosen(context, context.database, place);
}

/** Chooses what a place shows while it is empty. */
export async function changeStarters(
  context: ViewerContext,
  place: string,
  draft: StartersDraft,
): Promise<Starters> {
  const {communityId, viewerId, database, clock} = context;
  insist(mayModerate(await readMember(context, database)));
  const wanted = cleaned(valid(startersDraftSchema, draft));
  await insistOnPlace(context, place);
  return write(context, async (tx) => {
    await insistOnGreeters(context, tx, wanted.greeters);
    await tx.query(upsertStarters, [
      communityId,
      place,
      wanted.questions,
      JSON.stringify(wanted.ideas),
      wanted.greeters,
      clock(),
      viewerId,
    ]);
    tx.happened({type: 'touched'});
    return readChosen(context, tx, place);
  });
}

type Wanted = ReturnType<typeof valid<typeof startersDraftSchema>>;

const cleaned = ({questions, ideas, greeters}: Wanted) =>
  valid(startersDraftSchema, {
    questions: questions.map(cleanLine),
    ideas: ideas.map(({title, text}) => ({
      title: cleanLine(title),
      text: cleanText(text),
    })),
    greeters: [...new Set(greeters)],
  });

async function insistOnGreeters(
  {communityId}: ViewerContext,
  tx: Source,
  greeters: readonly string[],
) {
  const found = await tx.query<{id: string}>(
    `select id from persons
      where community_id = $1 and id = any($2::uuid[]) and blocked_at is null`,
    [communityId, greeters.filter(isUuid)],
  );
  const missing = greeters.findIndex(
    (id) => !found.some((person) => person.id === id),
  );
  if (missing < 0) return;
  refuse('invalid_request', {
    detail: 'Somebody who is to greet is not in this community, or is blocked.',
    fields: [{path: `greeters.${missing}`, message: 'Nobody has this id.'}],
  });
}

async function readChosen(
  context: CommunityContext,
  source: Source,
  place: string,
): Promise<Starters> {
  const [row] = await source.query<StartersRow>(chosen, [
    context.communityId,
    place,
    context.clock(),
  ]);
  if (!row) {
    return refuse('not_found', {
      detail: `There is no place called “${place}”.`,
    });
  }
  return {
    place,
    isEmpty: row.isEmpty,
    questions: row.questions ?? [],
    ideas: row.ideas ?? [],
    greeters: row.greeters ?? [],
  };
}

const chosen = `
select not (
         exists (select 1 from ideas i
                  where i.community_id = l.community_id and i.place_id = l.id
                    and ${visible.idea()})
         or exists (select 1 from questions q
                     where q.community_id = l.community_id
                       and q.place_id = l.id and ${visible.listedQuestion()})
         or exists (select 1 from posts p
                     where p.community_id = l.community_id
                       and p.place_id = l.id and ${visible.post('$3')})
       ) as "isEmpty",
       s.questions, s.ideas,
       (select json_agg(${personColumn('g')}
                 order by array_position(s.greeters, g.id))
          from persons g
         where g.community_id = l.community_id and g.id = any(s.greeters)
           and g.blocked_at is null) as greeters
  from places l
  left join place_starters s
    on s.community_id = l.community_id and s.place_id = l.id
 where l.community_id = $1 and l.id = $2`;

const upsertStarters = `
insert into place_starters (community_id, place_id, questions, ideas, greeters,
                            changed_at, changed_by)
values ($1, $2, $3::text[], $4::jsonb, $5::uuid[], $6::timestamptz, $7::uuid)
on conflict (community_id, place_id) do update
   set questions = excluded.questions, ideas = excluded.ideas,
       greeters = excluded.greeters, changed_at = excluded.changed_at,
       changed_by = excluded.changed_by`;
