import type {ManagedNotice, NoticeDraft, WriteOptions} from '@townhall/client';
import {noticeDraftSchema} from '@townhall/client/contract';
import {valid} from '../../../valid.js';
import type {ViewerContext} from '../../context.js';
import {createOnce} from '../../idempotency.js';
import {keepStep} from './keep-step.js';
import {managedFrom} from './managed-row.js';
import {insistOnDesk, managedRow} from './read-managed.js';
import {soundNotice} from './sound-notice.js';
import {contentColumns, contentParameters} from './written-columns.js';

/** Takes a new notice: a draft, or one for readers. */
export async function composeNotice(
  context: ViewerContext,
  draft: NoticeDraft,
  {idempotencyKey}: WriteOptions = {},
): Promise<ManagedNotice> {
  await insistOnDesk(context);
  const sound = soundNotice(valid(noticeDraftSchema, draft));
  const {communityId, viewerId, database, clock} = context;
  const id = await createOnce(context, {
    operation: 'notice',
    key: idempotencyKey,
    content: sound.source,
    make: async (tx, id) => {
      await tx.query(
        `insert into notices (community_id, id, version, created_at, changed_at,
                              changed_by, ${contentColumns.join(', ')})
         values ($1, $2, 1, $3, $3, $4, ${contentColumns
           .map((_, index) => `$${index + 5}`)
           .join(', ')})`,
        [communityId, id, clock(), viewerId, ...contentParameters(sound)],
      );
      await keepStep(context, tx, {
        notice: id,
        what: 'composed',
        version: 1,
        before: null,
      });
      if (sound.source.published) {
        tx.happened({type: 'notice.changed', notice: id});
      }
    },
  });
  return managedFrom(await managedRow(context, database, id));
}
