import type {Dismissal, NoticeReader, NoticeStep, Role} from '@townhall/client';
import {segmentOf} from '../../../policy/segment.js';
import {refuse} from '../../../problem.js';
import type {ViewerContext} from '../../context.js';
import {isoInstant} from '../../people/person-columns.js';
import {doneSteps} from './done-steps.js';
import {newsNames} from './news-names.js';

interface ReaderRow {
  name: string;
  role: Role;
  joinedAt: Date;
  key: string;
  done: NoticeStep[];
  told: NoticeStep[];
  dismissals: Dismissal[];
  shown: NoticeReader['shown'];
}

/** All that decides which notices the viewer sees, in one statement. */
export async function readReader(
  context: ViewerContext,
): Promise<NoticeReader> {
  const {communityId, viewerId, database, clock, newMemberDays} = context;
  const now = clock();
  if (viewerId === null) return {...guest, at: now.toISOString()};
  const [row] = await database.query<ReaderRow>(statement, [
    communityId,
    viewerId,
  ]);
  if (!row) {
    return refuse('token_invalid', {
      detail: 'This session belongs to nobody here. Please sign in again.',
    });
  }
  const {name, done, told, dismissals, shown} = row;
  return {
    at: now.toISOString(),
    person: viewerId,
    name,
    segment: segmentOf(row, now, newMemberDays),
    done,
    told,
    dismissals,
    shown,
    news: await newsNames(row.key, now),
  };
}

const guest: Omit<NoticeReader, 'at'> = {
  person: null,
  name: null,
  segment: 'guest',
  done: [],
  told: [],
  dismissals: [],
  shown: [],
  news: [],
};

const statement = `
select p.name, p.role, p.joined_at as "joinedAt", p.news_key as key,
       ${doneSteps} as done,
       (select coalesce(json_agg(s.step), '[]') from reader_steps s
         where s.community_id = p.community_id and s.person_id = p.id) as told,
       (select coalesce(json_agg(json_build_object(
                 'notice', d.notice_id, 'version', d.version,
                 'at', ${isoInstant('d.at')},
                 'until', ${isoInstant('d.until')})), '[]')
          from (select * from dismissals
                 where community_id = p.community_id and person_id = p.id
                 order by at desc limit 200) d) as dismissals,
       (select coalesce(json_agg(json_build_object(
                 'notice', s.notice_id, 'at', ${isoInstant('s.at')})), '[]')
          from (select * from notice_sightings
                 where community_id = p.community_id and person_id = p.id
                 order by at desc limit 200) s) as shown
  from persons p
 where p.community_id = $1 and p.id = $2`;
