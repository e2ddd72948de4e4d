import type {Inline} from '@townhall/client';
import {richTextSchema} from '@townhall/client/contract';
import {injections} from '@townhall/client/testing/injections';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {htmlFromTree} from '../syndication/html-from-tree.js';
import {propertyRuns} from '../testing/property-runs.js';
import {mostMentions, namesPeople, type NamedPerson} from './mentions.js';
import {readText, writtenText} from './written-text.js';

const adaId = '018f3a5e-0000-7000-8000-000000000001';
const ada = {id: adaId, name: 'Ada Lovelace'};

/** As the server does it, where these people are here. */
function written(text: string, people: readonly NamedPerson[] = [ada]) {
  const read = readText(text);
  const {names = [], ids = []} = read.wanted ?? {};
  const named = (name: string) =>
    people.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return read.with({
    pictures: new Map(),
    people: {
      byName: new Map(
        names.flatMap((name) => {
          const person = named(name);
          return person ? [[name, person] as const] : [];
        }),
      ),
      byId: new Map(
        people.filter(({id}) => ids.includes(id)).map((one) => [one.id, one]),
      ),
    },
  });
}

const inlines = (text: string, people?: readonly NamedPerson[]) => {
  const [block] = written(text, people).body;
  return block?.type === 'paragraph' ? block.children : [];
};
const text = (value: string): Inline => ({type: 'text', value});
const mention = ({id, name}: NamedPerson): Inline => ({
  type: 'mention',
  person: id,
  children: [text(`@${name}`)],
});

describe('a name behind an @', () => {
  it.each<[string, Inline[]]>([
    ['@Ada Lovelace', [mention(ada)]],
    ['Ask @ada lovelace!', [text('Ask '), mention(ada), text('!')]],
    ['(@Ada Lovelace)', [text('('), mention(ada), text(')')]],
    ['@Ada Lovelace’s idea', [mention(ada), text('’s idea')]],
    ['@Ada Lovelace knows it all', [mention(ada), text(' knows it all')]],
    ['你好@Ada Lovelace', [text('你好'), mention(ada)]],
    ['@Ada', [text('@Ada')]],
    ['mail@Ada Lovelace', [text('mail@Ada Lovelace')]],
    ['@ Ada Lovelace', [text('@ Ada Lovelace')]],
    ['`@Ada Lovelace`', [{type: 'code', value: '@Ada Lovelace'}]],
  ])('%s', (written, expected) => {
    expect(inlines(written)).toEqual(expected);
  });

  it('means nobody inside a link', () => {
    const {body} = written('[@Ada Lovelace](https://a.example)');
    expect(namesPeople(body)).toBe(false);
  });

  it('means whoever has the longest name', () => {
    const short = {id: 'short', name: 'Ada'};
    expect(inlines('@Ada Lovelace', [short, ada])).toEqual([mention(ada)]);
    expect(inlines('@Ada Byron', [short, ada])).toEqual([
      mention(short),
      text(' Byron'),
    ]);
  });

  it('means whoever was chosen, by the name they really have', () => {
    expect(inlines(`[@The boss](person:${adaId}) said`)).toEqual([
      mention(ada),
      text(' said'),
    ]);
    expect(inlines(`[@Ada *Lovelace*](person:${adaId})`, [])).toEqual([
      text('@Ada '),
      {type: 'emphasis', children: [text('Lovelace')]},
    ]);
  });

  it('stays text where nobody is looked for', () => {
    const {body, plain} = writtenText(
      `@Ada Lovelace [@Ada](person:${adaId}) @x`,
    );
    expect(namesPeople(body)).toBe(false);
    expect(plain).toBe('@Ada Lovelace @Ada @x');
  });

  it('counts for so many people of a text', () => {
    const {body} = written('@Ada Lovelace '.repeat(30));
    expect(JSON.stringify(body).match(/"mention"/g)).toHaveLength(mostMentions);
    const {wanted} = readText('@a b c d '.repeat(2_000));
    expect(wanted?.names.length).toBeLessThanOrEqual(4 * mostMentions);
  });
});

it.each(injections())('%s is text, as a name too', (name) => {
  const person = {id: adaId, name};
  const {body} = written(`before [@x](person:${adaId}) after`, [person]);
  expect(richTextSchema.safeParse(body).success).toBe(true);
  const html = htmlFromTree(body);
  expect(html.replace(/<\/?(p|strong)>/g, '')).not.toMatch(/[<>]/);
  expect(writtenText(`@${name}`).plain).not.toMatch(/[\u202A-\u202E]/u);
});

it('is read in any text, and makes nothing that the contract does not know', () => {
  const piece = fc.oneof(
    fc.constantFrom('@', '@Ada', ' Lovelace', '[@x](person:', adaId, ')', '\n'),
    fc.constantFrom('@Ada Lovelace', '> ', '`', '**', '[', '](', "'s", ' '),
    fc.string({maxLength: 4, unit: 'grapheme'}),
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      const {body, plain} = written(pieces.join(''));
      expect(richTextSchema.safeParse(body).success).toBe(true);
      // A mention says the name; where nobody is meant nothing is lost.
      expect(plain.toLowerCase()).toBe(
        namesChosen(pieces.join(''))
          ? plain.toLowerCase()
          : writtenText(pieces.join('')).plain.toLowerCase(),
      );
    }),
    {numRuns: propertyRuns(300)},
  );
});

const namesChosen = (source: string) => source.includes('person:');

it.each(['@', '@a', '@a ', '@a b c d', '[@a](person:', ' @\n'])(
  'takes time in proportion to a text of nothing but %j',
  // A standstill of the machine is no proof.
  {retry: 5},
  (piece) => {
    const time = (length: number) => {
      const source = piece.repeat(length / piece.length);
      const taken = [1, 2, 3].map(() => {
        const begun = performance.now();
        written(source);
        return performance.now() - begun;
      });
      return Math.min(...taken);
    };
    time(2_500);
    expect(time(20_000)).toBeLessThan(30 * (time(2_500) + 1));
  },
);
