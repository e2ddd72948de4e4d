import type {
  ArchiveReason,
  Idea,
  IdeaKind,
  Person,
  Rank,
  RichText,
  Stage,
} from '@townhall/client';
import type {IdeaSchedule} from '../../policy/idea-schedule.js';
import {stageAt, votingAt, type DecidedStage} from '../../policy/idea-stage.js';
import type {IdeaImageRow} from '../images/attach-images.js';
import {personColumn} from '../people/person-columns.js';
import {scheduleFields} from './schedule-row.js';

/** An idea as the database answers it. */
export interface IdeaRow extends IdeaSchedule {
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
  reachedAt: Date | null;
  /** Whether staff is looking at its votes. */
  held: boolean;
  /** How far its timeline has come; null before the first step. */
  toldStage: Stage | null;
  /** When the scheduler looks at it again. */
  nextAt: Date | null;
  rank: Rank | null;
  archiveReason: ArchiveReason | null;
  mergedInto: string | null;
  attempt: number;
  previousAttempt: string | null;
  nextAttempt: string | null;
  assignee: Person | null;
  area: string | null;
  audience: string | null;
  kind: IdeaKind | null;
  comments: number;
  followers: number;
  responseBody: RichText | null;
  responseBy: Person | null;
  responseAt: Date | null;
  tags: string[];
  images: IdeaImageRow[];
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/**
 * The columns of `IdeaRow`, for `ideas i` with the joins below; `queryIdeas`
 * adds the rank.
 */
export const ideaColumns = `
  i.id, i.place_id as place, i.title, i.body, i.excerpt,
  ${personColumn('author')} as author,
  i.decided_stage as "decidedStage", i.up, i.down, i.net,
  ${scheduleFields('i')}, i.reached_at as "reachedAt",
  i.votes_held_at is not null as held,
  i.told_stage as "toldStage", i.next_at as "nextAt",
  null as rank, i.archive_reason as "archiveReason",
  i.merged_into as "mergedInto", i.attempt,
  i.previous_id as "previousAttempt", i.next_id as "nextAttempt",
  ${personColumn('assignee')} as assignee, i.area, i.audience, i.kind,
  i.comment_count as comments, i.follower_count as followers,
  i.response_body as "responseBody",
  ${personColumn('responder')} as "responseBy",
  i.response_at as "responseAt", i.tags, i.images, i.version,
  i.created_at as "createdAt", i.updated_at as "updatedAt"`;

/** The people of an idea, for `ideas i`. */
export const ideaJoins = `
  left join persons author
    on author.community_id = i.community_id and author.id = i.author_id
  left join persons responder
    on responder.community_id = i.community_id and responder.id = i.response_by
  left join persons assignee
    on assignee.community_id = i.community_id and assignee.id = i.assignee_id`;

/** An idea as everybody may see it at this moment. */
export function ideaFrom(row: IdeaRow, now: Date): Idea {
  const stage = stageAt(row, now);
  const voting = votingAt(row, now);
  const votes = countsShown(row, voting)
    ? {up: row.up, down: row.down, net: row.net}
    : null;
  return {
    id: row.id,
    place: row.place,
    title: row.title,
    body: row.body,
    excerpt: row.excerpt,
    author: row.author,
    stage,
    votes,
    voting,
    cohort: row.cohort,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt?.toISOString() ?? null,
    threshold: row.threshold,
    // A place among others tells of votes.
    rank: votes && row.rank,
    reachedAt: reachedAt(row, stage)?.toISOString() ?? null,
    archived:
      stage === 'archived' ? (row.archiveReason ?? 'below_threshold') : null,
    mergedInto: row.mergedInto,
    attempt: row.attempt,
    previousAttempt: row.previousAttempt,
    nextAttempt: row.nextAttempt,
    assignee: row.assignee,
    area: row.area,
    audience: row.audience,
    kind: row.kind,
    comments: row.comments,
    followers: row.followers,
    response:
      row.responseBody && row.responseAt
        ? {
            body: row.responseBody,
            by: row.responseBy,
            at: row.responseAt.toISOString(),
          }
        : null,
    images: row.images.map((image) => ({
      ...image,
      url: `images/${image.id}`,
    })),
    tags: row.tags,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** What a cohort decides, it decides when it closes. */
const reachedAt = (row: IdeaRow, stage: Stage) =>
  row.reachedAt ?? (stage === 'threshold_reached' ? row.closesAt : null);

/** Whether everybody may see how the votes stand. */
const countsShown = (row: IdeaRow, voting: Idea['voting']) =>
  row.countsShown === 'always' || voting === 'closed';
