import type {
  Clarification,
  ClarificationDraft,
  Person,
  RichText,
  WriteOptions,
} from '@townhall/client';
import {clarificationDraftSchema} from '@townhall/client/contract';
import {mayClarify} from '../../policy/discussion.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {createOnce} from '../idempotency.js';
import {recordTransition} from '../lifecycle/record-transition.js';
import {tellIfNamed} from '../mentions/tell-of-mentions.js';
import {writeText} from '../mentions/write-text.js';
import {insist, readMember} from '../people/actor.js';
import {personColumn} from '../people/person-columns.js';
import {isUuid} from '../uuid.js';
import {lockIdea} from './lock-idea.js';
import {readIdea, refuseIdea} from './read-ideas.js';

/** Adds to what an idea says; an open question about it is answered by that. */
export async function clarifyIdea(
  context: ViewerContext,
  ideaId: string,
  draft: ClarificationDraft,
  {idempotencyKey}: WriteOptions = {},
): Promise<Clarification> {
  const {communityId, viewerId, database, clock} = context;
  const actor = await readMember(context, database);
  const {text} = valid(clarificationDraftSchema, draft);
  const written = await writeText(context, database, text, {
    of: 'idea',
    id: ideaId,
  });
  // Again, because cleaning may have left nothing.
  valid(clarificationDraftSchema, {text: written.source});
  if (!isUuid(ideaId)) return refuseIdea();
  const id = await createOnce(context, {
    operation: 'clarification',
    key: idempotencyKey,
    content: {idea: ideaId, text},
    make: async (tx, id) => {
      const idea = await lockIdea(context, tx, ideaId);
      insist(mayClarify(actor, idea));
      const now = clock();
      await tx.query(
        `insert into idea_clarifications
           (community_id, id, idea_id, author_id, source, body, plain, at)
         values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
        [
          communityId,
          id,
          ideaId,
          viewerId,
          written.source,
          JSON.stringify(written.body),
          written.plain,
          now,
        ],
      );
      const isAsked = idea.stage === 'needs_clarification';
      await tx.query(
        `update ideas
            set version = version + 1, updated_at = $3,
                decided_stage = case when $4::boolean then 'pending_review'
                                     else decided_stage end
          where community_id = $1 and id = $2`,
        [communityId, ideaId, now, isAsked],
      );
      if (isAsked) {
        await recordTransition(context, tx, {
          idea: ideaId,
          from: 'needs_clarification',
          to: 'pending_review',
          cause: 'author',
          actor: viewerId,
        });
      }
      await tellIfNamed(context, tx, written, {
        of: 'clarification',
        id,
        by: viewerId,
      });
      tx.happened({
        type: 'idea.changed',
        place: idea.place,
        idea: ideaId,
      });
    },
  });
  const made = await readClarifications(context, database, ideaId);
  return (
    made.find((one) => one.id === id) ??
    refuse('not_found', {detail: 'There is no such clarification.'})
  );
}

interface ClarificationRow {
  id: string;
  body: RichText;
  by: Person | null;
  at: Date;
}

/** All that was added to an idea that everybody may see. */
export async function listClarifications(
  context: CommunityContext,
  ideaId: string,
): Promise<Clarification[]> {
  await readIdea(context, context.database, ideaId);
  return readClarifications(context, context.database, ideaId);
}

/** All that its author has added to an idea, oldest first. */
async function readClarifications(
  {communityId}: CommunityContext,
  source: Source,
  ideaId: string,
): Promise<Clarification[]> {
  const rows = await source.query<ClarificationRow>(
    `select c.id, c.body, ${personColumn('writer')} as by, c.at
       from idea_clarifications c
       left join persons writer
         on writer.community_id = c.community_id and writer.id = c.author_id
      where c.community_id = $1 and c.idea_id = $2
      order by c.id`,
    [communityId, ideaId],
  );
  return rows.map(({id, body, by, at}) => ({
    id,
    idea: ideaId,
    body,
    by,
    at: at.toISOString(),
  }));
}
