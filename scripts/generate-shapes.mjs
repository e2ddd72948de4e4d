// Writes packages/client/src/generated/shapes.ts: the contract of every answer
// as a compact table, so that the client checks answers without zod. Run it
// after a change of the contract:
//   node --import tsx scripts/generate-shapes.mjs
//
// The rules, which packages/client/src/shape.ts reads:
//   's' 's1:60'     a string, with its least and greatest length
//   'i' 'i1:60'     a whole number, with its bounds
//   'b' 't' '=a|b'  true or false; a time; one of these words
//   '/^[a-z]+$'     a string that matches
//   '?…' '@idea'    null or …; the rule called idea
//   [rule]          a list
//   {a: …, 'b?': …} an object; b may be absent
//   {'|type': {x: …}}  an object whose rule is chosen by its field `type`
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import * as contract from '../packages/client/src/contract/index.ts';

/** What a server may answer with. */
const answers = [
  'about',
  'answer',
  'ballot',
  'communityEvent',
  'dismissal',
  'idea',
  'markResult',
  'notice',
  'place',
  'problem',
  'question',
  'questionStanding',
  'sameQuestionResult',
  'session',
  'viewer',
  'voteResult',
];

const target = new URL(
  '../packages/client/src/generated/shapes.ts',
  import.meta.url,
);

/** The whole text of the generated file. */
export function shapesSource() {
  const table = shapeTable();
  const rows = Object.keys(table)
    .sort()
    .map(
      (name) => `  ${JSON.stringify(name)}: ${JSON.stringify(table[name])},`,
    );
  const types = answers.map(
    (name) => `  ${name}: contract.${name[0].toUpperCase()}${name.slice(1)};`,
  );
  return [
    '// Written by scripts/generate-shapes.mjs from the contract. Do not edit.',
    "import type * as contract from '../contract/index.js';",
    "import type {Shape} from '../shape.js';",
    '',
    '/** What each answer is, once it has been checked. */',
    'export interface AnswerTypes {',
    ...types,
    '}',
    '',
    '/** How each answer is checked; the rules stand in the script. */',
    'export const shapes: Readonly<Record<string, Shape>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

function shapeTable() {
  const names = new Map();
  for (const [key, schema] of Object.entries(contract)) {
    if (key.endsWith('Schema') && typeof schema !== 'function') {
      names.set(schema, key.slice(0, -'Schema'.length));
    }
  }
  const table = {};
  const ruleOf = (schema) => {
    const name = names.get(schema);
    if (name === undefined) return written(schema, ruleOf);
    if (!(name in table)) {
      table[name] = null; // Known before it is written: texts contain texts.
      table[name] = written(schema, ruleOf);
    }
    return `@${name}`;
  };
  for (const name of answers) ruleOf(contract[`${name}Schema`]);
  return inlined(table);
}

/** Writes a rule where it is needed, if that is in one place only. */
function inlined(table) {
  const inner = Object.keys(table).filter((name) => !answers.includes(name));
  return inner.reduce((rules, name) => {
    const {[name]: rule, ...others} = rules;
    const text = JSON.stringify(others);
    const isRule = typeof rule === 'string';
    const use = isRule ? `@${name}"` : `"@${name}"`;
    const isUsedOnce = text.split(`@${name}"`).length === 2;
    const isRecursive = JSON.stringify(rule).includes(`@${name}"`);
    if (!isUsedOnce || isRecursive || !text.includes(use)) return rules;
    return JSON.parse(
      text.replace(use, () => (isRule ? `${rule}"` : JSON.stringify(rule))),
    );
  }, table);
}

function written(schema, ruleOf) {
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
      return [ruleOf(def.element)];
    case 'lazy':
      return ruleOf(def.getter());
    case 'nullable':
      return nullable(ruleOf(def.innerType));
    case 'union':
      return unionRule(def, ruleOf);
    case 'object':
      return objectRule(def, ruleOf);
    default:
      throw new Error(`No rule for the schema type ${def.type}`);
  }
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

function nullable(rule) {
  if (typeof rule === 'string') return `?${rule}`;
  throw new Error('Give the schema inside this nullable a name of its own');
}

function unionRule({discriminator, options}, ruleOf) {
  const choices = options.map((option) => {
    const {[discriminator]: tag, ...shape} = option._zod.def.shape;
    return [tag._zod.def.values[0], objectRule({shape}, ruleOf)];
  });
  return {[`|${discriminator}`]: Object.fromEntries(choices)};
}

function objectRule({shape}, ruleOf) {
  const fields = Object.entries(shape).map(([key, field]) => {
    const {def} = field._zod;
    const isOptional = def.type === 'optional' || def.type === 'default';
    return isOptional
      ? [`${key}?`, ruleOf(def.innerType)]
      : [key, ruleOf(field)];
  });
  return Object.fromEntries(fields);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(target, shapesSource());
}
