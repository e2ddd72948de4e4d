import type {Properties} from '../../properties.js';
import type {CommunityContext} from '../context.js';
import {write} from '../write.js';

/** Properties in SQL. */
export const sqlProperties = (context: CommunityContext): Properties => {
  const {communityId, database} = context;
  return {
    async of({kind, id}) {
      const rows = await database.query<{name: string; value: string}>(
        `select name, value from extended_properties
          where community_id = $1 and kind = $2 and thing_id = $3
          order by name`,
        [communityId, kind, id],
      );
      return Object.fromEntries(rows.map(({name, value}) => [name, value]));
    },
    set: ({kind, id}, properties) =>
      write(
        context,
        async (tx) => {
          await tx.query(
            `delete from extended_properties
            where community_id = $1 and kind = $2 and thing_id = $3`,
            [communityId, kind, id],
          );
          await tx.query(
            `insert into extended_properties
             (community_id, kind, thing_id, name, value)
           select $1, $2, $3, p.name, p.value
             from jsonb_to_recordset($4::jsonb) as p(name text, value text)
           on conflict do nothing`,
            [
              communityId,
              kind,
              id,
              JSON.stringify(
                Object.entries(properties).map(([name, value]) => ({
                  name,
                  value,
                })),
              ),
            ],
          );
          // What guests were told before is old.
          tx.happened({type: 'touched'});
        },
        {movesDeadlines: false},
      ),
    async having(name, value, limit) {
      const rows = await database.query<{id: string}>(
        `select thing_id as id from extended_properties
          where community_id = $1 and name = $2 and md5(value) = md5($3)
            and value = $3 and kind in ('idea', 'question', 'post', 'poll')
          order by thing_id desc
          limit $4`,
        [communityId, name, value, limit],
      );
      return rows.map(({id}) => id);
    },
  };
};
