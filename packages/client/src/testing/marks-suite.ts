import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {
  answerBy,
  questionCalled,
  refuses,
  type Given,
  type State,
} from './statement.js';

/** What every community does with the three marks of an answer. */
export function describeMarks(state: State) {
  describe('the mark correct', () => {
    state('is the asker’s alone', ['questions'], async (given) => {
      const {alma} = await answersToAda(given);
      for (const other of [given.alma, given.stan]) {
        await refuses(
          other.answers.mark(alma.id, 'correct', true),
          'only_the_asker',
        );
      }
      await refuses(
        given.guest.answers.mark(alma.id, 'correct', true),
        'sign_in_required',
      );
    });

    state(
      'is on one answer, and moves to the next',
      ['questions'],
      async (given) => {
        const {alma, grace, question} = await answersToAda(given);

        const first = await given.ada.answers.mark(alma.id, 'correct', true);
        expect(first.answer.correct?.by?.name).toBe('Ada');
        expect(first.question).toMatchObject({
          state: 'correct_by_author',
          correctAnswer: alma.id,
        });

        const moved = await given.ada.answers.mark(grace.id, 'correct', true);
        expect(moved.question.correctAnswer).toBe(grace.id);
        const {items} = await given.guest.answers.list(question.id);
        expect(items.map(({id, correct}) => [id, correct !== null])).toEqual([
          [grace.id, true],
          [alma.id, false],
        ]);
      },
    );

    state('can be taken back', ['questions'], async (given) => {
      const {alma} = await answersToAda(given);
      await given.ada.answers.mark(alma.id, 'correct', true);
      const back = await given.ada.answers.mark(alma.id, 'correct', false);
      expect(back.answer.correct).toBeNull();
      expect(back.question).toMatchObject({
        state: 'answered',
        correctAnswer: null,
      });
    });
  });

  describe('the mark confirmed', () => {
    state('is for staff', ['answers.confirm'], async (given) => {
      const {alma} = await answersToAda(given);
      await refuses(
        given.ada.answers.mark(alma.id, 'confirmed', true),
        'only_staff',
      );
    });

    state(
      'stands beside the asker’s choice',
      ['answers.confirm'],
      async (given) => {
        const {alma, grace} = await answersToAda(given);
        await given.ada.answers.mark(alma.id, 'correct', true);

        const confirmed = await given.stan.answers.mark(
          grace.id,
          'confirmed',
          true,
        );
        expect(confirmed.question).toMatchObject({
          state: 'confirmed_by_staff',
          correctAnswer: alma.id,
          confirmedAnswer: grace.id,
        });

        const back = await given.stan.answers.mark(
          grace.id,
          'confirmed',
          false,
        );
        expect(back.question).toMatchObject({
          state: 'correct_by_author',
          confirmedAnswer: null,
        });
      },
    );
  });

  describe('the mark helpful', () => {
    state('is anybody’s, once a person', ['questions'], async (given) => {
      const {alma} = await answersToAda(given);
      await given.ada.answers.mark(alma.id, 'helpful', true);
      await given.ada.answers.mark(alma.id, 'helpful', true);
      const {answer, standing, question} = await given.grace.answers.mark(
        alma.id,
        'helpful',
        true,
      );
      expect(answer.helpfulCount).toBe(2);
      expect(standing.helpful).toEqual([alma.id]);
      expect(question.state).toBe('needs_confirmation');
    });

    state('is not for one’s own answer', ['questions'], async (given) => {
      const {alma} = await answersToAda(given);
      await refuses(
        given.alma.answers.mark(alma.id, 'helpful', true),
        'own_answer',
      );
      await refuses(
        given.guest.answers.mark(alma.id, 'helpful', true),
        'sign_in_required',
      );
    });

    state('can be taken back', ['questions'], async (given) => {
      const {alma} = await answersToAda(given);
      await given.ada.answers.mark(alma.id, 'helpful', true);
      const back = await given.ada.answers.mark(alma.id, 'helpful', false);
      expect(back.answer.helpfulCount).toBe(0);
      expect(back.standing.helpful).toEqual([]);
      expect(back.question.state).toBe('answered');
    });
  });

  describe('a question', () => {
    state(
      'goes from unanswered to confirmed',
      ['answers.confirm'],
      async (given) => {
        const {id} = await questionCalled(titles.gracesQuestion, given);
        const states: string[] = [];
        const note = async () =>
          states.push((await given.guest.questions.get(id)).state);

        await note();
        const answer = await given.alma.answers.post(id, {
          text: 'In the lounge.',
        });
        await note();
        await given.ada.answers.mark(answer.id, 'helpful', true);
        await note();
        await given.grace.answers.mark(answer.id, 'correct', true);
        await note();
        await given.stan.answers.mark(answer.id, 'confirmed', true);
        await note();

        expect(states).toEqual([
          'unanswered',
          'answered',
          'needs_confirmation',
          'correct_by_author',
          'confirmed_by_staff',
        ]);
      },
    );
  });
}

async function answersToAda(given: Given) {
  const question = await questionCalled(titles.adasQuestion, given);
  return {
    question,
    alma: await answerBy('Alma', question.id, given),
    grace: await answerBy('Grace', question.id, given),
  };
}
