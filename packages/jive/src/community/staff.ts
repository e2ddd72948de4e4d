import type {Community} from '@townhall/client';
import type {Jive} from '../jive.js';
import {refusal, signInRequired} from './refuse.js';

/** Insists on somebody whom `roleOf` calls staff. */
export const insistOnStaff =
  (jive: Jive, viewing: Pick<Community, 'viewer'>) =>
  async (): Promise<void> => {
    if (!jive.isSignedIn) throw signInRequired();
    const {can} = await viewing.viewer();
    if (!can.moderate.allowed) {
      throw refusal(403, 'only_staff', 'Only staff can do this');
    }
  };

/** See `insistOnStaff`. */
export type InsistOnStaff = ReturnType<typeof insistOnStaff>;
