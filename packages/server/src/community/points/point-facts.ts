import type {PointRule, PointRules} from '@townhall/client';
import type {CommunityContext, Source} from '../context.js';
import {visible} from '../visibility.js';

/** A fact that the ledger has not heard of. */
export interface NewFact {
  rule: PointRule;
  place: string;
  question: string;
  answer: string | null;
  person: string;
  by: string | null;
  at: Date;
  /** What its place says differently from the preset. */
  rules: PointRules | null;
}

/** An entry whose fact no longer holds. */
export interface EndedEntry {
  id: string;
  person: string;
  rule: PointRule;
}

/** Where the ledger and the facts of these questions differ. */
export async function readDifferences(
  {communityId}: CommunityContext,
  tx: Source,
  questions: readonly string[],
): Promise<{missing: NewFact[]; ended: EndedEntry[]}> {
  const rows = await tx.query<NewFact & {id: string | null}>(differences, [
    communityId,
    questions,
  ]);
  const missing: NewFact[] = [];
  const ended: EndedEntry[] = [];
  for (const {id, ...fact} of rows) {
    if (id === null) missing.push(fact);
    else ended.push({id, person: fact.person, rule: fact.rule});
  }
  return {missing, ended};
}

/** What earns points: only what everybody may see. */
const facts = `
  select 'ask' as rule, q.place_id as place, q.id as question,
         null::uuid as answer, q.author_id as person, null::uuid as by,
         q.created_at as at
    from questions q
   where q.community_id = $1 and q.id = any($2::uuid[])
     and q.author_id is not null and ${visible.question()}
  union all
  select 'answer', q.place_id, q.id, a.id, a.author_id, null, a.created_at
    from answers a
    join questions q
      on q.community_id = a.community_id and q.id = a.question_id
   where a.community_id = $1 and a.question_id = any($2::uuid[])
     and a.author_id <> coalesce(q.author_id, a.question_id)
     and ${visible.answer()}
  union all
  select m.kind, q.place_id, q.id, a.id, a.author_id, m.person_id, m.at
    from marks m
    join answers a on a.community_id = m.community_id and a.id = m.answer_id
    join questions q
      on q.community_id = a.community_id and q.id = a.question_id
   where m.community_id = $1 and m.question_id = any($2::uuid[])
     and a.author_id is not null and ${visible.answer()}`;

const sameFact = `
  e.question_id = f.question and e.rule = f.rule and e.place_id = f.place
  and e.person_id = f.person and e.answer_id is not distinct from f.answer
  and e.by_id is not distinct from f.by`;

const differences = `
with facts as (${facts}
), standing as (
  select * from point_entries e
   where e.community_id = $1 and e.question_id = any($2::uuid[])
     and e.revokes is null and e.revoked_at is null
)
select null::uuid as id, f.*, p.points_rules as rules
  from facts f
  join places p on p.community_id = $1 and p.id = f.place
 where not exists (select 1 from standing e where ${sameFact})
union all
select e.id, e.rule, e.place_id, e.question_id, e.answer_id, e.person_id,
       e.by_id, e.at, null
  from standing e
 where not exists (select 1 from facts f where ${sameFact})
 order by at, question, rule, answer`;
