import {duration} from './calendar.mjs';
import {quietNames} from './quiet-names.mjs';
import {randomFor} from './random.mjs';

/** The documentation site, whose word the community takes for who somebody is. */
export const issuer = 'https://docs.wrenfield.example';

/** Everybody who writes: id, name, title, when they came, and perhaps a role. */
const authored = [
  ['marisol', 'Marisol Vega', 'Community manager', '4 years', 'staff'],
  ['priya', 'Priya Raman', 'Product manager, Gradebook', '3 years', 'staff'],
  [
    'jonas',
    'Jonas Lindqvist',
    'Product manager, Assignments',
    '5 years',
    'staff',
  ],
  ['hana', 'Hana Kobayashi', 'Product designer', '2 years', 'staff'],
  ['dele', 'Dele Adeyemi', 'Support lead', '3 years', 'staff'],
  ['tomas', 'Tomáš Novák', 'Chemistry teacher', '4 years', 'advocate'],
  ['amara', 'Amara Obi', 'Instructional designer', '3 years', 'advocate'],
  ['lucia', 'Lucia Ferrari', 'Learning technologist', '3 years', 'advocate'],
  ['weiling', 'Wei Ling Tan', 'Head of mathematics', '2 years', 'advocate'],
  ['ruth', 'Ruth Goldberg', 'Platform administrator', '5 years', 'advocate'],
  ['nadia', 'Nadia Haddad', 'Biology teacher', '14 months', 'member'],
  ['oscar', 'Óscar Peña', 'History teacher', '2 years', 'member'],
  [
    'ingrid',
    'Ingrid Solheim',
    'Special needs coordinator',
    '20 months',
    'member',
  ],
  ['kofi', 'Kofi Mensah', 'Lecturer in economics', '1 year', 'member'],
  [
    'yael',
    'Yael Ben-Ami',
    'Teacher of Hebrew and Arabic',
    '9 months',
    'member',
  ],
  ['omar', 'عمر الشريف', 'Arabic teacher', '7 months', 'member'],
  ['chloe', 'Chloé Marchand', 'Course designer', '18 months', 'member'],
  ['patrick', 'Patrick O’Leary', 'Deputy principal', '3 years', 'member'],
  ['sunita', 'Sunita Deshpande', 'Physics teacher', '2 years', 'member'],
  ['mateus', 'Mateus Carvalho', 'IT coordinator', '16 months', 'member'],
  ['gwen', 'Gwen Pritchard', 'Teaching assistant', '8 months', 'member'],
  ['anders', 'Anders Holm', 'Integration developer', '2 years', 'member'],
  ['fatima', 'Fatima Zahra Bennis', 'Language teacher', '13 months', 'member'],
  ['joe', 'Joe', 'Parent and school governor', '10 months', 'member'],
  ['mei', 'Mei Fujimoto', 'Librarian', '2 years', 'member'],
  [
    'viktor',
    'Viktor Petrenko',
    'Computer science teacher',
    '11 months',
    'member',
  ],
  ['alice', 'Alice Nakamura-Whitfield', 'Music teacher', '6 months', 'member'],
  [
    'samuel',
    'Samuel Kiprotich',
    'Distance learning tutor',
    '15 months',
    'member',
  ],
  ['elif', 'Elif Yıldız', 'Student teacher', '5 months', 'member'],
  [
    'bertrand',
    'Bertrand Okonkwo-Delacroix de la Fontaine',
    'Adjunct lecturer',
    '1 year',
    'member',
  ],
  ['dana', 'Dana Kowalczyk', 'Art teacher', '9 days', 'member'],
  ['hugo', 'Hugo Almeida', 'PE teacher', '6 days', 'member'],
  ['tess', 'Tess Vermeulen', '', '2 days', 'member'],
];

/** The people of the seed who can be chosen on the documentation site. */
const signedIn = new Set(['marisol', 'tomas', 'nadia']);

/**
 * Everybody in the community, as import records.
 *
 * @param {Date} now
 */
export function* people(now) {
  for (const [id, name, title, since, role] of authored) {
    yield {
      type: 'person',
      id,
      name,
      role,
      title,
      joinedAt: new Date(now.getTime() - duration(since)).toISOString(),
      ...(signedIn.has(id) ? {identity: {issuer, subject: id}} : {}),
    };
  }
  const random = randomFor('quiet members');
  for (const [index, name] of quietNames.entries()) {
    const daysAgo = 120 + Math.floor(random() * 900);
    yield {
      type: 'person',
      id: quietId(index),
      name,
      joinedAt: new Date(
        now.getTime() - duration(`${daysAgo} days`),
      ).toISOString(),
    };
  }
}

/** Ids of everybody who has been here long enough to have voted on anything. */
export const voters = [
  ...authored
    .filter(([, , , since]) => !/^\d+ days$/.test(since))
    .map(([id]) => id),
  ...quietNames.map((_, index) => quietId(index)),
];

function quietId(index) {
  return `member-${String(index + 1).padStart(3, '0')}`;
}
