import type {Community} from '@townhall/client';
import type {Context} from './context.js';

/** How a widget finds the community it belongs to, across shadow roots. */
export const communityContext: Context<Community | undefined> = Symbol.for(
  '@townhall/community',
);

/** Where a signed-out visitor is sent, for widgets that have to say so. */
export const signInContext: Context<string> = Symbol.for('@townhall/sign-in');
