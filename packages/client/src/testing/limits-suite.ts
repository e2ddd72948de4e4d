import {describe, expect, test} from 'vitest';
import type {Community} from '../community.js';
import type {Capability} from '../contract/about.js';
import {RefusedError} from '../errors.js';
import {titles} from './fixture.js';
import {
  answerBy,
  givenIn,
  ideaCalled,
  questionCalled,
  type Given,
  type Open,
} from './statement.js';

/** What would be asked of a community that can do more. */
interface Things {
  ada: Community;
  stan: Community;
  idea: string;
  question: string;
  answer: string;
}

type Calls = (things: Things) => Promise<unknown>[];

/**
 * States that what a community says it cannot do is refused, in a sentence
 * that a person can read: never ignored, and never half done.
 */
export function describeLimits(open: Open) {
  describe('what a community cannot do', () => {
    for (const [capability, calls] of Object.entries(callsFor)) {
      test(`is refused, with a sentence: ${capability}`, async ({skip}) => {
        const opened = await open();
        try {
          const given = await givenIn(opened);
          const {capabilities} = await given.guest.about();
          if (capabilities.includes(capability)) skip('It can do this');
          const all = calls(await thingsIn(given));
          await Promise.all(all.map(expectRefusal));
        } finally {
          await opened.close?.();
        }
      });
    }
  });
}

async function expectRefusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => 'nothing was refused',
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(RefusedError);
  expect(error).toMatchObject({code: 'not_supported'});
  expect(error).toMatchObject({
    problem: {detail: expect.stringMatching(/^(?:\S+ ){4,}.*\.$/s)},
  });
}

async function thingsIn(given: Given): Promise<Things> {
  const {id: idea} = await ideaCalled(titles.open, given);
  const {id: question} = await questionCalled(titles.adasQuestion, given);
  const {id: answer} = await answerBy('Alma', question, given);
  const {ada, stan} = given;
  return {ada, stan, idea, question, answer};
}

const aPost = {place: 'news', title: 'Not yet', text: 'Later, perhaps.'};
const aPoll = {
  question: 'What would you like more of?',
  options: ['Webinars', 'Guides'],
  resultsShown: 'always' as const,
};

/** For each, what must not seem to work. */
const callsFor: Readonly<Partial<Record<Capability, Calls>>> = {
  'ideas.follow': ({ada, idea}) => [
    ada.ideas.follow(idea, true),
    ada.ideas.mine({mine: 'following'}),
  ],
  'texts.images': ({ada}) => [ada.images.add(new Blob(['x']))],
  'ideas.images': ({ada}) => [ada.images.add(new Blob(['x']))],
  'ideas.stats': ({ada}) => [ada.places.stats('roadmap')],
  'ideas.moderate': ({stan, idea}) => [
    stan.moderation.transition(idea, {to: 'planned'}),
    stan.moderation.ideas([idea]),
    stan.ideas.timeline(idea),
  ],
  'ideas.merge': ({stan, idea}) => [
    stan.moderation.merge(idea, {into: idea, reason: 'The same'}),
    stan.moderation.ledger(idea),
  ],
  'ideas.resubmit': ({ada, idea}) => [ada.ideas.resubmit(idea)],
  'ideas.policies': ({stan, ada}) => [
    stan.moderation.previewPolicy('roadmap', {preset: 'simple'}),
    ada.places.policyChanges('roadmap'),
  ],
  'ideas.clarify': ({ada, idea}) => [
    ada.ideas.clarify(idea, {text: 'More of it.'}),
  ],
  'ideas.withdraw': ({ada, idea}) => [ada.ideas.withdraw(idea)],
  'ideas.links': ({stan, idea}) => [stan.moderation.setLinks(idea, [])],
  'comments.use-cases': ({ada, idea}) => [
    ada.comments.post(idea, {text: 'In my school.', kind: 'use_case'}),
  ],
  'comments.moderate': ({ada, stan, idea}) => [
    stan.moderation.lockComments(idea, true),
    stan.moderation.reports(),
    ada.ideas.report(idea, {reason: 'spam'}),
  ],
  'questions.same-question.undo': ({stan, question}) => [
    stan.questions.sameQuestion(question, false),
  ],
  'questions.deflect': ({ada, question}) => [
    ada.questions.deflect(question, {text: 'How do I hide a column?'}),
  ],
  'questions.anonymous': ({ada}) => [
    ada.questions.ask({
      place: 'help',
      title: 'Who is not told who asks?',
      anonymous: true,
    }),
  ],
  'questions.moderate': ({ada, stan, question}) => [
    stan.questions.close(question, {reason: 'outdated'}),
    stan.questions.reopen(question),
    ada.questions.answerFollowUp(question, {solved: true}),
    stan.moderation.queue({queue: 'no_response'}),
    stan.moderation.lockQuestion(question, true),
  ],
  'answers.confirm': ({stan, answer}) => [
    stan.answers.mark(answer, 'confirmed', true),
  ],
  'questions.points': ({ada}) => [
    ada.points.leaderboard('help'),
    ada.points.mine(),
  ],
  'questions.review': ({ada, stan}) => [
    ada.posting.limits('help'),
    ada.posting.held(),
    stan.moderation.heldPosts(),
  ],
  posts: ({ada}) => [
    ada.posts.list(),
    ada.posts.archive(),
    ada.posts.comments.list('1'),
  ],
  'posts.drafts': ({stan}) => [
    stan.posts.write({...aPost, publishAt: null}),
    stan.posts.unpublished(),
  ],
  polls: ({ada, stan}) => [
    ada.polls.list(),
    ada.polls.vote('1', [1]),
    stan.polls.write(aPoll),
  ],
  'polls.rules': ({stan}) => [
    stan.polls.write({...aPoll, maximumChoices: 2}),
    stan.polls.write({...aPoll, resultsShown: 'after_close'}),
    stan.polls.write({...aPoll, changeable: false}),
    stan.polls.change('1', {question: 'And now?'}),
    stan.polls.close('1'),
    stan.polls.recount('1'),
  ],
  'notices.dismiss': ({ada}) => [
    ada.notices.dismiss({notice: '1', version: 1}),
    ada.notices.restore('1'),
  ],
  'notices.compose': ({stan}) => [
    stan.moderation.notices(),
    stan.moderation.endNotice('1'),
    stan.moderation.noticeSettings(),
    stan.notices.tell(['asked']),
    stan.notices.report([{notice: '1', version: 1, what: 'seen'}]),
  ],
};
