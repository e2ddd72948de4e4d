// What it takes to connect a page without an element: the script tag does. Not
// for general use.
export {communityAt} from './community-at.js';
export {resolveBaseUrl} from './base-url.js';
export type {GetToken} from './host-token.js';
export {
  communityContext,
  signInContext,
} from '../internal/community-context.js';
export {ContextValue} from '../internal/context.js';
