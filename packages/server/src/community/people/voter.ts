import type {Role} from '@townhall/client';
import type {Voter} from '../../policy/voting.js';
import {refuse} from '../../problem.js';
import type {ViewerContext} from '../context.js';
import {isoInstant} from './person-columns.js';

/** A voter as the database answers them. */
export interface VoterRow {
  id: string;
  role: Role;
  blocked: boolean;
  joinedAt: string;
  emailVerified: boolean;
  groups: string[];
  votesExcluded: boolean;
  sessionVersion: number;
}

/** The column of a `VoterRow`, null where the join found nobody. */
export const voterColumn = (alias: string) =>
  `case when ${alias}.id is null then null else json_build_object(
     'id', ${alias}.id, 'role', ${alias}.role,
     'blocked', ${alias}.blocked_at is not null,
     'joinedAt', ${isoInstant(`${alias}.joined_at`)},
     'emailVerified', ${alias}.email_verified, 'groups', ${alias}.groups,
     'votesExcluded', ${alias}.votes_excluded_at is not null,
     'sessionVersion', ${alias}.session_version) end`;

/** Refuses a session that was ended, or never was somebody's here. */
export function insistOnSession(
  {session}: Pick<ViewerContext, 'session'>,
  voter: VoterRow | null | undefined,
): void {
  if (!voter) refuse('token_invalid');
  if (session !== undefined && voter.sessionVersion !== session) {
    refuse('token_expired');
  }
}

/** A voter as the rules of voting see them. */
export const voterFrom = (row: VoterRow | null): Voter =>
  row && {...row, joinedAt: new Date(row.joinedAt)};
