import {firstLight} from './0001-first-light.js';
import {ideaPolicies} from './0002-idea-policies.js';
import {ideaDiscussion} from './0003-idea-discussion.js';

/** Every migration by its name, in the order of names; none is ever edited. */
export const migrations: Record<string, string> = {
  '0001-first-light': firstLight,
  '0002-idea-policies': ideaPolicies,
  '0003-idea-discussion': ideaDiscussion,
};
