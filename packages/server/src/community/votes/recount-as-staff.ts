import type {Recount, RecountRequest} from '@townhall/client';
import {recountRequestSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {insistOnPlace} from '../places/read-places.js';
import {recount} from './recount.js';

/** Counts anew because somebody of the staff wants to know. */
export async function recountAsStaff(
  context: ViewerContext,
  request: RecountRequest = {},
): Promise<Recount> {
  insist(mayModerate(await readMember(context, context.database)));
  const wish = valid(recountRequestSchema, request);
  if (wish.place !== undefined) await insistOnPlace(context, wish.place);
  return recount(context, wish);
}
