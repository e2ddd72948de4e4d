// Writes packages/client/src/generated/: the contract of every answer as compact
// rules, so that the client checks answers without zod. One file for each family
// of answers: a page loads those of what it shows. Run it after a change of the
// contract:
//   node --import tsx scripts/generate-shapes.mjs
//
// The rules, which packages/client/src/shape.ts reads:
//   's' 's1:60'     a string, with its least and greatest length
//   'i' 'i1:60'     a whole number, with its bounds
//   'b' 't' '=a|b'  true or false; a time; one of these words
//   '/^[a-z]+$'     a string that matches
//   '?…' '*…'       null or …; a list of …
//   '@idea'         an object with the fields called idea
//   '|block.'       a word that names the other fields: 'quote' those of 'block.quote'
// Fields are 'a,b:s c?:i': a and b are strings, c is a number or absent.
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import * as contract from '../packages/client/src/contract/index.ts';

/** What a server may answer with, by who asks for it. */
const families = {
  core: ['about', 'communityEvent', 'place', 'problem', 'session', 'viewer'],
  ideas: ['ballot', 'idea', 'voteResult'],
  discussion: [
    'clarification',
    'followResult',
    'ideaLink',
    'ideaSource',
    'withdrawal',
  ],
  comments: ['comment', 'report'],
  posts: ['post', 'postArchive'],
  'post-writing': ['postSource'],
  stats: ['placeStats'],
  points: ['leaderboard', 'ownPoints'],
  tracks: ['track', 'ownTrack'],
  entrances: ['entrance', 'membership'],
  starters: ['starters'],
  figures: ['figures', 'figureSettings'],
  plugins: ['managedPlugin', 'pluginInspection', 'pluginStep', 'runningPlugin'],
  polls: ['poll', 'pollBallot', 'pollRecount', 'pollVoteResult'],
  review: [
    'heldPost',
    'postEdit',
    'postRemoval',
    'writtenSource',
    'postingLimits',
    'reviewOutcome',
    'reviewRules',
  ],
  questions: [
    'answer',
    'deflection',
    'markResult',
    'question',
    'questionCount',
    'questionStanding',
    'sameQuestionResult',
  ],
  images: ['imageAddress', 'uploadedImage'],
  texts: ['namedPerson', 'textPreview', 'usedTag'],
  'question-moderation': [
    'escalation',
    'moderatedQuestion',
    'questionPolicy',
    'questionStats',
  ],
  notices: ['currentNotices', 'dismissal', 'noticeReader', 'stepsTold'],
  'notice-desk': [
    'managedNotice',
    'noticeFigures',
    'noticeSettings',
    'noticeStepTaken',
  ],
  timeline: ['transition'],
  notifications: [
    'notification',
    'notificationSettings',
    'questionFollowing',
    'followedTags',
  ],
  moderation: [
    'exclusion',
    'ledgerEntry',
    'mergeResult',
    'moderatedIdea',
    'person',
    'policyChange',
    'policyPreview',
    'recount',
    'voteFlag',
  ],
};

/** Whoever loads this family loads that one with it. */
const basisOf = {
  'question-moderation': 'questions',
  'post-writing': 'posts',
  'notice-desk': 'notices',
};

/** Whose news an event is; all others are everybody's. */
const familyOfEvent = {
  idea: 'ideas',
  comment: 'comments',
  post: 'posts',
  poll: 'polls',
  question: 'questions',
  answer: 'questions',
  notice: 'notices',
  reader: 'notices',
};

const target = new URL('../packages/client/src/generated/', import.meta.url);

/** The generated files: their text by name. */
export function shapesSources() {
  const files = {'answer-types.ts': typesSource()};
  for (const [family, fields] of Object.entries(fieldsByFamily())) {
    files[`${family}.ts`] = shapesSource(family, fields);
  }
  return files;
}

const note =
  '// Written by scripts/generate-shapes.mjs from the contract. Do not edit.';

function typesSource() {
  const types = Object.values(families)
    .flat()
    .sort()
    .map((name) => `  ${name}: contract.${capital(name)};`);
  return [
    note,
    "import type * as contract from '../contract/index.js';",
    '',
    '/** What each answer is, once it has been checked. */',
    'export interface AnswerTypes {',
    ...types,
    '}',
    '',
  ].join('\n');
}

function shapesSource(family, fields) {
  const rows = Object.keys(fields)
    .sort()
    .map(
      (name) => `  ${JSON.stringify(name)}: ${JSON.stringify(fields[name])},`,
    );
  return [
    note,
    "import type {Shapes} from '../shape.js';",
    '',
    '/** How these answers are checked; the rules stand in the script. */',
    `export const ${variableOf(family)}Shapes: Shapes = {`,
    ...rows,
    '};',
    '',
  ].join('\n');
}

const variableOf = (family) =>
  family.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const capital = (name) => `${name[0].toUpperCase()}${name.slice(1)}`;

/** What only one family needs is its own; what several need is the core's. */
function fieldsByFamily() {
  const found = new Map();
  for (const [family, answers] of Object.entries(families)) {
    for (const name of answers) {
      ruleOf(contract[`${name}Schema`], {found, family, path: name});
    }
  }
  const result = {};
  for (const family of Object.keys(families)) result[family] = {};
  for (const [name, {fields, users}] of found) {
    const [family, ...others] = [...users].filter(
      (user) => !users.has(basisOf[user]),
    );
    result[others.length > 0 ? 'core' : family][name] = fields;
  }
  return result;
}

const names = new Map(
  Object.entries(contract)
    .filter(([key]) => key.endsWith('Schema'))
    .map(([key, schema]) => [schema, key.slice(0, -'Schema'.length)]),
);

/** The rule of a schema; the fields of the objects in it are put with the found. */
function ruleOf(schema, walk) {
  const {def} = schema._zod;
  switch (def.type) {
    case 'string':
      return stringRule(def);
    case 'number':
      return `i${bounds(def.checks, 'greater_than', 'less_than')}`;
    case 'boolean':
      return 'b';
    case 'enum':
      return `=${Object.values(def.entries).join('|')}`;
    case 'literal':
      return `=${def.values.join('|')}`;
    case 'array':
      return `*${ruleOf(def.element, walk)}`;
    case 'lazy':
      return ruleOf(def.getter(), walk);
    case 'nullable':
      return `?${ruleOf(def.innerType, walk)}`;
    case 'union':
      return unionRule(schema, walk);
    case 'object':
      return objectRule(names.get(schema) ?? walk.path, def, walk);
    default:
      throw new Error(`No rule for the schema type ${def.type}`);
  }
}

function objectRule(name, {shape}, walk) {
  keep(name, walk, () => fieldsOf(shape, {...walk, path: name}));
  return `@${name}`;
}

function unionRule(schema, walk) {
  const {discriminator, options} = schema._zod.def;
  const name = names.get(schema) ?? walk.path;
  keep(name, walk, () => {
    for (const option of options) {
      const {[discriminator]: tag, ...shape} = option._zod.def.shape;
      const [word] = tag._zod.def.values;
      const family =
        (name === 'communityEvent' && familyOfEvent[word.split('.')[0]]) ||
        walk.family;
      objectRule(`${name}.${word}`, {shape}, {...walk, family});
    }
    return `${discriminator}:|${name}.`;
  });
  return `@${name}`;
}

/** Once for each family: what is inside is its own as well. */
function keep(name, {found, family}, write) {
  const {users} = found.get(name) ?? {users: new Set()};
  if (users.has(family)) return;
  users.add(family);
  found.set(name, {users});
  found.set(name, {users, fields: write()});
}

function fieldsOf(shape, walk) {
  const groups = [];
  for (const [key, schema] of Object.entries(shape)) {
    const {def} = schema._zod;
    const isOptional = def.type === 'optional' || def.type === 'default';
    // What may be anything, or nothing, needs no check.
    if (isOptional && def.innerType._zod.def.type === 'unknown') continue;
    const rule = ruleOf(isOptional ? def.innerType : schema, {
      ...walk,
      path: `${walk.path}.${key}`,
    });
    const name = isOptional ? `${key}?` : key;
    const last = groups.at(-1);
    if (last?.rule === rule) last.names.push(name);
    else groups.push({rule, names: [name]});
  }
  return groups.map(({rule, names}) => `${names}:${rule}`).join(' ');
}

function stringRule(def) {
  if (def.format === 'datetime') return 't';
  const checks = (def.checks ?? []).map(({_zod}) => _zod.def);
  const pattern = checks.find(({format}) => format === 'regex');
  if (pattern) return `/${pattern.pattern.source}`;
  const least = checks.find(({check}) => check === 'min_length')?.minimum ?? 0;
  const most = checks.find(({check}) => check === 'max_length')?.maximum;
  return `s${least || most ? range(least, most) : ''}`;
}

function bounds(checks = []) {
  const defs = checks.map(({_zod}) => _zod.def);
  const least = defs.find(({check}) => check === 'greater_than')?.value;
  const most = defs.find(({check}) => check === 'less_than')?.value;
  return range(least, most);
}

const range = (least, most) =>
  least === undefined && most === undefined
    ? ''
    : `${least ?? -Infinity}:${most ?? Infinity}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(shapesSources())) {
    await writeFile(new URL(name, target), text);
  }
}
