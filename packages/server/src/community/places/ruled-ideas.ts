import type {IdeaPolicy, PolicyEffect} from '@townhall/client';
import type {Queryable} from '../../database/database.js';
import {
  changeOfRules,
  changeSentence,
  type RuleChange,
  type RuledIdea,
} from '../../policy/policy-effects.js';
import type {CommunityContext} from '../context.js';
import {rankColumn} from '../lifecycle/cohort-rank.js';
import {scheduleFields} from '../ideas/schedule-row.js';

/** An idea of a board whose policy changes, and what that makes of it. */
export interface Ruled {
  idea: RuledIdea & {id: string; title: string};
  change: RuleChange;
  sentence: string;
}

/** What another policy makes of the scheduled and open ideas of a board. */
export async function ruledIdeas(
  {communityId}: CommunityContext,
  source: Queryable,
  place: string,
  {before, after}: {before: IdeaPolicy; after: IdeaPolicy},
  now: Date,
  {lock}: {lock: boolean},
): Promise<Ruled[]> {
  const ideas = await source.query<Ruled['idea']>(
    `select i.id, i.title, i.decided_stage as "decidedStage", i.up, i.down,
            i.reached_at as "reachedAt", ${scheduleFields('i')},
            ${rankColumn} as rank
       from ideas i
      where i.community_id = $1 and i.place_id = $2
        and i.hidden_at is null and i.decided_stage is null
        and i.reached_at is null
        and (i.closes_at > $3::timestamptz or i.closes_at is null)
      order by i.id ${lock ? 'for no key update of i' : ''}`,
    [communityId, place, now],
  );
  return ideas.flatMap((idea) => {
    const change = changeOfRules(idea, before, after, now);
    if (change === null) return [];
    const sentence = changeSentence(idea, change, after.cohort.timeZone);
    return [{idea, change, sentence}];
  });
}

/** What a change of policy does to one idea, as staff and readers see it. */
export const effectOf = ({idea, change, sentence}: Ruled): PolicyEffect => ({
  idea: idea.id,
  title: idea.title,
  kinds: change.kinds,
  before: {
    stage: change.from,
    opensAt: idea.opensAt.toISOString(),
    closesAt: idea.closesAt?.toISOString() ?? null,
    threshold: idea.threshold,
  },
  after: {
    stage: change.to,
    opensAt: change.schedule.opensAt.toISOString(),
    closesAt: change.schedule.closesAt?.toISOString() ?? null,
    threshold: change.schedule.threshold,
  },
  sentence,
});
