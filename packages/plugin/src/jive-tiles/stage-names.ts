import type {Stage} from '@townhall/client';

/** What each stage is called to Jive's tiles and programs, in the order of its ids. */
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
