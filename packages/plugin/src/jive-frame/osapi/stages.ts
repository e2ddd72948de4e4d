import type {Stage} from '@townhall/client';

/** What each stage is called to Jive's tiles; the façade calls them the same. */
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

/** The stages as Jive lists them. */
export const drawnStages = () =>
  Object.values(stageNames).map((name, index) => ({
    id: String(index + 1),
    type: 'stage',
    name,
    stageDefault: name === 'Active',
    stageEnabled: true,
  }));
