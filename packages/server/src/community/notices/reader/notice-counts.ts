import type {NoticeReport, Segment} from '@townhall/client';
import type {CommunityContext} from '../../context.js';

/** Somebody whose reports these are. */
export interface Reporter {
  /** Null for a guest. */
  person: string | null;
  segment: Segment;
}

interface Count {
  notice: string;
  version: number;
  segment: Segment;
  day: string;
  what: NoticeReport['what'];
  action: string;
  count: number;
}

interface Sighting {
  notice: string;
  version: number;
  person: string;
  at: string;
}

/** So many different things wait at most; then they are written at once. */
const mostWaiting = 2_000;

/**
 * Counts what becomes of notices. Reports are added up in memory and written
 * together, so that a page costs no write; what waits when a process dies is lost.
 */
export class NoticeCounts {
  readonly #context: CommunityContext;
  #counts = new Map<string, Count>();
  #sightings = new Map<string, Sighting>();

  constructor(context: CommunityContext) {
    this.#context = context;
  }

  async add(
    {person, segment}: Reporter,
    reports: readonly NoticeReport[],
  ): Promise<void> {
    const at = this.#context.clock().toISOString();
    const day = at.slice(0, 10);
    for (const {notice, version, what, action = ''} of reports) {
      const key = JSON.stringify([notice, version, segment, day, what, action]);
      const known = this.#counts.get(key);
      const count = (known?.count ?? 0) + 1;
      this.#counts.set(key, {
        ...{notice, version, segment, day, what, action, count},
      });
      if (what !== 'seen' || person === null) continue;
      const sighting = {notice, version, person, at};
      this.#sightings.set(`${person} ${notice}`, sighting);
    }
    if (this.#counts.size + this.#sightings.size >= mostWaiting) {
      await this.flush();
    }
  }

  /** Writes what waits; costs no query where nothing does. */
  async flush(): Promise<void> {
    const counts = [...this.#counts.values()];
    const sightings = [...this.#sightings.values()];
    if (counts.length === 0) return;
    this.#counts = new Map();
    this.#sightings = new Map();
    const {communityId, database} = this.#context;
    await database.transaction(async (tx) => {
      // In one order everywhere, so that two processes never wait for each other.
      await tx.query(countStatement, [communityId, JSON.stringify(counts)]);
      if (sightings.length === 0) return;
      await tx.query(sightingStatement, [
        communityId,
        JSON.stringify(sightings),
      ]);
    });
  }
}

/** Of notices and versions that there are; anybody may claim anything. */
const countStatement = `
insert into notice_figures (community_id, notice_id, version, segment, day,
                            what, action, count)
select $1, r.notice, r.version, r.segment, r.day, r.what, r.action, r.count
  from jsonb_to_recordset($2::jsonb) as r(
         notice text, version integer, segment text, day date, what text,
         action text, count integer)
  join notices n
    on n.community_id = $1 and n.id = r.notice
       and r.version between 1 and n.version
 where r.action = '' or exists (
         select 1 from jsonb_array_elements(n.variants) v,
                jsonb_array_elements(v -> 'actions') a
          where a ->> 'id' = r.action)
 order by r.notice, r.day, r.version, r.segment, r.what, r.action
on conflict (community_id, notice_id, day, version, segment, what, action)
  do update set count = notice_figures.count + excluded.count`;

const sightingStatement = `
insert into notice_sightings (community_id, person_id, notice_id, version, at)
select $1, r.person, r.notice, r.version, r.at
  from jsonb_to_recordset($2::jsonb) as r(
         notice text, version integer, person uuid, at timestamptz)
  join notices n on n.community_id = $1 and n.id = r.notice
 order by r.person, r.notice
on conflict (community_id, person_id, notice_id)
  do update set version = greatest(notice_sightings.version, excluded.version)`;
