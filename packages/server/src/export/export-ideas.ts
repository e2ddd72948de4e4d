import type {ReportReason} from '@townhall/client';
import type {CommunityContext} from '../community/context.js';
import type {ImportRecordInput} from '../import/records.js';
import {commentsOf} from './export-comments.js';
import {byThing, given, instant, pagesOf} from './pages.js';

type Idea = Extract<ImportRecordInput, {type: 'idea'}>;

interface IdeaRow {
  id: string;
  title: string;
  source: string;
  author: string | null;
  decided: NonNullable<Idea['stage']> | null;
  archived: NonNullable<Idea['archived']> | null;
  onHold: string | null;
  previous: string | null;
  tags: string[];
  area: string | null;
  audience: string | null;
  kind: NonNullable<Idea['kind']> | null;
  assignee: string | null;
  opensAt: Date;
  closesAt: Date | null;
  reachedAt: Date | null;
  response: string | null;
  respondedBy: string | null;
  respondedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Ideas with their votes, what was said of them and what is reported. */
export async function* exportIdeas(
  context: CommunityContext,
  place: string,
): AsyncGenerator<ImportRecordInput, void> {
  for await (const ideas of pagesOf<IdeaRow>(context, place, readIdeas)) {
    const ids = ideas.map(({id}) => id);
    const votes = byThing(await ballotsOf(context, ids));
    const said = byThing(await commentsOf(context, 'idea', ids));
    const reports = byThing(await reportsOf(context, ids));
    for (const idea of ideas) {
      const {id} = idea;
      yield ideaRecord(place, idea);
      const ballots = votes.get(id);
      if (ballots) {
        const at = Math.max(...ballots.map((one) => one.at.getTime()));
        const side = (value: number) =>
          ballots.flatMap((one) => (one.value === value ? one.person : []));
        yield {
          type: 'ballots',
          idea: id,
          up: side(1),
          down: side(-1),
          at: new Date(at).toISOString(),
        };
      }
      for (const {of: _, ...comment} of said.get(id) ?? []) {
        yield {type: 'comment', idea: id, ...comment};
      }
      for (const {of: _, at, comment, ...report} of reports.get(id) ?? []) {
        yield {
          type: 'report',
          idea: id,
          ...report,
          ...given('comment', comment),
          at: instant(at),
        };
      }
    }
  }
}

function ideaRecord(place: string, idea: IdeaRow): ImportRecordInput {
  const {response, respondedAt, decided} = idea;
  return {
    type: 'idea',
    id: idea.id,
    place,
    title: idea.title,
    text: idea.source,
    author: idea.author,
    ...given('stage', decided),
    ...(decided === 'archived' ? given('archived', idea.archived) : {}),
    tags: idea.tags,
    area: idea.area,
    audience: idea.audience,
    kind: idea.kind,
    assignee: idea.assignee,
    ...given('onHold', idea.onHold),
    ...given('previous', idea.previous),
    opensAt: instant(idea.opensAt),
    closesAt: idea.closesAt && instant(idea.closesAt),
    ...given('reachedAt', idea.reachedAt && instant(idea.reachedAt)),
    ...(response !== null && respondedAt !== null
      ? {
          response: {
            text: response,
            by: idea.respondedBy,
            at: instant(respondedAt),
          },
        }
      : {}),
    createdAt: instant(idea.createdAt),
    updatedAt: instant(idea.updatedAt),
  };
}

/** An attempt comes after the one before it: ids are in the order of time. */
const readIdeas = `
select i.id, i.title, i.source, i.author_id as author,
       i.decided_stage as decided, i.archive_reason as archived,
       i.votes_held_reason as "onHold", p.id as previous, i.tags, i.area,
       i.audience, i.kind, i.assignee_id as assignee, i.opens_at as "opensAt",
       i.closes_at as "closesAt", i.reached_at as "reachedAt",
       i.response_source as response, i.response_by as "respondedBy",
       i.response_at as "respondedAt", i.created_at as "createdAt",
       i.updated_at as "updatedAt"
  from ideas i
  left join ideas p on p.community_id = i.community_id
   and p.id = i.previous_id and p.place_id = i.place_id
   and p.hidden_at is null and p.merged_into is null
 where i.community_id = $1 and i.place_id = $2 and i.id > $3::uuid
   and i.hidden_at is null and i.merged_into is null
 order by i.id
 limit $4`;

const ballotsOf = (
  {communityId, database}: CommunityContext,
  ids: readonly string[],
) =>
  database.query<{of: string; person: string; value: number; at: Date}>(
    `select idea_id as of, person_id as person, value, changed_at as at
       from ballots
      where community_id = $1 and idea_id = any($2::uuid[])
        and value <> 0 and not excluded
      order by idea_id, person_id`,
    [communityId, ids],
  );

const reportsOf = (
  {communityId, database}: CommunityContext,
  ids: readonly string[],
) =>
  database.query<{
    of: string;
    id: string;
    comment: string | null;
    by: string;
    reason: ReportReason;
    text: string;
    at: Date;
  }>(
    `select r.idea_id as of, r.id, r.comment_id as comment, r.person_id as by,
            r.reason, r.note as text, r.at
       from reports r
       left join idea_comments c
         on c.community_id = r.community_id and c.id = r.comment_id
      where r.community_id = $1 and r.idea_id = any($2::uuid[])
        and r.resolution is null
        and (r.comment_id is null or c.hidden_at is null)
      order by r.idea_id, r.id`,
    [communityId, ids],
  );
