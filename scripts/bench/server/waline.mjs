import {dependency} from './modules.mjs';
import {startProgram} from './programs/start-program.mjs';
import {walineTables} from './waline-tables.mjs';

const thread = '/bench';
const comments = 200;

/**
 * Starts Waline with a page of 200 comments, on the given database or on one
 * from npm alone.
 */
export async function startWaline({peers, databaseUrl}) {
  const database = databaseUrl
    ? undefined
    : await startProgram('waline-database', {peers});
  const url = databaseUrl ?? database.url;
  await makeTables(url);
  const waline = await startProgram('waline', {peers, databaseUrl: url});
  return {
    url: waline.url,
    async stop() {
      await waline.stop();
      await database?.stop();
    },
  };
}

async function makeTables(url) {
  const {default: pg} = await dependency('pg');
  const client = new pg.Client({connectionString: url});
  await client.connect();
  await client.query(walineTables);
  await client.query(
    `insert into wl_comment (comment, nick, mail, url, status, ip, ua)
     select 'I think **comment ' || n || '** says it: see [the notes](https://example.com/' || n || ') first.',
            'Person ' || n, 'person' || n || '@example.com', $1, 'approved',
            '127.0.0.1', 'bench'
       from generate_series(1, $2::int) n`,
    [thread, comments],
  );
  await client.end();
}

/** The same work as ours, as far as there is the same: list twenty, post one. */
export function walineTasks({url}) {
  // It says 500 too where it has too much to do.
  const common = {url, turnsAwayWith: [500, 503]};
  let posted = 0;
  const query = `path=${encodeURIComponent(thread)}&pageSize=20&page=1&lang=en&sortBy=insertedAt_desc`;
  return [
    {
      ...common,
      name: 'list, Waline',
      next: () => [{path: `/api/comment?${query}`}],
    },
    {
      ...common,
      name: 'post, Waline',
      next: () => {
        posted += 1;
        return [
          {
            method: 'POST',
            path: '/api/comment?lang=en',
            headers: {'x-forwarded-for': addressOf(posted)},
            body: JSON.stringify({
              comment: `This is **remark ${posted}**, and it is new.`,
              nick: `Person ${posted}`,
              mail: `person${posted}@example.com`,
              link: '',
              ua: 'bench',
              url: '/posts',
            }),
          },
        ];
      },
    },
  ];
}

/** Each from another address, because Waline lets one address post only now and then. */
const addressOf = (n) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
