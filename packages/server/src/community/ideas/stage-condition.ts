import type {Stage} from '@townhall/client';
import {amongTheBest} from '../lifecycle/cohort-rank.js';
import {decidedStages, type DecidedStage} from '../../policy/idea-stage.js';

/**
 * The SQL telling of `stageAt`: true for `ideas i` that stand there now. Names
 * the parameter for the present only where it is used, because PostgreSQL
 * takes none that is not. A test holds the two tellings to each other.
 */
export function stageCondition(stage: Stage, nameNow: () => string): string {
  // One of the decided stages, by its type a fixed word.
  if (isDecided(stage)) return `i.decided_stage = '${stage}'`;
  const now = `${nameNow()}::timestamptz`;
  const closed = `coalesce(i.closes_at <= ${now}, false)`;
  const undecided: Record<Exclude<Stage, DecidedStage>, string> = {
    scheduled: `i.opens_at > ${now}`,
    // Told so that an index on when ideas close can answer it.
    open: `i.opens_at <= ${now} and i.reached_at is null
      and (i.closes_at > ${now} or i.closes_at is null)`,
    threshold_reached: `i.opens_at <= ${now} and (i.reached_at is not null
      or (${closed} and ${amongTheBest}))`,
  };
  if (stage !== 'archived') {
    return `i.decided_stage is null and ${undecided[stage]}`;
  }
  return `(i.decided_stage = 'archived' or (i.decided_stage is null
    and i.opens_at <= ${now} and i.reached_at is null and ${closed}
    and not ${amongTheBest}))`;
}

const isDecided = (stage: Stage): stage is Exclude<DecidedStage, 'archived'> =>
  stage !== 'archived' && decidedStages.some((decided) => decided === stage);
