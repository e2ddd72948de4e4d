import type {IdeaSort, Stage} from '@townhall/client';
import type {CommunityContext} from '../context.js';
import type {ParsedIdeaQuery} from './idea-conditions.js';

/** What stands in for an order that goes by votes nobody may see yet. */
const instead: Partial<Record<IdeaSort, IdeaSort>> = {
  top: 'new',
  trending: 'new',
  controversial: 'new',
  needs_votes: 'ending',
};

/** Where votes may still come in, and so may still be hidden. */
const votedOn: readonly Stage[] = [
  'scheduled',
  'open',
  'threshold_reached',
  'assigned',
];

/**
 * The order in which a list may be shown to everybody. Where a board does not
 * show its votes before they close, an order by votes would tell of them, and a
 * cursor would even name them; such a list goes by what is known. Of stages that
 * take no votes any more, everything is.
 */
export async function publicSort(
  context: CommunityContext,
  {sort, stage, place}: ParsedIdeaQuery,
): Promise<IdeaSort> {
  const known = instead[sort];
  if (known === undefined) return sort;
  if (stage && !stage.some((one) => votedOn.includes(one))) return sort;
  const hides = await context.rules.get(`hides ${place ?? ''}`, () =>
    hidesCounts(context, place),
  );
  return hides ? known : sort;
}

async function hidesCounts(
  {communityId, database}: CommunityContext,
  place: string | undefined,
): Promise<boolean> {
  const [row] = await database.query<{hides: boolean}>(
    `select exists (
       select 1 from places
        where community_id = $1 and kind = 'board'
          and ($2::text is null or id = $2)
          and policy ->> 'countsShown' <> 'always') as hides`,
    [communityId, place],
  );
  return row?.hides ?? false;
}
