import {type Numbers, type Thing, thingKinds} from '../../catalogue.js';
import type {CommunityContext} from '../context.js';

/** So many numbers are remembered; more are asked for again. */
const mostRemembered = 50_000;

interface NumberRow {
  kind: string;
  id: string;
  number: string;
}

/** Numbers over SQL. They never change, so they are remembered. */
export function sqlNumbers(context: CommunityContext): Numbers {
  const known = new Map<string, string>();
  const named = new Map<string, Thing>();

  const learn = (rows: readonly NumberRow[]) => {
    if (known.size > mostRemembered) {
      known.clear();
      named.clear();
    }
    for (const {kind: written, id, number} of rows) {
      known.set(`${written} ${id}`, number);
      const kind = thingKinds.find((one) => one === written);
      if (kind) named.set(number, {kind, id});
    }
  };
  const missing = (things: readonly Thing[]) =>
    things.filter((thing) => !known.has(keyOf(thing)));

  return {
    async of(things) {
      const wanted = missing(things);
      if (wanted.length > 0) {
        learn(await read(context, wanted));
        const unnumbered = missing(wanted);
        if (unnumbered.length > 0) {
          await number(context, unnumbered);
          learn(await read(context, unnumbered));
        }
      }
      return things.map((thing) => known.get(keyOf(thing)) ?? '0');
    },

    async thing(written) {
      if (!/^[1-9]\d{0,17}$/.test(written)) return undefined;
      if (!named.has(written)) {
        learn(
          await context.database.query<NumberRow>(
            `select kind, thing_id as id, number::text as number
               from thing_numbers
              where community_id = $1 and number = $2::bigint`,
            [context.communityId, written],
          ),
        );
      }
      return named.get(written);
    },
  };
}

const keyOf = ({kind, id}: Thing) => `${kind} ${id}`;

const columnsOf = (things: readonly Thing[]) => [
  things.map(({kind}) => kind),
  things.map(({id}) => id),
];

const read = ({communityId, database}: CommunityContext, things: Thing[]) =>
  database.query<NumberRow>(
    `select n.kind, n.thing_id as id, n.number::text as number
       from unnest($2::text[], $3::text[]) as wanted (kind, id)
       join thing_numbers n
         on n.community_id = $1 and n.kind = wanted.kind
        and n.thing_id = wanted.id`,
    [communityId, ...columnsOf(things)],
  );

/** Two that number the same thing at once agree on one number. */
const number = ({communityId, database}: CommunityContext, things: Thing[]) =>
  database.query(
    `insert into thing_numbers (community_id, kind, thing_id)
     select distinct $1, wanted.kind, wanted.id
       from unnest($2::text[], $3::text[]) as wanted (kind, id)
     on conflict (community_id, kind, thing_id) do nothing`,
    [communityId, ...columnsOf(things)],
  );
