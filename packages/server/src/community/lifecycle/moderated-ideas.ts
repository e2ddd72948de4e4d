import type {ModeratedIdea, WayOn} from '@townhall/client';
import {stageRules} from '../../policy/stage-rules.js';
import type {ViewerContext} from '../context.js';
import {
  ideaColumns,
  ideaFrom,
  ideaJoins,
  type IdeaRow,
} from '../ideas/idea-row.js';
import {queryIdeas} from '../ideas/query-ideas.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {insistOnStaff} from './moderate-idea.js';

type Row = IdeaRow &
  Pick<ModeratedIdea, 'commentsLocked' | 'excluded' | 'reports'> & {
    heldReason: string | null;
  };

/** What staff may do with these ideas, in the order asked. */
export async function readModeratedIdeas(
  context: ViewerContext,
  ids: readonly string[],
): Promise<ModeratedIdea[]> {
  await insistOnStaff(context);
  const rows = await queryIdeas<Row>(
    context.database,
    `select ${ideaColumns}, i.comments_locked_at is not null
              as "commentsLocked", i.votes_held_reason as "heldReason",
            (select count(*)::int from reports r
              where r.community_id = i.community_id and r.idea_id = i.id
                and r.resolved_at is null) as reports,
            (select count(*)::int
               from persons p
               join ballots b
                 on b.community_id = p.community_id and b.person_id = p.id
              where p.community_id = i.community_id
                and p.votes_excluded_at is not null
                and b.idea_id = i.id) as excluded
       from ideas i ${ideaJoins}
      where i.community_id = $1 and i.id = ${among('$2')}
        and i.hidden_at is null`,
    [context.communityId, ids.filter(isUuid)],
  );
  const now = context.clock();
  const known = new Map(rows.map((row) => [row.id, moderatedFrom(row, now)]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

function moderatedFrom(row: Row, now: Date): ModeratedIdea {
  const idea = ideaFrom(row, now);
  return {
    idea,
    next: waysFrom(row, idea.stage, now),
    commentsLocked: row.commentsLocked,
    held: row.heldReason,
    excluded: row.excluded,
    reports: row.reports,
  };
}

function waysFrom(
  {closesAt}: Row,
  stage: ModeratedIdea['idea']['stage'],
  now: Date,
): WayOn[] {
  // What has had its time is not opened again; its author tries it again.
  const hasEnded = stage === 'archived' && closesAt !== null && closesAt <= now;
  if (hasEnded) return [];
  return stageRules[stage].next.map((to) => ({
    to,
    needsResponse: stageRules[to].needsResponse,
  }));
}
