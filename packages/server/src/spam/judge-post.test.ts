import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {reviewPreset, type PostAuthor} from '../policy/posting.js';
import {fingerprintOf, fold} from './fold.js';
import {judgePost, type Opinion} from './judge-post.js';
import type {SentPost} from './signals.js';

const now = new Date('2026-11-18T12:00:00Z');
const plainPost: SentPost = {
  raw: 'How do I print my grades?',
  plain: 'How do I print my grades?',
  links: 0,
  hasPictures: false,
  isAnonymous: false,
  guard: {seconds: 40},
};
const member: PostAuthor = {
  role: 'member',
  isTrusted: false,
  joinedAt: new Date('2026-01-01T00:00:00Z'),
  visiblePosts: 5,
  recent: [],
  hasPostedThis: false,
  isRepeated: false,
};
const newcomer = {...member, joinedAt: now, visiblePosts: 0};

const judge = (
  post: Partial<SentPost>,
  author: Partial<PostAuthor> = {},
  rules: Partial<typeof reviewPreset> = {},
  opinion?: Opinion,
) =>
  judgePost({
    post: {...plainPost, ...post},
    author: {...member, ...author},
    rules: {...reviewPreset, ...rules},
    now,
    opinion,
  });
const sent = (text: string) => ({raw: text, plain: text});

describe('a post', () => {
  test('of somebody known passes, and leaves no trace', () => {
    expect(judge({})).toEqual({
      refusal: null,
      held: null,
      isSuspicious: false,
      signals: [],
    });
  });

  test.each([
    ['an unseen field', {guard: {website: 'x'}}, 'trap', 'suspicion'],
    ['an inhuman speed', {guard: {seconds: 0}}, 'too_fast', null],
    ['hidden characters', sent('Buy vi\u200Bagra'), 'hidden_characters', null],
    ['turned directions', sent('a\u202Egpj.exe'), 'hidden_characters', null],
    ['mixed scripts', sent('Free саsinо for all'), 'mixed_scripts', null],
    ['hardly anything but links', {links: 3}, 'mostly_links', null],
  ])('with %s is noticed', (_what, post, signal, held) => {
    const verdict = judge(post);
    expect(verdict.signals).toContain(signal);
    expect(verdict.isSuspicious).toBe(true);
    expect(verdict.held).toBe(held);
  });

  test.each([
    'Wie drucke ich die Noten für größere Klassen?',
    'Как распечатать оценки?',
    'איך מדפיסים ציונים? (grades.pdf)',
    'می‌خواهم نمره‌ها را چاپ کنم',
    '👩‍🏫 asks: how wide is 5 μm in the ruler?',
    'Το μάθημα and the gradebook',
  ])('in any language is no reason: %s', (text) => {
    expect(judge(sent(text)).signals).toEqual([]);
  });

  test('is held when several things come together, unless something speaks for it', () => {
    const odd = {guard: {seconds: 0}, links: 1};
    expect(judge(odd, newcomer).held).toBe('suspicion');
    const solved = {score: null, isSolved: true};
    expect(judge(odd, newcomer, {}, solved).held).toBeNull();
    const person = {score: 0.1, isSolved: false};
    expect(judge(odd, newcomer, {}, person).held).toBeNull();
    const spam = {score: 0.9, isSolved: true};
    expect(judge(odd, newcomer, {}, spam).held).toBe('suspicion');
    // A trap is a trap, whatever anybody says.
    const trapped = {guard: {website: 'http://a.example'}};
    expect(judge(trapped, newcomer, {}, person).held).toBe('suspicion');
  });

  test('of somebody trusted is not held, and of staff not even looked at', () => {
    const odd = {guard: {website: 'x'}};
    expect(judge(odd, {isTrusted: true}).held).toBeNull();
    expect(judge(odd, {role: 'staff'}).signals).toEqual([]);
  });

  test('that others posted as well is held', () => {
    expect(judge({}, {isRepeated: true}).held).toBe('suspicion');
  });
});

describe('what is taken', () => {
  test('is less of somebody new, until they have shown themselves', () => {
    const two = {links: 3, ...sent('x'.repeat(300))};
    expect(judge(two, newcomer).refusal).toBe('too_many_links');
    expect(judge(two, {...newcomer, visiblePosts: 3}).refusal).toBeNull();
    expect(judge(two, {...newcomer, isTrusted: true}).refusal).toBeNull();
    const recent = Array.from({length: 6}, () => now);
    expect(judge({}, {...newcomer, recent}).refusal).toBe('rate_limited');
    expect(judge({}, {recent}).refusal).toBeNull();
  });

  test('is a text once a day', () => {
    expect(judge({}, {hasPostedThis: true}).refusal).toBe('duplicate_post');
  });

  test('is nothing with certain words, however they are dressed', () => {
    const words = [
      {text: 'cheap pills', action: 'refuse' as const},
      {text: 'casino', action: 'hold' as const},
    ];
    const refused = ['Cheap pills!', 'CHEAP  P\u0456lls', 'chea\u200Bp, pills'];
    for (const text of refused) {
      expect(judge(sent(text), {}, {words}).refusal).toBe('words_not_allowed');
    }
    expect(judge(sent('Cheap pillows'), {}, {words}).refusal).toBeNull();
    expect(judge(sent('our ca\u0455ino'), {}, {words})).toMatchObject({
      held: 'suspicion',
      signals: ['mixed_scripts', 'words'],
    });
  });

  test.each([
    ['all', {visiblePosts: 9}, 'every_post'],
    ['all', {isTrusted: true}, null],
    ['first_post', {visiblePosts: 0}, 'first_post'],
    ['first_post', {visiblePosts: 1}, null],
    ['none', {visiblePosts: 0}, null],
  ] as const)('is looked at: %s with %o → %s', (review, author, held) => {
    expect(judge({}, author, {review}).held).toBe(held);
  });
});

describe('a fingerprint', () => {
  const text =
    'The best pills of the world are sold at this address, every day';

  test('is the same for what only looks different', async () => {
    const print = await fingerprintOf(text);
    expect(print).toMatch(/^[0-9a-f]{32}$/);
    const dressed = [
      text.toUpperCase(),
      text.replaceAll(' ', ' \u200B '),
      text.replaceAll('o', '\u043E'),
      `***${text}!!!`,
    ];
    for (const other of dressed) expect(await fingerprintOf(other)).toBe(print);
    expect(await fingerprintOf(text.replace('best', 'worst'))).not.toBe(print);
    expect(await fingerprintOf('Thank you, that was it!')).toBeNull();
  });

  test('and every judgement take linear time on whatever comes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('[', 'a\u200B', '\u202E', 'аa', 'http://', '\u0301'),
        (piece) => {
          const long = piece.repeat(20_000);
          const began = performance.now();
          fold(long);
          judge({...sent(long), links: 500});
          expect(performance.now() - began).toBeLessThan(1_500);
        },
      ),
      {numRuns: 6},
    );
  });
});
