import type {CommunityContext, Source} from '../community/context.js';
import type {ImportRecord, RecordType} from './records.js';

/** What a record of this source has become. */
export interface Known {
  /** The id of the thing here. */
  target: string;
  /** The digest of the record that it was last imported from. */
  hash: string;
}

/** What a record is called within its source. */
export interface RecordName {
  type: RecordType;
  id: string;
}

/** A record's name; the ballots of an idea go by the idea. */
export const nameOf = (record: ImportRecord): RecordName => ({
  type: record.type,
  id: record.type === 'ballots' ? record.idea : record.id,
});

/** A name as one text, for maps and sets. */
export const keyOf = ({type, id}: RecordName) => `${type} ${id}`;

/** Looks up what records of a source have become in earlier imports. */
export async function readKnown(
  {communityId, database}: CommunityContext,
  source: string,
  names: readonly RecordName[],
): Promise<Map<string, Known>> {
  const rows = await database.query<RecordName & Known>(
    `select s.type, s.source_id as id, s.target_id as target,
            s.content_hash as hash
       from jsonb_to_recordset($3::jsonb) as wanted(type text, id text)
       join import_sources s
         on s.community_id = $1 and s.source = $2
        and s.type = wanted.type and s.source_id = wanted.id`,
    [communityId, source, JSON.stringify(names)],
  );
  return new Map(
    rows.map(({target, hash, ...name}) => [keyOf(name), {target, hash}]),
  );
}

/** Keeps for later imports what these records have become. */
export async function keepKnown(
  {communityId, clock}: CommunityContext,
  tx: Source,
  source: string,
  records: readonly (RecordName & Known)[],
): Promise<void> {
  await tx.query(
    `insert into import_sources (community_id, source, type, source_id,
                                 target_id, content_hash, imported_at)
     select $1, $2, r.type, r.id, r.target, r.hash, $4::timestamptz
       from jsonb_to_recordset($3::jsonb)
         as r(type text, id text, target text, hash text)
     on conflict (community_id, source, type, source_id) do update
        set target_id = excluded.target_id,
            content_hash = excluded.content_hash,
            imported_at = excluded.imported_at`,
    [communityId, source, JSON.stringify(records), clock()],
  );
}
