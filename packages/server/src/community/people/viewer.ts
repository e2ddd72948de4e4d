import type {Person, Viewer} from '@townhall/client';
import {mayModerate, mayWrite} from '../../policy/permissions.js';
import {segmentOf} from '../../policy/segment.js';
import {refuse} from '../../problem.js';
import type {ViewerContext} from '../context.js';
import {personColumn} from './person-columns.js';

/** Who is looking, and what they may do anywhere in the community. */
export async function readViewer(context: ViewerContext): Promise<Viewer> {
  const found = await readSelf(context);
  const actor = found && {...found.person, blocked: found.blocked};
  const joined = found && {
    role: found.person.role,
    joinedAt: new Date(found.person.joinedAt),
  };
  return {
    person: found?.person ?? null,
    segment: segmentOf(joined, context.clock(), context.newMemberDays),
    can: {
      suggest: mayWrite(actor),
      ask: mayWrite(actor),
      moderate: mayModerate(actor),
    },
  };
}

async function readSelf({communityId, viewerId, database}: ViewerContext) {
  if (viewerId === null) return null;
  const [self] = await database.query<{person: Person; blocked: boolean}>(
    `select ${personColumn('p')} as person, p.blocked_at is not null as blocked
       from persons p
      where p.community_id = $1 and p.id = $2`,
    [communityId, viewerId],
  );
  return (
    self ??
    refuse('token_invalid', {
      detail: 'This session belongs to nobody here. Please sign in again.',
    })
  );
}
