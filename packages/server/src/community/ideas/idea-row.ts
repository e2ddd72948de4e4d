import type {Idea, Person, RichText} from '@townhall/client';
import {stageAt, votingAt, type DecidedStage} from '../../policy/idea-stage.js';
import {personColumn} from '../people/person-columns.js';

/** An idea as the database answers it. */
export interface IdeaRow {
  id: string;
  place: string;
  title: string;
  body: RichText;
  excerpt: string;
  author: Person | null;
  decidedStage: DecidedStage | null;
  up: number;
  down: number;
  net: number;
  cohort: string | null;
  opensAt: Date;
  closesAt: Date | null;
  threshold: number | null;
  reachedAt: Date | null;
  responseBody: RichText | null;
  responseBy: Person | null;
  responseAt: Date | null;
  tags: string[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of `IdeaRow`, for `ideas i` with the joins below. */
export const ideaColumns = `
  i.id, i.place_id as place, i.title, i.body, i.excerpt,
  ${personColumn('author')} as author,
  i.decided_stage as "decidedStage", i.up, i.down, i.net, i.cohort,
  i.opens_at as "opensAt", i.closes_at as "closesAt", i.threshold,
  i.reached_at as "reachedAt", i.response_body as "responseBody",
  ${personColumn('responder')} as "responseBy",
  i.response_at as "responseAt", i.tags, i.version,
  i.created_at as "createdAt", i.updated_at as "updatedAt"`;

/** The people of an idea, for `ideas i`. */
export const ideaJoins = `
  left join persons author
    on author.community_id = i.community_id and author.id = i.author_id
  left join persons responder
    on responder.community_id = i.community_id and responder.id = i.response_by`;

/** An idea as everybody may see it at this moment. */
export function ideaFrom(row: IdeaRow, now: Date): Idea {
  return {
    id: row.id,
    place: row.place,
    title: row.title,
    body: row.body,
    excerpt: row.excerpt,
    author: row.author,
    stage: stageAt(row, now),
    votes: {up: row.up, down: row.down, net: row.net},
    voting: votingAt(row, now),
    cohort: row.cohort,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt?.toISOString() ?? null,
    threshold: row.threshold,
    reachedAt: row.reachedAt?.toISOString() ?? null,
    response:
      row.responseBody && row.responseAt
        ? {
            body: row.responseBody,
            by: row.responseBy,
            at: row.responseAt.toISOString(),
          }
        : null,
    tags: row.tags,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
