import type {
  PolicyDraft,
  PolicyEffectKind,
  PolicyPreview,
} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {insistOnStaff} from '../lifecycle/moderate-idea.js';
import {policyOf, readPlaceFor} from './read-places.js';
import {effectOf, ruledIdeas} from './ruled-ideas.js';
import {soundPolicy} from './sound-policy.js';

/** Says what would happen to each idea of a board, and changes nothing. */
export async function previewPolicy(
  context: ViewerContext,
  placeId: string,
  draft: PolicyDraft,
): Promise<PolicyPreview> {
  await insistOnStaff(context);
  const after = soundPolicy(draft);
  const {database, clock} = context;
  const place = await readPlaceFor(context, database, placeId, 'board');
  const ruled = await ruledIdeas(
    context,
    database,
    placeId,
    {before: policyOf(place), after},
    clock(),
    {lock: false},
  );
  const changing = ruled.filter(({change}) => change.kinds.length > 0);
  const count = (kind: PolicyEffectKind) =>
    changing.filter(({change}) => change.kinds.includes(kind)).length;
  return {
    place: placeId,
    policy: after,
    ideas: ruled.length,
    unchanged: ruled.length - changing.length,
    opening: count('opening'),
    closing: count('closing'),
    closesNow: count('closes_now'),
    threshold: count('threshold'),
    reaches: count('reaches'),
    effects: changing.slice(0, 100).map(effectOf),
  };
}
