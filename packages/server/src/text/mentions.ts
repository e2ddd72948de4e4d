import type {Block, Inline, RichText} from '@townhall/client';
import {mapInlines} from './map-inlines.js';

type Mention = Extract<Inline, {type: 'mention'}>;

/** Somebody who may be meant by a name in a text. */
export interface NamedPerson {
  id: string;
  name: string;
}

/** Whom a text may mean: to be looked up at once, before it is kept. */
export interface WantedPeople {
  /** Names as they stand behind an `@`, with more and with fewer words. */
  names: string[];
  /** From `[@Ada Lovelace](person:…)`. */
  ids: string[];
}

/** Who was found; a name that several have is left out. */
export interface FoundPeople {
  byName: ReadonlyMap<string, NamedPerson>;
  byId: ReadonlyMap<string, NamedPerson>;
}

/** So many `@` of a text are looked at; the rest stays the text it is. */
export const mostMentions = 20;
const mostWords = 4;
/** In code units; a name has at most two hundred characters. */
const longestName = 400;

/** Whom the text may mean. Code and links name nobody. */
export function wantedPeople(body: RichText): WantedPeople {
  const names = new Set<string>();
  const ids = new Set<string>();
  replaceMentions(body, {
    named: (candidates) => {
      for (const {name} of candidates) names.add(name);
      return undefined;
    },
    chosen: (id) => {
      ids.add(id);
      return undefined;
    },
  });
  return {names: [...names], ids: [...ids]};
}

/** The text with those in it who were found; all others are text. */
export const withPeople = (body: RichText, found: FoundPeople): RichText =>
  replaceMentions(body, {
    named: (candidates) => {
      for (const {name, length} of candidates) {
        const person = found.byName.get(name);
        if (person) return {person, length};
      }
      return undefined;
    },
    chosen: (id) => found.byId.get(id),
  });

/** Whether somebody is named in it. */
export const namesPeople = (nodes: readonly (Block | Inline)[]): boolean =>
  nodes.some(
    (node) =>
      node.type === 'mention' ||
      ('children' in node && namesPeople(node.children)) ||
      ('items' in node && node.items.some(namesPeople)),
  );

/** The ids of those who are named in it. */
export const peopleIn = (nodes: readonly (Block | Inline)[]): string[] =>
  nodes.flatMap((node) => [
    ...(node.type === 'mention' ? [node.person] : []),
    ...('children' in node ? peopleIn(node.children) : []),
    ...('items' in node ? node.items.flatMap(peopleIn) : []),
  ]);

interface Candidate {
  name: string;
  /** How much of the text behind the `@` it takes. */
  length: number;
}

interface Finders {
  /** The longest candidate comes first. */
  named: (
    candidates: readonly Candidate[],
  ) => {person: NamedPerson; length: number} | undefined;
  chosen: (id: string) => NamedPerson | undefined;
}

function replaceMentions(body: RichText, {named, chosen}: Finders): RichText {
  let left = mostMentions;
  const inInline = (inline: Inline): Inline[] => {
    switch (inline.type) {
      case 'text':
        return inText(inline.value);
      case 'strong':
      case 'emphasis':
        return [{...inline, children: inline.children.flatMap(inInline)}];
      case 'mention': {
        left -= 1;
        const person = left < 0 ? undefined : chosen(inline.person);
        return person ? [mentionOf(person)] : inline.children;
      }
      default:
        return [inline];
    }
  };
  const inText = (text: string): Inline[] => {
    const parts: Inline[] = [];
    let end = 0;
    for (const {index} of left > 0 ? text.matchAll(beforeName) : []) {
      if (left <= 0) break;
      if (index < end) continue;
      left -= 1;
      const found = named(candidatesIn(text.slice(index + 1)));
      if (!found) continue;
      if (index > end) parts.push(textOf(text.slice(end, index)));
      parts.push(mentionOf(found.person));
      end = index + 1 + found.length;
    }
    if (end < text.length) parts.push(textOf(text.slice(end)));
    return parts;
  };
  return mapInlines(body, inInline);
}

/** Not the `@` of an address. */
const beforeName = /(?<![\p{Script=Latin}\p{N}_@/.+-])@(?=[^\s@])/gu;

/** Four words, three, two, one; each also without the marks of the sentence. */
function candidatesIn(text: string): Candidate[] {
  const rest = text.slice(0, longestName);
  const ends = Array.from(
    rest.split('\n', 1)[0]?.matchAll(/\S+/gu) ?? [],
    ({0: word, index}) => index + word.length,
  ).slice(0, mostWords);
  return ends
    .reverse()
    .flatMap((end) => {
      const whole = rest.slice(0, end);
      const bare = whole.replace(/[\p{P}\p{S}]+$/u, '');
      return [whole, bare, bare.replace(/['’]s$/u, '')];
    })
    .filter((name, index, all) => name !== '' && all.indexOf(name) === index)
    .map((name) => ({
      name: name.replace(/\s+/gu, ' '),
      length: name.length,
    }));
}

const textOf = (value: string): Inline => ({type: 'text', value});

const mentionOf = ({id, name}: NamedPerson): Mention => ({
  type: 'mention',
  person: id,
  children: [{type: 'text', value: `@${name}`}],
});
