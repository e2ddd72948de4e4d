import {setTimeout as pause} from 'node:timers/promises';
import {community} from './dataset/load-dataset.mjs';
import {watchWaits} from './watch-waits.mjs';

const notice = 15_000;
const calm = 5_000;
const quiet = 5_000;
const patience = 180_000;

/**
 * Lets one cohort open and another close in the same moment, while a request is
 * sent every five milliseconds, and answers with the longest that any of them
 * waited. Undefined where the server moves no ideas by itself.
 */
export async function changeCohorts({inCopy, startServer, paths, ideas}) {
  const at = new Date(Date.now() + notice);
  await inCopy((database) => arrange(database, at, ideas));
  const townhall = await startServer();
  let watching;
  try {
    await pause(at.getTime() - Date.now() - calm);
    watching = watchWaits(townhall.url, paths);
    await untilQuiet(townhall.url, at);
  } finally {
    await watching?.stop();
    await townhall.stop();
  }
  const {moved, left, until} = await inCopy((database) =>
    whatMoved(database, at),
  );
  if (moved === 0) return undefined;
  const waits = (from, to) =>
    watching.longestBetween(from.getTime(), to.getTime());
  return {
    ideas: moved,
    left,
    seconds: (until - at) / 1_000,
    before: waits(new Date(0), at),
    longest: waits(at, new Date(until.getTime() + 1_000)),
  };
}

/** So many archived ideas wait for the moment again, and so many open ones end. */
async function arrange(database, at, ideas) {
  await database.query(
    `update ideas set decided_stage = null, archive_reason = null,
            told_stage = 'scheduled', next_at = null,
            opens_at = $2::timestamptz,
            closes_at = $2::timestamptz + interval '3 months'
      where community_id = $1 and id in (
        select id from ideas where community_id = $1
           and decided_stage = 'archived' order by id desc limit ${ideas})`,
    [community, at],
  );
  await database.query(
    `update ideas set closes_at = $2::timestamptz, next_at = null
      where community_id = $1 and id in (
        select id from ideas where community_id = $1 and told_stage = 'open'
           and reached_at is null and opens_at < $2::timestamptz
         order by id limit ${ideas})`,
    [community, at],
  );
  await database.query('vacuum (analyze) ideas');
}

/** The server tells of what it moves; when it has stopped telling, it is done. */
async function untilQuiet(url, at) {
  const ending = new AbortController();
  const {body} = await fetch(`${url}/api/v1/events`, ending);
  let last = at.getTime() + quiet;
  const listening = (async () => {
    for await (const chunk of body) {
      // Comments keep the line open and tell nothing.
      if (!Buffer.from(chunk).toString().startsWith(':')) last = Date.now();
    }
  })().catch(() => {});
  while (
    Date.now() <
    Math.min(Math.max(last, at.getTime()) + quiet, at.getTime() + patience)
  ) {
    await pause(200);
  }
  ending.abort();
  await listening;
}

async function whatMoved(database, at) {
  const [moved] = await database.query(
    `select count(distinct idea_id)::int as moved, max(recorded_at) as until
       from idea_transitions
      where community_id = $1 and recorded_at >= $2::timestamptz`,
    [community, at],
  );
  const [{remaining}] = await database.query(
    `select count(*)::int as remaining from ideas
      where community_id = $1 and due_at <= $2::timestamptz`,
    [community, at],
  );
  return {...moved, left: remaining};
}
