import {describe, expect} from 'vitest';
import {answerBy, refuses, type Given, type State} from './statement.js';

const draft = {
  place: 'help',
  title: 'How do I reset a quiz attempt?',
  text: 'One of my **students** lost the connection.',
  tags: ['quiz'],
};

/** What every community does with posts that are changed or taken back. */
export function describeEdits(state: State) {
  const needs = ['questions.edits'] as const;

  describe('a post that its author changes', () => {
    state('says something else from then on', needs, async ({ada, guest}) => {
      const {id} = await ada.questions.ask(draft);
      const source = await ada.posting.source('question', id);
      expect(source).toMatchObject({
        title: draft.title,
        text: draft.text,
        tags: ['quiz'],
        revision: 0,
      });
      const title = 'How do I reset one attempt at a quiz?';
      const changed = await ada.posting.changeQuestion(
        id,
        {title, tags: ['quiz', 'reset']},
        source,
      );
      expect(changed).toMatchObject({title, tags: ['quiz', 'reset']});
      const shown = await guest.questions.get(id);
      expect(shown).toMatchObject({title, editedAt: null});
      expect(shown.excerpt).toContain('lost the connection');
      const found = await guest.questions.similar({text: title});
      expect(found.items.map((question) => question.id)).toContain(id);
    });

    state('is not changed twice at once', needs, async (given) => {
      const {ada, grace, stan, guest} = given;
      const {id, answer} = await answered(given);
      const source = await grace.posting.source('answer', answer);
      const mine = {text: 'It stands in the *third* menu.'};
      await grace.posting.changeAnswer(answer, mine, source);
      await refuses(
        stan.posting.changeAnswer(answer, {text: 'In the second.'}, source),
        'edit_conflict',
      );
      const {items} = await guest.answers.list(id);
      const found = items.find((one) => one.id === answer);
      expect(JSON.stringify(found?.body)).toContain('third');
      await refuses(
        ada.posting.changeAnswer(answer, mine, source),
        'not_eligible',
      );
      await refuses(guest.posting.source('answer', answer), 'sign_in_required');
    });

    state('shows staff what stood there before', needs, async (given) => {
      const {grace, stan, ada} = given;
      const {answer} = await answered(given);
      for (const text of ['The second version.', 'The third version.']) {
        const source = await grace.posting.source('answer', answer);
        await grace.posting.changeAnswer(answer, {text}, source);
      }
      const {items} = await stan.posting.edits('answer', answer);
      expect(items).toHaveLength(2);
      expect(items[0]).toMatchObject({by: {name: 'Grace'}, title: null});
      expect(JSON.stringify(items[0]?.body)).toContain('second version');
      expect(JSON.stringify(items[1]?.body)).toContain('In the menu');
      await refuses(ada.posting.edits('answer', answer), 'only_staff');
    });

    state('keeps to the limits of the place', needs, async (given) => {
      const {grace} = given;
      const {answer} = await answered(given);
      const source = await grace.posting.source('answer', answer);
      const links = Array.from({length: 30}, (_, n) => `https://a.test/${n}`);
      await refuses(
        grace.posting.changeAnswer(answer, {text: links.join(' ')}, source),
        'too_many_links',
      );
    });

    state('is not changed where it is locked', needs, async (given) => {
      const {grace, stan} = given;
      const {id, answer} = await answered(given);
      const source = await grace.posting.source('answer', answer);
      await stan.moderation.lockQuestion(id, true);
      await refuses(
        grace.posting.changeAnswer(answer, {text: 'Too late.'}, source),
        'locked',
      );
    });
  });

  describe('a post that is taken back', () => {
    state('is gone where nobody answered', needs, async ({ada, guest}) => {
      const {id} = await ada.questions.ask(draft);
      const removal = await ada.posting.remove('question', id);
      expect(removal).toEqual({kind: 'question', id, outcome: 'gone'});
      await refuses(guest.questions.get(id), 'not_found');
      await refuses(ada.posting.source('question', id), 'not_found');
    });

    state('leaves its place to the answers', needs, async (given) => {
      const {ada, guest, grace, stan} = given;
      const {id, answer} = await answered(given);
      await refuses(grace.posting.remove('question', id), 'not_eligible');
      const {outcome} = await ada.posting.remove('question', id);
      expect(outcome).toBe('emptied');
      const left = await guest.questions.get(id);
      expect(left).toMatchObject({
        title: '',
        excerpt: '',
        body: [],
        tags: [],
        author: null,
        state: 'closed',
        closed: {reason: 'removed'},
      });
      const {items} = await guest.answers.list(id);
      expect(items.map((one) => one.id)).toContain(answer);
      const listed = await guest.questions.list({place: 'help'});
      expect(listed.items.map((one) => one.id)).not.toContain(id);
      await refuses(stan.questions.reopen(id), 'locked');
      await refuses(grace.answers.post(id, {text: 'Still there?'}), 'locked');
    });

    state('takes an answer’s mark with it', needs, async (given) => {
      const {ada, grace, guest} = given;
      const {id, answer} = await answered(given);
      await ada.answers.mark(answer, 'correct', true);
      await grace.posting.remove('answer', answer);
      const question = await guest.questions.get(id);
      expect(question).toMatchObject({correctAnswer: null, answerCount: 0});
    });
  });
}

/** A question of Ada's that Grace has answered. */
async function answered(given: Given) {
  const {id} = await given.ada.questions.ask(draft);
  const {id: answer} = await given.grace.answers.post(id, {
    text: 'In the menu above the list.',
  });
  await answerBy('Grace', id, given);
  return {id, answer};
}
