import type {NoticeStep} from '@townhall/client';
import {visible} from '../../visibility.js';

/** What proves that somebody has taken a step; `p` is the person. */
const proofs: readonly (readonly [NoticeStep, string])[] = [
  [
    'asked',
    `select 1 from questions q
      where q.community_id = p.community_id and q.author_id = p.id
        and ${visible.questionFor('p.id')}`,
  ],
  [
    'answered',
    `select 1 from answers a
       join questions q
         on q.community_id = a.community_id and q.id = a.question_id
      where a.community_id = p.community_id and a.author_id = p.id
        and ${visible.answerFor('p.id')}`,
  ],
  [
    'voted',
    // What was cast for somebody, by suggesting an idea for instance, is no step.
    `select 1 from ballot_ledger b
      where b.community_id = p.community_id and b.person_id = p.id
        and b.new_value <> 0 and b.source in ('web', 'import')`,
  ],
  [
    'joined',
    `select 1 from memberships m
      where m.community_id = p.community_id and m.person_id = p.id
        and m.joined_at is not null`,
  ],
  [
    'track',
    `select 1 from person_tracks t
      where t.community_id = p.community_id and t.person_id = p.id`,
  ],
];

/** The steps that a person has taken, as JSON; `p` is the person. */
export const doneSteps = `(select coalesce(json_agg(done.step), '[]') from (values
  ${proofs.map(([step, proof]) => `('${step}', exists (${proof}))`).join(',\n  ')}
) as done(step, is_done) where done.is_done)`;
