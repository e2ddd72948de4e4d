import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {
  answerBy,
  questionCalled,
  refuses,
  type Given,
  type State,
} from './statement.js';

const draft = {
  place: 'help',
  title: 'How do I reset a quiz attempt?',
  text: 'One of my students lost the connection.',
};

/** What every community does with posts that staff looks at first. */
export function describeReview(state: State) {
  const needs = ['questions.review'] as const;

  describe('a post that is looked at first', () => {
    state('is its author’s and staff’s until then', needs, async (given) => {
      await reviewAll(given);
      const asked = await given.ada.questions.ask(draft);
      expect(asked.state).toBe('pending_review');
      await refuses(given.guest.questions.get(asked.id), 'not_found');
      await refuses(
        given.grace.answers.post(asked.id, {text: 'Like this.'}),
        'not_found',
      );
      const [own] = (await given.ada.posting.held()).items;
      expect(own).toMatchObject({
        id: asked.id,
        kind: 'question',
        status: 'pending',
        because: 'every_post',
        question: {title: draft.title},
        signals: [],
      });
      expect(own?.expectedBy).not.toBeNull();
      expect((await given.grace.posting.held()).items).toEqual([]);
      const [waiting] = (await given.stan.moderation.heldPosts()).items;
      expect(waiting).toMatchObject({id: asked.id, author: {name: 'Ada'}});

      const outcomes = await given.stan.moderation.reviewPosts({
        posts: [{kind: 'question', id: asked.id}],
        decision: 'approve',
      });
      expect(outcomes).toEqual([
        {kind: 'question', id: asked.id, outcome: 'done'},
      ]);
      const shown = await given.guest.questions.get(asked.id);
      expect(shown.state).toBe('unanswered');
      expect((await given.ada.posting.held()).items).toEqual([]);
    });

    state('counts for nothing', needs, async (given) => {
      await reviewAll(given);
      const {id, answerCount} = await questionCalled(
        titles.gracesQuestion,
        given,
      );
      const answer = await given.ada.answers.post(id, {text: 'In the lounge.'});
      expect(answer.pending).toBe(true);
      const question = await given.guest.questions.get(id);
      expect(question.answerCount).toBe(answerCount);
      expect((await given.guest.answers.list(id)).items).toEqual([]);
      await refuses(
        given.grace.answers.mark(answer.id, 'correct', true),
        'not_found',
      );
    });

    state('may be rejected, and its author reads why', needs, async (given) => {
      await reviewAll(given);
      const {id} = await given.ada.questions.ask(draft);
      const posts = [{kind: 'question' as const, id}];
      await refuses(
        given.stan.moderation.reviewPosts({posts, decision: 'reject'}),
        'invalid_request',
      );
      const reason = 'It belongs to the other place.';
      await given.stan.moderation.reviewPosts({
        posts,
        decision: 'reject',
        reason,
      });
      const [own] = (await given.ada.posting.held()).items;
      expect(own).toMatchObject({id, status: 'rejected', reason});
      const [told] = (await given.ada.notifications.list()).items;
      expect(told).toMatchObject({
        kind: 'post_rejected',
        question: {id, title: draft.title},
        reason,
      });
      expect((await given.stan.moderation.heldPosts()).items).toEqual([]);
      const again = await given.stan.moderation.reviewPosts({
        posts,
        decision: 'approve',
      });
      expect(again[0]?.outcome).toBe('gone');
    });

    state('is none of staff and of whom it trusts', needs, async (given) => {
      await reviewAll(given);
      const staffs = await given.stan.questions.ask(draft);
      expect(staffs.state).toBe('unanswered');
      const first = await given.ada.questions.ask(draft);
      await given.stan.moderation.reviewPosts({
        posts: [{kind: 'question', id: first.id}],
        decision: 'approve_and_trust',
      });
      const second = await given.ada.questions.ask({
        ...draft,
        text: 'And now another one did, too.',
      });
      expect(second.state).toBe('unanswered');
    });
  });

  describe('a report of an answer', () => {
    state('waits for staff, who keep it or not', needs, async (given) => {
      const {id} = await questionCalled(titles.adasQuestion, given);
      const {id: answer} = await answerBy('Grace', id, given);
      await refuses(
        given.guest.posting.reportAnswer(answer, {reason: 'spam'}),
        'sign_in_required',
      );
      for (let once = 0; once < 2; once += 1) {
        await given.ada.posting.reportAnswer(answer, {
          reason: 'not_an_answer',
          text: 'It only asks again.',
        });
      }
      const [reported] = (await given.stan.moderation.heldPosts()).items;
      expect(reported).toMatchObject({
        id: answer,
        kind: 'answer',
        status: 'reported',
        reports: [{by: {name: 'Ada'}, reason: 'not_an_answer'}],
      });
      const posts = [{kind: 'answer' as const, id: answer}];
      await given.stan.moderation.reviewPosts({posts, decision: 'approve'});
      expect((await given.stan.moderation.heldPosts()).items).toEqual([]);
      expect((await given.guest.answers.list(id)).items).toHaveLength(2);
    });
  });

  describe('what somebody may post', () => {
    state('is told before it is refused', needs, async (given) => {
      await refuses(given.guest.posting.limits('help'), 'sign_in_required');
      const before = await given.ada.posting.limits('help');
      expect(before).toMatchObject({
        place: 'help',
        isNew: false,
        review: null,
        nextPostAt: null,
      });
      await given.ada.questions.ask(draft);
      const after = await given.ada.posting.limits('help');
      expect(after.postsLeft).toBe(before.postsLeft - 1);

      await reviewAll(given);
      expect(await given.ada.posting.limits('help')).toMatchObject({
        review: 'every_post',
        appearsWithinHours: 24,
      });
    });

    state('is staff’s to decide', needs, async (given) => {
      for (const other of [given.ada, given.alma]) {
        await refuses(other.moderation.reviewRules('help'), 'only_staff');
        await refuses(other.moderation.heldPosts(), 'only_staff');
      }
    });
  });
}

async function reviewAll({stan}: Given) {
  const rules = await stan.moderation.reviewRules('help');
  await stan.moderation.changeReviewRules('help', {...rules, review: 'all'});
}
