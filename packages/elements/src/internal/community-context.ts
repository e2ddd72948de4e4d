import {createContext} from '@lit/context';
import type {Community} from '@townhall/client';

/** How a widget finds the community it belongs to, across shadow roots. */
export const communityContext = createContext<Community | undefined>(
  Symbol.for('@townhall/community'),
);

/** Where a signed-out visitor is sent, for widgets that have to say so. */
export const signInContext = createContext<string>(
  Symbol.for('@townhall/sign-in'),
);
