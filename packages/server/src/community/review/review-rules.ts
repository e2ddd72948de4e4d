import type {ReviewRules} from '@townhall/client';
import {reviewRulesDraftSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {reviewPreset} from '../../policy/posting.js';
import {valid} from '../../valid.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {readPlaceFor} from '../places/read-places.js';
import {write} from '../write.js';

/** By which rules a place takes posts: its own, or the preset. */
export async function rulesOfPlace(
  {communityId}: CommunityContext,
  source: Source,
  place: string,
): Promise<ReviewRules> {
  const [row] = await source.query<{rules: ReviewRules | null}>(
    `select review_rules as rules from places
      where community_id = $1 and id = $2`,
    [communityId, place],
  );
  // Kept rules may be older than one of these.
  return {...reviewPreset, ...row?.rules};
}

/** The rules of a place, for staff: who knows the words, writes around them. */
export async function readReviewRules(
  context: ViewerContext,
  place: string,
): Promise<ReviewRules> {
  const {database} = context;
  insist(mayModerate(await readMember(context, database)));
  await readPlaceFor(context, database, place, 'questions');
  return rulesOfPlace(context, database, place);
}

/** Gives a place other rules. */
export async function changeReviewRules(
  context: ViewerContext,
  place: string,
  rules: ReviewRules,
): Promise<ReviewRules> {
  const {database, communityId} = context;
  insist(mayModerate(await readMember(context, database)));
  const wanted = valid(reviewRulesDraftSchema, rules);
  await readPlaceFor(context, database, place, 'questions');
  await write(context, async (tx) => {
    await tx.query(
      `update places set review_rules = $3::jsonb
        where community_id = $1 and id = $2`,
      [communityId, place, JSON.stringify(wanted)],
    );
  });
  return wanted;
}
