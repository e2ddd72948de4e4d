import {rankIn} from './vocabulary.mjs';

// Who voted how on what follows from the number of the idea and of the vote in
// it, so that a million ballots need no random numbers and are the same each time.

/** How many ballots the idea has: ten on average, a few ideas have most of them. */
export const ballotsOf = (idea) => `
  (case when ${idea} % 100 = 0 then 300
        when ${idea} % 100 < 5 then 75
        when ${idea} % 100 < 20 then 14
        when ${idea} % 100 < 50 then 3
        else 2 end)`;

/** Every fifth ballot is against. */
export const valueOf = (idea, ballot) => `
  (case when (${idea} + 3 * ${ballot}) % 5 = 0 then -1 else 1 end)`;

/** Another person for each ballot of an idea; 104,729 is a prime. */
export const voterOf = (idea, ballot, people) => `
  ((${idea}::bigint * 7919 + ${ballot}::bigint * 104729) % ${people} + 1)`;

/** The id of the n-th person, in SQL. */
export const personIdOf = (n) => `
  ('01900000000070008000' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** The id of the n-th person, here. */
export const personId = (n) =>
  `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A version 7 id of this moment that no other number has. */
export const idAt = (moment, n) => `
  (lpad(to_hex((extract(epoch from ${moment}) * 1000)::bigint), 12, '0')
    || '70008000' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;

/** The number that such an id was made of. */
export const numberIn = (id) =>
  `('x' || right(${id}::text, 12))::bit(48)::bigint`;

/** So many words from $1 for this seed; usual words come more often. */
export const wordsFor = (seed, count) => `
  (select string_agg(($1::text[])[1 + ${rankIn(
    '$1::text[]',
    `(hashint4((${seed}) * 64 + word) & 2147483647) / 2147483648.0::float8`,
  )}], ' ' order by word)
     from generate_series(1, ${count}) word)`;
