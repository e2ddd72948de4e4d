import type {
  Page,
  Person,
  PostEdit,
  PostKind,
  RichText,
  WrittenSource,
} from '@townhall/client';
import {silentUntil} from '../../policy/editing.js';
import {mayModerate} from '../../policy/permissions.js';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {personColumn} from '../people/person-columns.js';
import {isUuid} from '../uuid.js';
import {lockEditable, refusePost} from './lock-editable.js';

/** As many changes of one post as anybody reads. */
const most = 100;

/** What the author of a post wrote, for those who may change it. */
export async function readPostSource(
  context: ViewerContext,
  kind: PostKind,
  id: string,
): Promise<WrittenSource> {
  const actor = await readMember(context, context.database);
  return context.database.transaction(async (tx) => {
    const post = await lockEditable(context, tx, actor, kind, id);
    return {
      kind,
      id,
      title: post.title,
      text: post.source,
      tags: post.tags,
      revision: post.revision,
      silentUntil: silentUntil(post.createdAt).toISOString(),
    };
  });
}

interface EditRow {
  by: Person | null;
  at: Date;
  title: string | null;
  body: RichText;
  tags: string[];
}

/** What stood in a post before each change, the latest first; for staff. */
export async function listEdits(
  context: ViewerContext,
  kind: PostKind,
  id: string,
): Promise<Page<PostEdit>> {
  insist(mayModerate(await readMember(context, context.database)));
  const found = await context.database.query(
    `select 1 from ${kind}s where community_id = $1 and id = $2::uuid`,
    [context.communityId, isUuid(id) ? id : null],
  );
  if (found.length === 0) return refusePost(kind);
  const ofPost =
    kind === 'answer'
      ? 'e.answer_id = $2::uuid'
      : 'e.question_id = $2::uuid and e.answer_id is null';
  const rows = await context.database.query<EditRow>(
    `select ${personColumn('editor')} as by, e.at, e.title, e.body, e.tags
       from post_edits e
       left join persons editor
         on editor.community_id = e.community_id and editor.id = e.person_id
      where e.community_id = $1 and ${ofPost}
      order by e.id desc
      limit ${most}`,
    [context.communityId, isUuid(id) ? id : null],
  );
  return {
    items: rows.map((row) => ({...row, at: row.at.toISOString()})),
    next: null,
  };
}
