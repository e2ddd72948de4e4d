import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {answerBy, questionCalled, refuses, type State} from './statement.js';

/** What every community does that looks after its questions. */
export function describeQuestionCare(state: State) {
  describe('a question that is looked after', () => {
    const needs = ['questions.moderate'] as const;

    state('is closed with a reason, and opened again', needs, async (given) => {
      const {id} = await questionCalled(titles.gracesQuestion, given);
      const original = await questionCalled(titles.adasQuestion, given);
      const {questions} = given.stan;
      const closed = await questions.close(id, {
        reason: 'duplicate',
        duplicateOf: original.id,
      });
      expect(closed).toMatchObject({
        state: 'closed',
        closed: {reason: 'duplicate', duplicateOf: original.id},
      });
      expect(await given.guest.questions.get(id)).toEqual(closed);
      await refuses(
        given.ada.answers.post(id, {text: 'It is over there.'}),
        'locked',
      );
      await refuses(
        questions.close(original.id, {reason: 'duplicate', duplicateOf: id}),
        'duplicate_cycle',
      );
      const open = await questions.reopen(id);
      expect(open).toMatchObject({state: 'unanswered', closed: null});
      await refuses(
        given.ada.questions.close(id, {reason: 'outdated'}),
        'only_staff',
      );
    });

    state('is one of three kinds', needs, async (given) => {
      const talk = await given.ada.questions.ask({
        place: 'help',
        kind: 'discussion',
        title: 'What do you do on the first day?',
      });
      expect(talk).toMatchObject({kind: 'discussion', state: 'answered'});
      const {items} = await given.guest.questions.list({kind: 'discussion'});
      expect(items).toEqual([talk]);
      await refuses(
        given.ada.questions.ask({
          place: 'help',
          kind: 'announcement',
          title: 'The next webinar is on Monday',
        }),
        'only_staff',
      );
    });

    state('is locked and unlocked by staff', needs, async (given) => {
      const {id} = await questionCalled(titles.gracesQuestion, given);
      const locked = await given.stan.moderation.lockQuestion(id, true);
      expect(locked.locked).toBe(true);
      await refuses(given.ada.answers.post(id, {text: 'Why?'}), 'locked');
      const open = await given.stan.moderation.lockQuestion(id, false);
      expect(open.locked).toBe(false);
    });

    state('is solved when its asker says so', needs, async (given) => {
      const {id} = await questionCalled(titles.adasQuestion, given);
      const answer = await answerBy('Alma', id, given);
      await refuses(
        given.grace.questions.answerFollowUp(id, {solved: true}),
        'only_the_asker',
      );
      const {question, standing} = await given.ada.questions.answerFollowUp(
        id,
        {solved: true, answer: answer.id},
      );
      expect(question).toMatchObject({
        state: 'correct_by_author',
        correctAnswer: answer.id,
      });
      expect(standing.followUp?.answer).toBe('yes');
    });

    state('is in the queues of staff', needs, async (given) => {
      const {moderation} = given.stan;
      const queued = await moderation.queue({queue: 'no_response'});
      const names = queued.items.map(({question}) => question.title);
      expect(names).toContain(titles.gracesQuestion);
      expect(names).not.toContain(titles.adasQuestion);
      const adas = await questionCalled(titles.adasQuestion, given);
      expect(await moderation.question(adas.id)).toMatchObject({
        question: adas,
        turn: 'asker',
        claim: null,
        escalations: [],
      });
      await refuses(
        given.alma.moderation.queue({queue: 'no_response'}),
        'only_staff',
      );
      await refuses(moderation.question('nothing'), 'not_found');
    });

    state('is taken, given and let go', needs, async (given) => {
      const {moderation} = given.stan;
      const {id} = await questionCalled(titles.gracesQuestion, given);
      const taken = await moderation.claim(id, true);
      expect(taken.claim?.by.name).toBe('Stan');
      const {items} = await moderation.queue({queue: 'mine'});
      expect(items.map(({question}) => question.id)).toEqual([id]);
      const free = await moderation.claim(id, false);
      expect(free.claim).toBeNull();
      const alma = (await given.alma.viewer()).person?.id ?? '';
      const handed = await moderation.assignQuestion(id, alma);
      expect(handed.claim?.by.name).toBe('Alma');
      await refuses(moderation.claim(id, true), 'already_claimed');
    });

    state('goes on elsewhere once in each system', needs, async (given) => {
      const {moderation} = given.stan;
      const {id} = await questionCalled(titles.gracesQuestion, given);
      const first = await moderation.escalate(id, {
        system: 'zendesk',
        note: 'They pay for it.',
      });
      expect(first).toMatchObject({status: 'requested', externalId: null});
      const again = await moderation.escalate(id, {system: 'zendesk'});
      expect(again).toEqual(first);
      const open = await moderation.changeEscalation(first.id, {
        status: 'open',
        externalId: '4711',
        url: 'https://support.example.com/4711',
      });
      const seen = await moderation.question(id);
      expect(seen.escalations).toEqual([open]);
      const told = JSON.stringify(await given.guest.questions.get(id));
      expect(told).not.toContain('They pay');
      await refuses(given.ada.moderation.question(id), 'only_staff');
    });

    state('follows the policy of its place', needs, async (given) => {
      const {moderation} = given.stan;
      const before = await moderation.questionPolicy('help');
      expect(before.goals.firstResponse).toBeNull();
      const changed = await moderation.changeQuestionPolicy('help', {
        policy: {preset: 'support'},
        reason: 'People wait too long.',
      });
      expect(await moderation.questionPolicy('help')).toEqual(changed);
      await given.ada.questions.ask({
        place: 'help',
        title: 'Who looks after this one?',
      });
      const {items} = await moderation.queue({queue: 'watch'});
      expect(items[0]?.goals.map(({name, state}) => [name, state])).toEqual([
        ['firstResponse', 'on_track'],
        ['firstPeerResponse', 'on_track'],
        ['resolution', 'on_track'],
      ]);
      await refuses(
        moderation.changeQuestionPolicy('help', {
          policy: {preset: 'support', peerWindow: 100},
          reason: 'All the time in the world.',
        }),
        'policy_contradiction',
      );
      await refuses(moderation.questionPolicy('roadmap'), 'invalid_request');
    });

    state('counts in the numbers of its place', needs, async (given) => {
      const stats = await given.stan.moderation.questionStats({place: 'help'});
      expect(stats).toMatchObject({
        asked: 3,
        answeredByPeers: {made: 2, of: 2},
        confirmed: {made: 1, of: 3},
        reopened: {made: 0, of: 1},
      });
      expect(stats.firstResponse.median).toBe(86_400);
      await refuses(given.grace.moderation.questionStats(), 'only_staff');
    });
  });
}
