/**
 * Where a threshold compares a cohort: ideas of one board and cohort that close
 * at the same moment stand against each other. Those with too few voters stand
 * behind all others and never make it; equal ones share the better place.
 */
const enoughVoters = (idea: string) =>
  `(${idea}.up + ${idea}.down >= greatest(${idea}.minimum_voters, 1))`;

const score = (idea: string) => `(case ${idea}.threshold_metric
  when 'net' then ${idea}.net::numeric
  when 'up' then ${idea}.up::numeric
  else ${idea}.up::numeric / greatest(${idea}.up + ${idea}.down, 1) end)`;

const strength = (idea: string) => `(${enoughVoters(idea)}, ${score(idea)})`;

/** How many make it, out of so many, of whom these had enough voters. */
const stay = (idea: string, all: string, enough: string) =>
  `least(${enough}, case ${idea}.threshold_kind
    when 'top' then ${idea}.threshold::bigint
    else ceil(${all} * ${idea}.threshold / 100.0) end)::int`;

/** Ideas that are still compared, under this name. */
const compared = (idea: string) => `(
  ${idea}.threshold_kind <> 'absolute' and ${idea}.threshold is not null
  and ${idea}.closes_at is not null and ${idea}.decided_stage is null
  and ${idea}.reached_at is null and ${idea}.hidden_at is null)`;

const group = [
  'community_id',
  'place_id',
  'cohort',
  'closes_at',
  'threshold_kind',
  'threshold_metric',
];

const together = (one: string, other: string) =>
  group
    .map((name) =>
      name === 'cohort'
        ? `${one}.cohort is not distinct from ${other}.cohort`
        : `${one}.${name} = ${other}.${name}`,
    )
    .join(' and ');

const ranked = (idea: string, fields: string) => `(
  select ${fields}
    from (
      select count(*)::int as of_all,
             (count(*) filter (where ${enoughVoters('o')}))::int as enough,
             (1 + count(*) filter (
               where ${strength('o')} > ${strength(idea)}))::int as place
        from ideas o
       where ${together('o', idea)} and ${compared('o')}
    ) r)`;

/** The `Rank` of `ideas i`: as it was decided, or as it stands now. */
export const rankColumn = `
  case when i.threshold_kind = 'absolute' then null else coalesce(
    (select jsonb_build_object('place', r.place, 'of', r.of_all,
                               'stay', r.stay)
       from idea_ranks r
      where r.community_id = i.community_id and r.idea_id = i.id),
    case when ${compared('i')} then ${ranked(
      'i',
      `jsonb_build_object('place', r.place, 'of', r.of_all,
        'stay', ${stay('i', 'r.of_all', 'r.enough')})`,
    )} end) end`;

/** The SQL telling of "among the best", for an `ideas i` whose vote is over. */
export const amongTheBest = `(case
  when i.threshold_kind = 'absolute' then false
  when exists (select 1 from idea_ranks r
                where r.community_id = i.community_id and r.idea_id = i.id)
    then i.reached_at is not null
  when ${compared('i')} then ${ranked(
    'i',
    `r.place <= ${stay('i', 'r.of_all', 'r.enough')}`,
  )}
  else false end)`;

/** Whether the cohort of `ideas i` has closed by then and is not decided. */
export const awaitsDecision = (now: string) => `(
  ${compared('i')} and i.closes_at <= ${now}
  and not exists (select 1 from idea_ranks r
                   where r.community_id = i.community_id and r.idea_id = i.id))`;

/**
 * Decides the cohorts of these ideas, all at once: every idea's place is kept,
 * and the best have made it at the moment the vote closed. Another process
 * that does the same at the same time finds it done.
 */
export const decideCohorts = `
with cohorts as (
  select distinct ${group.map((name) => `i.${name}`).join(', ')}
    from ideas i
   where i.community_id = $1 and i.id = any($2::uuid[])
     and ${awaitsDecision('$3::timestamptz')}
), standing as (
  select o.id, o.threshold, o.threshold_kind,
         (rank() over (partition by ${group.map((name) => `o.${name}`).join(', ')}
                       order by ${enoughVoters('o')} desc, ${score('o')} desc
         ))::int as place,
         (count(*) over same)::int as of_all,
         (count(*) filter (where ${enoughVoters('o')}) over same)::int as enough
    from ideas o
    join cohorts c on ${together('o', 'c')}
   where ${compared('o')}
  window same as (partition by ${group.map((name) => `o.${name}`).join(', ')})
), kept as (
  insert into idea_ranks (community_id, idea_id, place, of_all, stay)
  select $1, s.id, s.place, s.of_all, ${stay('s', 's.of_all', 's.enough')}
    from standing s
  on conflict (community_id, idea_id) do nothing
  returning idea_id, place, stay
)
update ideas i
   set reached_at = i.closes_at, version = i.version + 1
  from kept
 where i.community_id = $1 and i.id = kept.idea_id and kept.place <= kept.stay
returning i.id, i.place_id as place`;
