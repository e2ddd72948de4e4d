import type {Capability} from '../../capability.js';
import type {PointId} from '../../points/points.js';

const exceptions: Partial<Record<PointId, Capability | null>> = {
  'ideas.submit.guard': 'ideas:drafts',
  'qa.submit.guard': 'qa:drafts',
  'welcome.content': 'welcome:write',
  'welcome.visibility': 'welcome:write',
  'author.badges': null,
  'moderation.menu': null,
  // What of them is heard depends on each event.
  events: null,
  activity: 'analytics:events',
  widgets: null,
};

const byWidget: Readonly<Record<string, Capability>> = {
  ideas: 'ideas:read',
  qa: 'qa:read',
  welcome: 'welcome:read',
};

/** What must be granted before a contribution to this point is called at all. */
export function needOf(point: PointId): Capability | null {
  const exception = exceptions[point];
  if (exception !== undefined) return exception;
  return byWidget[point.slice(0, point.indexOf('.'))] ?? null;
}
