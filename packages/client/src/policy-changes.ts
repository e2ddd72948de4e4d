import type {Base} from './base.js';
import type {Places} from './community.js';
import {moderationShapes} from './generated/moderation.js';
import {at, readerOf} from './reading.js';
import {learn} from './shape.js';

learn(moderationShapes);

/** How the rules of a board came to be what they are, over HTTP. */
export const createPolicyChanges = ({
  read,
}: Base): Pick<Places, 'policyChanges'> => ({
  policyChanges: (id, query, options) =>
    readerOf(read, 'policyChange').page(
      at('places', id, 'policy', 'changes'),
      query,
      options,
    ),
});
