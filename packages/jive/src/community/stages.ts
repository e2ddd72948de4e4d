import type {Stage} from '@townhall/client';
import type {Jive} from '../jive.js';
import type {Host} from './host.js';
import {remembered} from './memory.js';
import {isRefused} from './refuse.js';

/** Jive's stages that have another name here. */
export const stageNames: Readonly<Record<string, Stage>> = {
  active: 'open',
  open: 'open',
  scheduled: 'scheduled',
  'coming soon': 'planned',
  planned: 'planned',
  'in progress': 'in_development',
  'in development': 'in_development',
  'partially implemented': 'in_development',
  implemented: 'shipped',
  delivered: 'shipped',
  shipped: 'shipped',
  'already offered': 'shipped',
  'not planned': 'declined',
  rejected: 'declined',
  declined: 'declined',
  'under consideration': 'on_radar',
  'for future consideration': 'on_radar',
  'on the radar': 'on_radar',
  'threshold reached': 'threshold_reached',
  assigned: 'assigned',
  'pending review': 'pending_review',
  'needs clarification': 'needs_clarification',
  archived: 'archived',
  merged: 'merged',
};

/** Where a vote counts, by the names of stages; asked for every five minutes. */
export function createStages(host: Host, jive: Jive) {
  const known = remembered(300_000, host.now, async () => {
    const found = new Map<string, boolean>();
    try {
      for await (const {name, votingEnabled} of jive.ideas.stages()) {
        found.set(name, votingEnabled !== false);
      }
    } catch (error) {
      // Some instances keep their stages to themselves.
      if (!isRefused(error, 401, 403, 404, 410)) throw error;
    }
    return found;
  });

  return {
    /** Where an idea stands, and whether a vote would count there. */
    async of(name: string | undefined) {
      const isVotable = (await known.get()).get(name ?? '');
      const stage =
        host.stageOf(name) ?? (isVotable === false ? 'on_radar' : 'open');
      const takesVotes = isVotable ?? (stage === 'open' || name === undefined);
      return {
        stage,
        voting: takesVotes
          ? ('open' as const)
          : stage === 'scheduled'
            ? ('not_open' as const)
            : ('closed' as const),
      };
    },
  };
}
