import type {Idea, IdeaChange} from '@townhall/client';
import {ideaChangeSchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import {cleanDraft} from '../clean-draft.js';
import type {ViewerContext} from '../context.js';
import {attachImages} from '../images/attach-images.js';
import {tellIfNamed} from '../mentions/tell-of-mentions.js';
import {writeText} from '../mentions/write-text.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';
import {ballotFrom, readBallotRows} from './ballot-row.js';
import {readIdeaFor, refuseIdea} from './read-ideas.js';
import {insistOnChange} from './suggestion-form.js';
import {isUuid} from '../uuid.js';

/** Changes what an author may still change; staff may always. */
export async function changeIdea(
  context: ViewerContext,
  id: string,
  change: IdeaChange,
): Promise<Idea> {
  await readMember(context, context.database);
  const {title, text, tags, images, ...answers} = cleanDraft(
    ideaChangeSchema,
    valid(ideaChangeSchema, change),
  );
  if (!isUuid(id)) return refuseIdea();
  const written =
    text === undefined
      ? undefined
      : await writeText(context, context.database, text, {of: 'idea', id});
  await write(context, async (tx) => {
    await tx.query(
      'select 1 from ideas where community_id = $1 and id = $2 for update',
      [context.communityId, id],
    );
    const [before] = await readBallotRows(context, tx, [id]);
    if (!before) return refuseIdea();
    const now = context.clock();
    insist(ballotFrom(before, now).can.edit);
    insistOnChange(before.policy.form, answers);
    await tx.query(
      `update ideas
          set title = coalesce($3, title), tags = coalesce($4::text[], tags),
              source = coalesce($5, source), body = coalesce($6::jsonb, body),
              plain = coalesce($7, plain), excerpt = coalesce($8, excerpt),
              area = coalesce($10, area), audience = coalesce($11, audience),
              kind = coalesce($12, kind),
              version = version + 1, updated_at = $9
        where community_id = $1 and id = $2`,
      [
        context.communityId,
        id,
        title,
        tags,
        written?.source,
        written && JSON.stringify(written.body),
        written?.plain,
        written?.excerpt,
        now,
        answers.area,
        answers.audience,
        answers.kind,
      ],
    );
    if (images) await attachImages(context, tx, id, images);
    if (written) {
      const by = context.viewerId;
      await tellIfNamed(context, tx, written, {of: 'idea', id, by});
    }
    tx.happened({type: 'idea.changed', place: before.place, idea: id});
  });
  return readIdeaFor(context, context.database, id);
}
