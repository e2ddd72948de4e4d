import type {
  Page,
  Person,
  Report,
  ReportQuery,
  ReportReason,
} from '@townhall/client';
import {reportQuerySchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import {readComments} from '../comments/read-comments.js';
import type {ViewerContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {insist, readMember} from '../people/actor.js';
import {personColumn} from '../people/person-columns.js';
import {sqlParameters} from '../sql-parameters.js';

interface ReportRow {
  id: string;
  place: string;
  idea: string | null;
  post: string | null;
  title: string;
  comment: string | null;
  by: Person | null;
  reason: ReportReason;
  text: string;
  at: Date;
}

/** One page of what is still to be looked at, oldest first. */
export async function listReports(
  context: ViewerContext,
  query: ReportQuery,
): Promise<Page<Report>> {
  insist(mayModerate(await readMember(context, context.database)));
  const {place, limit, cursor} = valid(reportQuerySchema, query);
  const parameters = sqlParameters(context.communityId);
  const conditions = [
    'r.community_id = $1',
    'r.resolved_at is null',
    'r.question_id is null',
  ];
  if (place !== undefined) {
    conditions.push(
      `coalesce(i.place_id, p.place_id) = ${parameters.add(place)}`,
    );
  }
  if (cursor !== undefined) {
    const {id} = readCursor(cursor, 'reports', []);
    conditions.push(`r.id > ${parameters.add(id)}::uuid`);
  }
  const rows = await context.database.query<ReportRow>(
    `select r.id, coalesce(i.place_id, p.place_id) as place,
            r.idea_id as idea, r.post_id as post,
            coalesce(i.title, p.title) as title, r.comment_id as comment, ${personColumn('reporter')} as by,
            r.reason, r.note as text, r.at
       from reports r
       left join ideas i
         on i.community_id = r.community_id and i.id = r.idea_id
       left join posts p
         on p.community_id = r.community_id and p.id = r.post_id
       join persons reporter
         on reporter.community_id = r.community_id and reporter.id = r.person_id
      where ${conditions.join(' and ')}
      order by r.id
      limit ${limit + 1}`,
    parameters.values,
  );
  const page = rows.slice(0, limit);
  const comments = await readComments(
    context,
    context.database,
    page.flatMap(({comment}) => comment ?? []),
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      ...row,
      comment: comments.get(row.comment ?? '') ?? null,
      at: row.at.toISOString(),
    })),
    next:
      last && rows.length > limit ? writeCursor('reports', [], last.id) : null,
  };
}
