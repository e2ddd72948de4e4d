import {describe, expect} from 'vitest';
import type {PollDraft} from '../contract/poll.js';
import {refuses, type Given, type State} from './statement.js';

/** Everybody sees what is chosen, as wherever there are polls. */
const asked = {
  question: 'What would you like more of?',
  options: ['Webinars', 'Guides', 'Examples'],
  resultsShown: 'always' as const,
};

const open = ({stan}: Given, draft: Partial<PollDraft> = {}) =>
  stan.polls.write({...asked, ...draft});

/** As a poll is where nothing is said of it. */
const openToVoters = (given: Given, draft: Partial<PollDraft> = {}) =>
  open(given, {resultsShown: 'after_vote', ...draft});

/** What every community does with single questions to everybody. */
export function describePolls(state: State) {
  const needs = ['polls'] as const;
  const rules = ['polls.rules'] as const;

  describe('a poll', () => {
    state('is read by everybody', needs, async (given) => {
      const poll = await open(given, {place: 'roadmap'});
      expect(poll).toMatchObject({
        place: 'roadmap',
        question: asked.question,
        maximumChoices: 1,
        state: 'open',
        voters: 0,
        results: {voters: 0, votes: [0, 0, 0]},
      });
      expect(poll.options.map(({text}) => text)).toEqual(asked.options);
      expect(await given.guest.polls.get(poll.id)).toEqual(poll);
      const other = await open(given, {question: 'And how often?'});
      const {items} = await given.guest.polls.list();
      expect(items.map(({id}) => id)).toEqual([other.id, poll.id]);
      const there = await given.guest.polls.list({place: 'roadmap'});
      expect(there.items).toEqual([poll]);
      await refuses(given.guest.polls.get('nothing'), 'not_found');
      await refuses(given.guest.polls.list({place: 'nowhere'}), 'not_found');
    });

    state('is walked page by page', needs, async (given) => {
      for (const one of ['One', 'Two', 'Three']) {
        await open(given, {question: `Question ${one}`});
      }
      const first = await given.guest.polls.list({limit: 2});
      const second = await given.guest.polls.list({
        limit: 2,
        cursor: first.next ?? '',
      });
      expect(
        [...first.items, ...second.items].map(({question}) => question),
      ).toEqual(['Question Three', 'Question Two', 'Question One']);
      expect(second.next).toBeNull();
    });

    state('is asked by staff, and once', needs, async (given) => {
      await refuses(given.ada.polls.write(asked), 'only_staff');
      await refuses(given.guest.polls.write(asked), 'sign_in_required');
      const once = {idempotencyKey: 'the-same-poll'};
      const first = await given.stan.polls.write(asked, once);
      expect(await given.stan.polls.write(asked, once)).toEqual(first);
      expect((await given.guest.polls.list()).items).toHaveLength(1);
    });

    for (const [why, draft] of Object.entries({
      'has one option': {options: ['Only this']},
      'offers the same twice': {options: ['Yes', 'No', ' yes ']},
      'offers nothing to read': {options: ['Yes', '\u200b']},
      'ends in the past': {closesAt: '2001-01-01T00:00:00.000Z'},
      'lets people choose more than there is': {maximumChoices: 4},
      'is asked nowhere': {place: 'nowhere'},
    } satisfies Record<string, Partial<PollDraft>>)) {
      state(`is refused where it ${why}`, needs, async (given) => {
        const refusal = await open(given, draft).catch((error) => error);
        expect(refusal).toMatchObject({
          name: 'RefusedError',
          code: 'place' in draft ? 'not_found' : 'invalid_request',
        });
        expect(refusal.problem.detail).toMatch(/\w+ \w+/);
      });
    }
  });

  describe('a choice in a poll', () => {
    state('is counted once for each person', needs, async (given) => {
      const {id} = await open(given);
      await given.ada.polls.vote(id, [2]);
      const again = await given.ada.polls.vote(id, [2]);
      expect(again.ballot).toMatchObject({
        choices: [2],
        results: {voters: 1, votes: [0, 1, 0]},
        can: {vote: {allowed: true}},
      });
      expect(again.poll).toMatchObject({voters: 1});
      await given.grace.polls.vote(id, [3]);
      const [mine] = await given.ada.polls.ballots([id]);
      expect(mine).toMatchObject({
        choices: [2],
        results: {voters: 2, votes: [0, 1, 1]},
      });
      expect((await given.guest.polls.get(id)).results).toEqual({
        voters: 2,
        votes: [0, 1, 1],
      });
    });

    state('can be changed', needs, async (given) => {
      const {id} = await open(given);
      await given.ada.polls.vote(id, [1]);
      const changed = await given.ada.polls.vote(id, [3]);
      expect(changed.poll.results).toEqual({voters: 1, votes: [0, 0, 1]});
      await refuses(given.ada.polls.vote(id, [4]), 'invalid_request');
      await refuses(given.ada.polls.vote(id, [1, 2]), 'invalid_request');
      await refuses(given.ada.polls.vote('nothing', [1]), 'not_found');
    });

    state('is shown to those who have chosen', rules, async (given) => {
      const poll = await openToVoters(given);
      expect(poll.results).toBeNull();
      const {id} = poll;
      const voted = await given.ada.polls.vote(id, [2]);
      expect(voted.poll).toMatchObject({voters: 1, results: null});
      expect(voted.ballot.results).toEqual({voters: 1, votes: [0, 1, 0]});
      await given.grace.polls.vote(id, [3]);
      const [mine] = await given.ada.polls.ballots([id]);
      expect(mine?.results).toEqual({voters: 2, votes: [0, 1, 1]});
      expect(await given.stan.polls.recount(id)).toMatchObject({
        agrees: true,
        voters: 2,
        ballots: 2,
      });
    });

    state('can be taken back', rules, async (given) => {
      const {id} = await open(given);
      await given.ada.polls.vote(id, [1]);
      await given.ada.polls.vote(id, [3]);
      const back = await given.ada.polls.vote(id, []);
      expect(back.poll.results).toEqual({voters: 0, votes: [0, 0, 0]});
      expect(back.ballot.choices).toEqual([]);
      expect((await given.stan.polls.recount(id)).agrees).toBe(true);
    });

    state('is final where the poll says so', rules, async (given) => {
      const {id} = await open(given, {changeable: false});
      const {ballot} = await given.ada.polls.vote(id, [1]);
      expect(ballot.can.vote).toEqual({allowed: false, reason: 'locked'});
      // The same again changes nothing, so it is no change.
      await given.ada.polls.vote(id, [1]);
      await refuses(given.ada.polls.vote(id, [2]), 'locked');
      await refuses(given.ada.polls.vote(id, []), 'locked');
    });

    state('may be of several options', rules, async (given) => {
      const {id} = await open(given, {maximumChoices: 2});
      const {ballot} = await given.ada.polls.vote(id, [3, 1]);
      expect(ballot.choices).toEqual([1, 3]);
      expect(ballot.results).toEqual({voters: 1, votes: [1, 0, 1]});
      await refuses(given.ada.polls.vote(id, [1, 2, 3]), 'invalid_request');
      await refuses(given.ada.polls.vote(id, [4]), 'invalid_request');
    });

    state('needs an account', needs, async (given) => {
      const {id} = await open(given);
      await refuses(given.guest.polls.vote(id, [1]), 'sign_in_required');
      const [ballot] = await given.guest.polls.ballots([id]);
      expect(ballot).toMatchObject({
        choices: [],
        results: null,
        can: {vote: {allowed: false, reason: 'sign_in_required'}},
      });
    });

    state('is kept from others until they may see it', rules, async (given) => {
      const {id} = await open(given, {resultsShown: 'after_close'});
      const {ballot} = await given.ada.polls.vote(id, [1]);
      expect(ballot.results).toBeNull();
      const {items} = await given.stan.polls.managed();
      expect(items[0]?.results).toEqual({voters: 1, votes: [1, 0, 0]});
      await refuses(given.ada.polls.managed(), 'only_staff');
      const closed = await given.stan.polls.close(id);
      expect(closed).toMatchObject({
        state: 'closed',
        results: {voters: 1, votes: [1, 0, 0]},
      });
      await refuses(given.grace.polls.vote(id, [1]), 'voting_closed');
      const shown = await given.guest.polls.list({state: 'closed'});
      expect(shown.items).toEqual([closed]);
      expect((await given.guest.polls.list({state: 'open'})).items).toEqual([]);
    });
  });

  describe('a poll that is changed', () => {
    state(
      'takes other options before the first choice',
      rules,
      async (given) => {
        const {id, options, version} = await open(given);
        const [webinars, guides] = options;
        const changed = await given.stan.polls.change(id, {
          question: 'Which of these?',
          options: [
            {id: guides?.id ?? 0, text: 'Webinars'},
            {id: webinars?.id ?? 0, text: 'Long guides'},
            {text: 'Podcasts'},
          ],
          version,
        });
        expect(changed.question).toBe('Which of these?');
        expect(changed.options).toEqual([
          {id: 2, text: 'Webinars'},
          {id: 1, text: 'Long guides'},
          {id: 4, text: 'Podcasts'},
        ]);
        await refuses(
          given.stan.polls.change(id, {question: 'Which?', version}),
          'edit_conflict',
        );
        await refuses(
          given.ada.polls.change(id, {question: 'Mine now'}),
          'only_staff',
        );
      },
    );

    state('keeps what people have chosen from', rules, async (given) => {
      const {id, options} = await open(given);
      await given.ada.polls.vote(id, [1]);
      const {change} = given.stan.polls;
      const more = [...options, {text: 'Podcasts'}];
      await refuses(change(id, {options: more}), 'locked');
      await refuses(change(id, {options: options.slice(1)}), 'locked');
      await refuses(change(id, {maximumChoices: 2}), 'locked');
      const grown = await change(id, {options: more, optionsMayGrow: true});
      expect(grown.options.at(-1)).toEqual({id: 4, text: 'Podcasts'});
      await given.ada.polls.vote(id, [4]);
      expect((await given.stan.polls.recount(id)).agrees).toBe(true);
    });

    state('is gone when it is taken away', needs, async (given) => {
      const {id} = await open(given);
      await given.ada.polls.vote(id, [1]);
      await refuses(given.ada.polls.remove(id), 'only_staff');
      await given.stan.polls.remove(id);
      await refuses(given.guest.polls.get(id), 'not_found');
      await refuses(given.ada.polls.vote(id, [2]), 'not_found');
      await refuses(given.guest.polls.remove(id), 'sign_in_required');
      expect(await given.ada.polls.ballots([id])).toEqual([]);
      expect((await given.stan.polls.managed()).items).toEqual([]);
    });

    state('counts nothing once it is gone', rules, async (given) => {
      const {id} = await open(given);
      await given.stan.polls.remove(id);
      await refuses(given.stan.polls.recount(id), 'not_found');
    });
  });
}
