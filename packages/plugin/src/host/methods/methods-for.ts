import type {Method} from '../line/plugin-line.js';
import {ideaMethods} from './idea-methods.js';
import {netMethods} from './net-methods.js';
import {questionMethods} from './question-methods.js';
import {storageMethods} from './storage-methods.js';
import type {MethodSurroundings} from './surroundings.js';
import {uiMethods} from './ui-methods.js';

/** Everything that one plugin may ask for, by name. */
export const methodsFor = (
  surroundings: MethodSurroundings,
): ReadonlyMap<string, Method> =>
  new Map([
    ...ideaMethods(surroundings),
    ...questionMethods(surroundings),
    ...netMethods(surroundings),
    ...storageMethods(surroundings),
    ...uiMethods(surroundings),
  ]);
