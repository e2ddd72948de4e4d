import type {PlaceKind} from '@townhall/client';
import type {CommunityContext} from '../community/context.js';

/** What long imports keep beside what they bring. */
export interface ImportLedger {
  /** How far an import has come; undefined where none was interrupted. */
  pointOf(source: string, name: string): Promise<unknown>;
  /** Keeps how far an import has come. */
  keepPoint(source: string, name: string, point: object): Promise<void>;
  /** Forgets it: the import has come to its end. */
  forgetPoint(source: string, name: string): Promise<void>;
  /** The kinds of all places, whoever may see them. */
  placeKinds(): Promise<ReadonlyMap<string, PlaceKind>>;
  /** The places that records of this source have become. */
  placesFrom(source: string): Promise<ReadonlySet<string>>;
}

/** The ledger of one community's imports. */
export const importLedger = ({
  communityId,
  database,
  clock,
}: CommunityContext): ImportLedger => ({
  async pointOf(source, name) {
    const [row] = await database.query<{point: unknown}>(
      `select point from import_points
        where community_id = $1 and source = $2 and name = $3`,
      [communityId, source, name],
    );
    return row?.point;
  },
  async keepPoint(source, name, point) {
    await database.query(
      `insert into import_points (community_id, source, name, point, at)
       values ($1, $2, $3, $4::jsonb, $5)
       on conflict (community_id, source, name) do update
          set point = excluded.point, at = excluded.at`,
      [communityId, source, name, JSON.stringify(point), clock()],
    );
  },
  async forgetPoint(source, name) {
    await database.query(
      `delete from import_points
        where community_id = $1 and source = $2 and name = $3`,
      [communityId, source, name],
    );
  },
  async placeKinds() {
    const rows = await database.query<{id: string; kind: PlaceKind}>(
      'select id, kind from places where community_id = $1',
      [communityId],
    );
    return new Map(rows.map(({id, kind}) => [id, kind]));
  },
  async placesFrom(source) {
    const rows = await database.query<{id: string}>(
      `select target_id as id from import_sources
        where community_id = $1 and source = $2 and type = 'place'`,
      [communityId, source],
    );
    return new Set(rows.map(({id}) => id));
  },
});
