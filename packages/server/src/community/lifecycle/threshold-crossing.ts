import {thresholdCondition} from '../ideas/schedule-row.js';

/**
 * What one vote does to the threshold, as parts of the statement that counts
 * it: `ideas i` is changed, `locked l` holds the idea as it was.
 */
const made = (up: string, down: string) =>
  `(l.reached_at is null and ${thresholdCondition(up, down)})`;

/** Only what may still lose it, and is nobody's yet, falls back. */
const lost = (up: string, down: string) => `(
  l.reached_at is not null and not i.latch and i.decided_stage is null
  and i.threshold_kind = 'absolute' and not ${thresholdCondition(up, down)})`;

/** Sets when the threshold was made, and how far the timeline has come. */
export const setCrossing = (up: string, down: string, now: string) => `
         reached_at = case when ${made(up, down)} then ${now}
           when ${lost(up, down)} then null else l.reached_at end,
         told_stage = case
           when l.told_stage = 'open' and ${made(up, down)}
             then 'threshold_reached'
           when l.told_stage = 'threshold_reached' and ${lost(up, down)}
             then 'open'
           else l.told_stage end,
         next_at = case when ${made(up, down)} or ${lost(up, down)}
           then ${now} else i.next_at end`;

/** What the vote did, and how far the timeline had come before it. */
export const crossingColumns = `
            case when l.reached_at is null and i.reached_at is not null
                   then 'threshold_reached'
                 when l.reached_at is not null and i.reached_at is null
                   then 'threshold_lost' end as crossing,
            l.told_stage as told_before`;

/** Writes the step that the vote made into the timeline. */
export const recordCrossing = (id: string, now: string) => `
  insert into idea_transitions
    (community_id, id, idea_id, from_stage, to_stage, cause, at, recorded_at,
     key)
  select community_id, ${id}, id, told_before,
         case crossing when 'threshold_reached' then crossing else 'open' end,
         'vote', ${now}, ${now}, crossing || ' ' || version
    from counted
   where crossing is not null
     and told_before = case crossing when 'threshold_reached' then 'open'
                                       else 'threshold_reached' end`;
