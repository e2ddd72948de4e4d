import type {ExtensionPoints, PointId, PointKind} from './points.js';

/** The kind of every point, for whoever has to look it up. */
export const pointKinds: {
  readonly [Id in PointId]: ExtensionPoints[Id]['kind'];
} = {
  'ideas.list.header': 'view',
  'ideas.list.empty': 'view',
  'ideas.list.actions': 'action',
  'ideas.list.query': 'transform',
  'ideas.list.items': 'patch',
  'ideas.card.meta': 'view',
  'ideas.card.footer': 'view',
  'ideas.card.badges': 'badge',
  'ideas.card.actions': 'action',
  'ideas.detail.aside': 'view',
  'ideas.vote.before': 'guard',
  'ideas.stages': 'provide',
  'ideas.composer.fields': 'provide',
  'ideas.composer.after': 'view',
  'ideas.composer.suggest': 'patch',
  'ideas.submit.guard': 'guard',
  'qa.feed.header': 'view',
  'qa.feed.empty': 'view',
  'qa.feed.actions': 'action',
  'qa.feed.query': 'transform',
  'qa.feed.items': 'patch',
  'qa.item.meta': 'view',
  'qa.item.footer': 'view',
  'qa.item.badges': 'badge',
  'qa.item.actions': 'action',
  'qa.answer.footer': 'view',
  'qa.answer.actions': 'action',
  'qa.composer.fields': 'provide',
  'qa.composer.after': 'view',
  'qa.composer.suggest': 'patch',
  'qa.submit.guard': 'guard',
  'welcome.content': 'transform',
  'welcome.visibility': 'transform',
  'welcome.before': 'view',
  'welcome.after': 'view',
  'welcome.actions': 'action',
  'author.badges': 'badge',
  'moderation.menu': 'action',
  events: 'sink',
  activity: 'sink',
  widgets: 'widget',
};

/** The kind of a point; undefined for one that there is not. */
export const kindOf = (point: string): PointKind | undefined =>
  // A name like `constructor` is on every object, and no point.
  Object.hasOwn(pointKinds, point) ? pointKinds[point as PointId] : undefined;
