/** Monday of a week in which the clocks of one region go forward. */
export const monday = Date.parse('2027-03-08T00:00:00Z');
export const day = 86_400_000;
export const hour = 3_600_000;
const minute = 60_000;

/** What is asked in the week is lived with for this many more days. */
export const daysAfter = 14;

const holidays = {
  'help-europe': ['2027-03-10'],
  'help-americas': ['2027-03-17'],
};

/** How a place looks after its questions: the preset, and its own hours. */
export const policyOf = ({place, timeZone}) => ({
  preset: 'support',
  calendar: {
    timeZone,
    hours: [1, 2, 3, 4, 5].map((weekday) => ({
      day: weekday,
      from: '09:00',
      to: '17:00',
    })),
    holidays: holidays[place],
  },
});

/** What the preset promises, said once more: a change there is noticed here. */
export const goals = {
  firstResponse: 8 * 60 * minute,
  firstPeerResponse: 4 * 60 * minute,
  resolution: 40 * 60 * minute,
};
export const followUpAfterDays = 3;
export const assumeAfterDays = 7;

/** Newcomers are looked at first in one region, and nobody in the other. */
export const reviewRulesOf = ({place}) => ({
  review: place === 'help-americas' ? 'first_post' : 'none',
  withinHours: 24,
  hideAtReports: 3,
  newcomer: {days: 7, posts: 3, linksPerPost: 3, postsPerHour: 6},
  member: {linksPerPost: 20, postsPerHour: 60},
  minimumSeconds: 3,
  words: [{text: 'online casino', action: 'refuse'}],
});

/** How large the week is, and how often a desk looks at its queue. */
export const sizes = {
  whole: {name: 'whole', questions: 600, members: 500, deskMinutes: [25, 45]},
  quick: {name: 'quick', questions: 60, members: 80, deskMinutes: [60, 120]},
};
