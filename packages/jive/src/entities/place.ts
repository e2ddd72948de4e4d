import type {JiveEntity} from './entity.js';
import type {JivePerson} from './person.js';

/** A space, a group, a project or a blog. Addresses use `placeID`. */
export interface JivePlace extends JiveEntity {
  type: 'space' | 'group' | 'project' | 'blog' | 'carousel';
  placeID?: string;
  name?: string;
  /** Its name in addresses. */
  displayName?: string;
  description?: string;
  status?: string;
  /** In the plural: `ideas`, `discussions`, `documents`, … */
  contentTypes?: readonly string[];
  groupType?: string;
  creator?: JivePerson;
  memberCount?: number;
  childCount?: number;
  viewCount?: number;
  followerCount?: number;
  /** The place it is in. */
  parent?: string;
  tags?: readonly string[];
  visibleToExternalContributors?: boolean;
}

/** The place that a content says it is in. */
export interface JiveParentPlace {
  id: string;
  placeID?: string;
  name?: string;
  type?: string;
  uri?: string;
  html?: string;
  iconCss?: string;
}
