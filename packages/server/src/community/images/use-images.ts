import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {visible} from '../visibility.js';

/** What pictures stand in. */
export type ImageSubject = 'idea' | 'question' | 'answer' | 'post';

/** Where it is kept which pictures something has. */
const uses = {
  idea: {table: 'idea_images', column: 'idea_id'},
  question: {table: 'text_images', column: 'question_id'},
  answer: {table: 'text_images', column: 'answer_id'},
  post: {table: 'text_images', column: 'post_id'},
} as const;

/** One thing with pictures. */
export interface ImageUser {
  kind: ImageSubject;
  id: string;
}

/** A picture as it is shown. */
export interface UsableImage {
  id: string;
  width: number;
  height: number;
}

/**
 * Of these pictures those that somebody may write with: what they have sent
 * themselves, and what stands in that thing already.
 */
export function findUsableImages(
  {communityId, viewerId}: ViewerContext,
  source: Source,
  ids: readonly string[],
  user: ImageUser | undefined,
  {isLocking = false} = {},
): Promise<UsableImage[]> {
  const parameters = [communityId, ids, viewerId];
  const isThere = user ? standsIn(user.kind, '$4') : 'false';
  return source.query<UsableImage>(
    `select i.id, c.width, c.height
       from images i
       join image_contents c
         on c.community_id = i.community_id and c.hash = i.hash
      where i.community_id = $1 and i.id = any($2::uuid[])
        and (i.person_id = $3 or ${isThere})
      ${isLocking ? 'for update of i' : ''}`,
    user ? [...parameters, user.id] : parameters,
  );
}

/** Whether a picture (`images i`) stands in that thing (a parameter). */
function standsIn(kind: ImageSubject, id: string) {
  const {table, column} = uses[kind];
  return `exists (select 1 from ${table} l
                   where l.community_id = i.community_id
                     and l.image_id = i.id and l.${column} = ${id}::uuid)`;
}

/** Keeps these pictures for something, and no longer those it had before. */
export async function linkImages(
  {communityId, clock}: CommunityContext,
  tx: Source,
  {kind, id}: ImageUser,
  images: readonly string[],
): Promise<void> {
  const {table, column} = uses[kind];
  const others = ['idea_images', 'text_images'].map(
    (other) => `not exists (select 1 from ${other} l
                  where l.community_id = i.community_id and l.image_id = i.id
                    ${other === table ? `and l.${column} is distinct from $2` : ''})`,
  );
  await tx.query(
    `with gone as (
       delete from ${table}
        where community_id = $1 and ${column} = $2
          and image_id <> all($3::uuid[])
       returning image_id)
     update images i set kept_until = $4
       from gone
      where i.community_id = $1 and i.id = gone.image_id
        and ${others.join(' and ')}`,
    [communityId, id, images, clock()],
  );
  if (images.length === 0) return;
  await tx.query(
    `insert into ${table} (community_id, ${column}, image_id)
     select $1, $2, unnest($3::uuid[])
         on conflict do nothing`,
    [communityId, id, images],
  );
  await tx.query(
    `update images set kept_until = null
      where community_id = $1 and id = any($2::uuid[])`,
    [communityId, images],
  );
}

/** Whether everybody sees something with this picture (`images i`). */
export const isInSight = (now: string) => `(
  ${inIdea(visible.idea('idea'))}
  or ${inQuestion(visible.question())}
  or ${inAnswer(visible.answer())}
  or ${inPost(visible.post(now))})`;

/** Whether that person does (parameters). */
export const isInSightOf = (viewer: string, now: string) => `(
  ${inIdea(visible.ideaFor(viewer, 'idea'))}
  or ${inQuestion(visible.questionFor(viewer))}
  or ${inAnswer(visible.answerFor(viewer))}
  or ${inPost(visible.postFor(now, viewer))})`;

const inIdea = (rule: string) => `exists (
  select 1 from idea_images l
    join ideas idea
      on idea.community_id = l.community_id and idea.id = l.idea_id
   where l.community_id = i.community_id and l.image_id = i.id and ${rule})`;

const inText = (things: string, rule: string) => `exists (
  select 1 from text_images l ${things}
   where l.community_id = i.community_id and l.image_id = i.id and ${rule})`;

const inQuestion = (rule: string) =>
  inText(
    `join questions q
       on q.community_id = l.community_id and q.id = l.question_id`,
    rule,
  );

const inAnswer = (rule: string) =>
  inText(
    `join answers a on a.community_id = l.community_id and a.id = l.answer_id
     join questions q
       on q.community_id = a.community_id and q.id = a.question_id`,
    rule,
  );

const inPost = (rule: string) =>
  inText(
    `join posts p on p.community_id = l.community_id and p.id = l.post_id`,
    rule,
  );
