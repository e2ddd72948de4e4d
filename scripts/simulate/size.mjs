/**
 * How large a simulated year is. One simulated vote stands for `votesEach` of
 * the seed's: its net 100 is then 20, and everything else is as large as it was.
 */
export const sizes = {
  whole: {
    name: 'whole',
    cohorts: 12,
    ideasPerCohort: 750,
    people: 4_000,
    votesEach: 10,
    visitsPerDay: 5,
    ideasPerVisit: [2, 4],
    asksSimilar: 0.05,
    looks: 0.2,
  },
  quick: {
    name: 'quick',
    cohorts: 12,
    ideasPerCohort: 20,
    people: 160,
    votesEach: 5,
    visitsPerDay: 0.68,
    ideasPerVisit: [1, 3],
    asksSimilar: 1,
    looks: 0.5,
  },
};

/** The seed's own threshold: net 100 in three calendar months. */
export const seedThreshold = 100;

/** What stands for the seed's threshold in a year of this size. */
export const thresholdOf = ({votesEach}) => seedThreshold / votesEach;
