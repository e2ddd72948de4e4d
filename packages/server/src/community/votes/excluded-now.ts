/**
 * From when on the votes of a person do not count, as an SQL expression: null
 * where they do, and the beginning of time where none does.
 */
export const excludedNow = (person: string) => `
  (select coalesce(x.from_at, 'epoch'::timestamptz)
     from vote_exclusions x
    where x.community_id = $1 and x.person_id = ${person}
      and x.readmitted_at is null)`;
