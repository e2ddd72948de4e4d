import type {LedgerEntry, LedgerQuery, Page, Vote} from '@townhall/client';
import {ledgerQuerySchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readIdea} from '../ideas/read-ideas.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';

/** Every change of a vote on one idea, the oldest first; for staff. */
export async function readLedger(
  context: ViewerContext,
  ideaId: string,
  query: LedgerQuery = {},
): Promise<Page<LedgerEntry>> {
  const {communityId, database} = context;
  insist(mayModerate(await readMember(context, database)));
  const {limit, cursor} = valid(ledgerQuerySchema, query);
  if (cursor !== undefined && !isUuid(cursor)) {
    refuse('invalid_request', {detail: 'The cursor is not from this list.'});
  }
  await readIdea(context, database, ideaId);
  const rows = await database.query<LedgerRow>(readEntries, [
    communityId,
    ideaId,
    cursor ?? null,
    limit + 1,
  ]);
  const items = rows.slice(0, limit).map(entryFrom);
  const last = items.at(-1);
  return {items, next: rows.length > limit && last ? last.id : null};
}

type LedgerRow = Omit<LedgerEntry, 'from' | 'to' | 'at'> & {
  from: number;
  to: number;
  at: Date;
};

const entryFrom = ({from, to, at, ...row}: LedgerRow): LedgerEntry => ({
  ...row,
  from: wordFor(from),
  to: wordFor(to),
  at: at.toISOString(),
});

const wordFor = (value: number): Vote =>
  value > 0 ? 'up' : value < 0 ? 'down' : 'none';

const readEntries = `
select l.id, l.idea_id as idea, l.person_id as person, l.old_value as "from",
       l.new_value as "to", l.source, l.at, l.client_hash as client
  from ballot_ledger l
 where l.community_id = $1 and l.idea_id = $2::uuid
   and ($3::uuid is null or l.id > $3::uuid)
 order by l.id
 limit $4::integer`;
