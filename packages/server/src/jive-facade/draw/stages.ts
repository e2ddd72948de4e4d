import type {Stage} from '@townhall/client';

/** What each stage is called to Jive's clients; the order is the ids' order. */
export const stageNames: Readonly<Record<Stage, string>> = {
  pending_review: 'Pending review',
  needs_clarification: 'Needs clarification',
  scheduled: 'Scheduled',
  open: 'Active',
  threshold_reached: 'Threshold reached',
  assigned: 'Assigned',
  planned: 'Coming soon',
  in_development: 'In development',
  shipped: 'Implemented',
  declined: 'Declined',
  on_radar: 'On the radar',
  archived: 'Archived',
  merged: 'Merged',
};

// The keys of a constant are its names.
export const stages = Object.keys(stageNames) as Stage[];

/** A stage by the name Jive's clients use or by ours, in any case. */
export function stageFrom(written: string): Stage | undefined {
  const wanted = written.trim().toLowerCase();
  return stages.find(
    (stage) =>
      stage === wanted.replaceAll(' ', '_') ||
      stageNames[stage].toLowerCase() === wanted,
  );
}
