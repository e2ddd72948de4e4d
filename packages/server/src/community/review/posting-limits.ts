import type {PostingLimits} from '@townhall/client';
import {allowanceOf, isNewMember, nextPostAt} from '../../policy/posting.js';
import {reviewFor} from '../../spam/judge-post.js';
import type {ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {readPlaceFor} from '../places/read-places.js';
import {readPostAuthor} from './post-author.js';
import {rulesOfPlace} from './review-rules.js';

/** What the viewer may post in a place, before anything is refused. */
export async function readPostingLimits(
  context: ViewerContext,
  place: string,
): Promise<PostingLimits> {
  const {database} = context;
  await readMember(context, database);
  await readPlaceFor(context, database, place, 'questions');
  const rules = await rulesOfPlace(context, database, place);
  const author = await readPostAuthor(context, database, null);
  const isNew = isNewMember(author, rules, context.clock());
  const isStaff = author.role === 'staff';
  const {linksPerPost, postsPerHour} = allowanceOf(rules, isNew);
  const review = reviewFor(author, rules);
  return {
    place,
    isNew,
    linksPerPost,
    postsPerHour,
    pictures: isStaff || rules.pictures,
    anonymous: rules.anonymous,
    // Staff is not counted.
    postsLeft: isStaff
      ? postsPerHour
      : Math.max(0, postsPerHour - author.recent.length),
    nextPostAt: isStaff
      ? null
      : (nextPostAt(author, postsPerHour)?.toISOString() ?? null),
    review,
    appearsWithinHours: review === null ? null : rules.withinHours,
  };
}
