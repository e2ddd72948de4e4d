import type {Role} from '@townhall/client';
import type {Voter} from '../../policy/voting.js';
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
}

/** The column of a `VoterRow`, null where the join found nobody. */
export const voterColumn = (alias: string) =>
  `case when ${alias}.id is null then null else json_build_object(
     'id', ${alias}.id, 'role', ${alias}.role,
     'blocked', ${alias}.blocked_at is not null,
     'joinedAt', ${isoInstant(`${alias}.joined_at`)},
     'emailVerified', ${alias}.email_verified, 'groups', ${alias}.groups,
     'votesExcluded', ${alias}.votes_excluded_at is not null) end`;

/** A voter as the rules of voting see them. */
export const voterFrom = (row: VoterRow | null): Voter =>
  row && {...row, joinedAt: new Date(row.joinedAt)};
