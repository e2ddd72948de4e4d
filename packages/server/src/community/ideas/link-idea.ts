import type {IdeaLink} from '@townhall/client';
import {ideaLinksSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {safeHref} from '../../text/bare-links.js';
import {cleanLine} from '../../text/clean-text.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';
import {lockIdea} from './lock-idea.js';
import {readIdea} from './read-ideas.js';

/** What an idea belongs with elsewhere, in the order that staff gave it. */
export async function readLinks(
  context: CommunityContext,
  source: Source,
  ideaId: string,
): Promise<IdeaLink[]> {
  await readIdea(context, source, ideaId);
  return source.query<IdeaLink>(
    `select kind, title, url, state from idea_links
      where community_id = $1 and idea_id = $2
      order by position`,
    [context.communityId, ideaId],
  );
}

/** Puts these links in place of those there are. */
export async function setLinks(
  context: ViewerContext,
  ideaId: string,
  links: readonly IdeaLink[],
): Promise<IdeaLink[]> {
  insist(mayModerate(await readMember(context, context.database)));
  const cleaned = valid(ideaLinksSchema, {
    links: valid(ideaLinksSchema, {links}).links.map(cleanLink),
  }).links;
  return write(context, async (tx) => {
    await lockIdea(context, tx, ideaId);
    await tx.query(
      'delete from idea_links where community_id = $1 and idea_id = $2',
      [context.communityId, ideaId],
    );
    await tx.query(
      `insert into idea_links
         (community_id, idea_id, position, kind, title, url, state, added_by, at)
       select $1, $2::uuid, link.position - 1, link.value->>'kind',
              link.value->>'title', link.value->>'url', link.value->>'state',
              $4::uuid, $5::timestamptz
         from jsonb_array_elements($3::jsonb) with ordinality
           as link(value, position)`,
      [
        context.communityId,
        ideaId,
        JSON.stringify(cleaned),
        context.viewerId,
        context.clock(),
      ],
    );
    tx.happened({type: 'touched'});
    return readLinks(context, tx, ideaId);
  });
}

/** An address is kept as a browser would understand it. */
function cleanLink(link: IdeaLink, index: number): IdeaLink {
  const url = safeHref(link.url);
  if (!url?.startsWith('https:')) {
    return refuse('invalid_request', {
      detail: 'A link leads to an https: address.',
      fields: [{path: `links.${index}.url`, message: 'Not an https: address.'}],
    });
  }
  return {...link, title: cleanLine(link.title), url};
}
