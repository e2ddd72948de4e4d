import type {Denial} from '@townhall/client';
import {describe, expect, test} from 'vitest';
import {
  mayAnswer,
  mayClose,
  mayConfirm,
  mayEditIdea,
  mayMarkCorrect,
  mayMarkHelpful,
  mayModerate,
  mayReopen,
  maySayTheSame,
  mayWrite,
  type Actor,
} from './permissions.js';

const member: Actor = {id: 'ada', role: 'member', blocked: false};
const staff: Actor = {id: 'stan', role: 'staff', blocked: false};
const blocked: Actor = {id: 'bob', role: 'staff', blocked: true};
const now = new Date('2026-11-18T12:00:00Z');
const minutesAgo = (minutes: number) =>
  new Date(now.getTime() - minutes * 60_000);
const open = {
  kind: 'question',
  author: 'ada',
  locked: false,
  closed: false,
} as const;
const discussion = {...open, kind: 'discussion'} as const;
const over = {
  ...open,
  assumedAt: minutesAgo(2 * 24 * 60),
  closedAt: null,
  closedByAuthor: false,
  removed: false,
  reopenDays: 7,
};

describe('who may', () => {
  test.each<[string, {reason: Denial | null}, Denial | null]>([
    ['write as a member', mayWrite(member), null],
    ['write as a guest', mayWrite(null), 'sign_in_required'],
    ['write while blocked', mayWrite(blocked), 'account_blocked'],
    ['moderate as staff', mayModerate(staff), null],
    ['moderate as a member', mayModerate(member), 'only_staff'],
    ['moderate as blocked staff', mayModerate(blocked), 'account_blocked'],
    ['answer', mayAnswer(member, open), null],
    [
      'answer what is locked',
      mayAnswer(staff, {...open, locked: true}),
      'locked',
    ],
    [
      'answer what is closed',
      mayAnswer(staff, {...open, closed: true}),
      'locked',
    ],
    ['share a question', maySayTheSame(staff, open), null],
    ['share their own question', maySayTheSame(member, open), 'not_eligible'],
    ['mark correct as the asker', mayMarkCorrect(member, open), null],
    ['mark correct as staff', mayMarkCorrect(staff, open), 'only_the_asker'],
    [
      'mark correct for a former member',
      mayMarkCorrect(member, {...open, author: null}),
      'only_the_asker',
    ],
    [
      'mark a reply correct',
      mayMarkCorrect(member, discussion),
      'not_supported',
    ],
    ['confirm as staff', mayConfirm(staff, open), null],
    ['confirm a reply', mayConfirm(staff, discussion), 'not_supported'],
    ['share a discussion', maySayTheSame(staff, discussion), 'not_supported'],
    ['close as staff', mayClose(staff, open), null],
    ['close as the asker', mayClose(member, open), null],
    [
      'close another’s',
      mayClose(member, {...open, author: 'eve'}),
      'only_staff',
    ],
    [
      'close what is closed',
      mayClose(staff, {...open, closed: true}),
      'locked',
    ],
    ['reopen as the asker', mayReopen(member, over, now), null],
    [
      'reopen when it is too late',
      mayReopen(member, {...over, reopenDays: 2}, now),
      'locked',
    ],
    [
      'reopen late as staff',
      mayReopen(staff, {...over, reopenDays: 0}, now),
      null,
    ],
    [
      'reopen what is open',
      mayReopen(staff, {...over, assumedAt: null}, now),
      'locked',
    ],
    [
      'reopen what staff closed',
      mayReopen(member, {...over, closedAt: now}, now),
      'only_staff',
    ],
    [
      'reopen what they closed',
      mayReopen(member, {...over, closedAt: now, closedByAuthor: true}, now),
      null,
    ],
    [
      'reopen another’s',
      mayReopen(member, {...over, author: 'eve'}, now),
      'only_the_asker',
    ],
    ['mark another’s answer', mayMarkHelpful(staff, {author: 'ada'}), null],
    [
      'mark their own answer',
      mayMarkHelpful(member, {author: 'ada'}),
      'own_answer',
    ],
  ])('%s', (_, permission, reason) => {
    expect(permission).toEqual({allowed: reason === null, reason});
  });

  test.each<[Actor, string | null, number, boolean, Denial | null]>([
    [member, 'ada', 59, true, null],
    [member, 'ada', 60, true, 'locked'],
    [member, 'ada', 6_000, false, null],
    [member, 'grace', 1, false, 'not_eligible'],
    [member, null, 1, false, 'not_eligible'],
    [staff, 'ada', 6_000, true, null],
    [null, 'ada', 1, false, 'sign_in_required'],
    [blocked, 'ada', 1, false, 'account_blocked'],
  ])(
    'change an idea: %o of %s after %i minutes, foreign votes %s',
    (actor, author, minutes, hasForeignVotes, reason) => {
      const createdAt = minutesAgo(minutes);
      const idea = {author, createdAt, hasForeignVotes, isFrozen: false};
      expect(mayEditIdea(actor, idea, now)).toEqual({
        allowed: reason === null,
        reason,
      });
    },
  );

  test.each([
    [member, 'locked'],
    [staff, null],
  ])('change an idea that is decided: %o', (actor, reason) => {
    const idea = {
      author: 'ada',
      createdAt: minutesAgo(1),
      hasForeignVotes: false,
      isFrozen: true,
    };
    expect(mayEditIdea(actor, idea, now).reason).toBe(reason);
  });
});
