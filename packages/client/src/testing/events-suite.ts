import {describe, expect} from 'vitest';
import type {CommunityEvent} from '../contract/event.js';
import {titles} from './fixture.js';
import {listening} from './listening.js';
import {ideaCalled, questionCalled, type State} from './statement.js';

/** What every community tells those who listen. */
export function describeEvents(state: State) {
  describe('events', () => {
    state('tell of a vote', ['events'], async (given) => {
      const ear = await listening(given);
      const {id} = await ideaCalled(titles.fresh, given);
      const {idea} = await given.ada.ideas.vote(id, 'up');

      const heard = await ear.until(
        (event) => event.type === 'idea.voted' && event.idea === id,
      );
      expect(heard).toEqual({
        type: 'idea.voted',
        place: 'roadmap',
        idea: id,
        votes: idea.votes,
        version: idea.version,
      });
      ear.leave();
    });

    state('tell of a new idea', ['events', 'ideas.suggest'], async (given) => {
      const ear = await listening(given);
      const idea = await given.ada.ideas.suggest({
        place: 'roadmap',
        title: 'Let students pick a quiet hour',
      });
      const heard = await ear.until(({type}) => type === 'idea.created');
      expect(heard).toEqual({type: 'idea.created', place: 'roadmap', idea});
      ear.leave();
    });

    state(
      'tell of a question, its answer and its mark',
      ['events', 'questions'],
      async (given) => {
        const ear = await listening(given);
        const question = await given.grace.questions.ask({
          place: 'help',
          title: 'How do I reset a quiz attempt?',
        });
        const asked = await ear.until(({type}) => type === 'question.created');
        expect(asked).toEqual({
          type: 'question.created',
          place: 'help',
          question,
        });

        const answer = await given.ada.answers.post(question.id, {
          text: 'You ask me.',
        });
        const answered = await ear.until(({type}) => type === 'answer.created');
        expect(answered).toMatchObject({
          answer,
          question: {id: question.id, state: 'answered', answerCount: 1},
        });

        await given.grace.answers.mark(answer.id, 'correct', true);
        const marked = await ear.until(({type}) => type === 'answer.changed');
        expect(marked).toMatchObject({
          answer: {id: answer.id, correct: {by: {name: 'Grace'}}},
          question: {state: 'correct_by_author'},
        });
        ear.leave();
      },
    );

    state('end when the listener leaves', ['events'], async (given) => {
      const ear = await listening(given);
      const left: CommunityEvent[] = [];
      const leaving = new AbortController();
      given.guest.events.subscribe((event) => left.push(event), {
        signal: leaving.signal,
      });
      leaving.abort();

      const {id} = await questionCalled(titles.gracesQuestion, given);
      await given.ada.answers.post(id, {text: 'In the lounge.'});
      await ear.until(({type}) => type === 'answer.created');
      expect(left).toEqual([]);
      ear.leave();
    });
  });
}
