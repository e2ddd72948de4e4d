const week = 7 * 24 * 3_600_000;

/** Who can be signed in on this site; a real site would ask for a password. */
const people = [
  {
    id: 'robin',
    name: 'Robin Ashby',
    label: 'New member',
    about: 'Joined this week, has seen nothing yet',
  },
  {
    id: 'nadia',
    name: 'Nadia Haddad',
    label: 'Member',
    about: 'Teaches biology, has been here for a year',
  },
  {
    id: 'tomas',
    name: 'Tomáš Novák',
    label: 'Advocate',
    about: 'Teaches chemistry, answers more than he asks',
  },
  {
    id: 'marisol',
    name: 'Marisol Vega',
    label: 'Staff',
    about: 'Community manager at Wrenfield',
  },
];

/** Everybody who can be chosen, the guest first. */
export const choices = [
  {id: 'guest', name: 'Guest', label: 'Guest', about: 'Not signed in'},
  ...people,
];

/**
 * Who that is; undefined for the guest and for everybody we do not know.
 *
 * @param {string | undefined} id
 */
export const personOf = (id) => people.find((person) => person.id === id);

/**
 * What the community knows the person as. Robin is somebody else every week:
 * the community counts the days itself, and the new member of a demo that has
 * been kept for a month would be an old one.
 *
 * @param {{id: string}} person
 * @param {Date} now
 */
export const subjectOf = ({id}, now) =>
  id === 'robin' ? `robin-${Math.floor(now.getTime() / week)}` : id;
