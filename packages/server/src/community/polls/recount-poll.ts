import type {PollCount, PollRecount} from '@townhall/client';
import {mayModerate} from '../../policy/permissions.js';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {refusePoll} from './read-polls.js';

interface CountRow extends PollCount {
  voters: number;
  people: number;
}

/** Compares totals, ballots and ledger of a poll, all of one moment. */
export async function recountPoll(
  context: ViewerContext,
  id: string,
): Promise<PollRecount> {
  const {communityId, database} = context;
  insist(mayModerate(await readMember(context, database)));
  const rows = await database.query<CountRow>(compare, [
    communityId,
    isUuid(id) ? id : null,
  ]);
  const [first] = rows;
  if (!first) return refusePoll();
  const counts = rows.map(({option, total, ballots, ledger}) => ({
    option,
    total,
    ballots,
    ledger,
  }));
  return {
    poll: id,
    voters: first.voters,
    ballots: first.people,
    counts,
    agrees:
      first.voters === first.people &&
      counts.every(
        ({total, ballots, ledger}) => total === ballots && ballots === ledger,
      ),
  };
}

const compare = `
select c.id as option, c.votes as total, o.voters,
       (select count(*)::integer from poll_ballots b
         where b.community_id = o.community_id and b.poll_id = o.id) as people,
       (select count(*)::integer from poll_ballots b
         where b.community_id = o.community_id and b.poll_id = o.id
           and c.id = any(b.choices)) as ballots,
       (select coalesce(sum((c.id = any(l.after))::integer
                          - (c.id = any(l.before))::integer), 0)::integer
          from poll_ledger l
         where l.community_id = o.community_id and l.poll_id = o.id) as ledger
  from polls o
  join poll_options c on c.community_id = o.community_id and c.poll_id = o.id
 where o.community_id = $1 and o.id = $2::uuid and ${visible.poll()}
 order by c.position, c.id`;
