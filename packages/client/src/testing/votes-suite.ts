import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {ideaCalled, refuses, type State} from './statement.js';

/** What every community does with votes. */
export function describeVotes(state: State) {
  describe('a vote', () => {
    state('counts once however often it is sent', ['ideas'], async (given) => {
      const {id} = await ideaCalled(titles.fresh, given);

      const first = await given.ada.ideas.vote(id, 'up');
      const again = await given.ada.ideas.vote(id, 'up');

      expect(first.idea.votes).toEqual({up: 1, down: 0, net: 1});
      expect(first.ballot).toMatchObject({idea: id, vote: 'up'});
      expect(again.idea.votes).toEqual(first.idea.votes);
      expect(again.idea.version).toBe(first.idea.version);
      expect((await given.guest.ideas.get(id)).votes).toEqual(first.idea.votes);
    });

    state(
      'counts once when it is sent twice at once',
      ['ideas'],
      async (given) => {
        const {id} = await ideaCalled(titles.fresh, given);
        await Promise.all([
          given.ada.ideas.vote(id, 'up'),
          given.ada.ideas.vote(id, 'up'),
          given.grace.ideas.vote(id, 'up'),
        ]);
        const {votes} = await given.guest.ideas.get(id);
        expect(votes).toEqual({up: 2, down: 0, net: 2});
      },
    );

    state('settles on the last of two quick ones', ['ideas'], async (given) => {
      const {id} = await ideaCalled(titles.fresh, given);
      await Promise.all([
        given.ada.ideas.vote(id, 'up'),
        given.ada.ideas.vote(id, 'none'),
      ]);
      const {votes} = await given.guest.ideas.get(id);
      expect(votes).toEqual({up: 0, down: 0, net: 0});
    });

    state('can be taken back', ['ideas'], async (given) => {
      const {id} = await ideaCalled(titles.open, given);
      const {idea, ballot} = await given.alma.ideas.vote(id, 'none');
      expect(idea.votes).toEqual({up: 1, down: 1, net: 0});
      expect(ballot.vote).toBe('none');
    });

    state('can be turned around', ['ideas.downvote'], async (given) => {
      const {id} = await ideaCalled(titles.open, given);
      const {idea} = await given.alma.ideas.vote(id, 'down');
      expect(idea.votes).toEqual({up: 1, down: 2, net: -1});
    });

    state('makes the idea a newer one', ['ideas'], async (given) => {
      const {id, version} = await ideaCalled(titles.fresh, given);
      const {idea} = await given.ada.ideas.vote(id, 'up');
      expect(idea.version).toBeGreaterThan(version);
    });

    state('needs an account', ['ideas'], async (given) => {
      const {id} = await ideaCalled(titles.open, given);
      await refuses(given.guest.ideas.vote(id, 'up'), 'sign_in_required');
    });

    state('comes too late when voting is closed', ['ideas'], async (given) => {
      const {id, votes} = await ideaCalled(titles.closed, given);
      await refuses(given.ada.ideas.vote(id, 'up'), 'voting_closed');
      expect((await given.guest.ideas.get(id)).votes).toEqual(votes);
    });

    state('comes too early before voting opens', ['ideas'], async (given) => {
      const {id} = await ideaCalled(titles.scheduled, given);
      await refuses(given.ada.ideas.vote(id, 'up'), 'voting_not_open');
    });
  });

  describe('ballots', () => {
    state(
      'come in the order asked, and are the viewer’s',
      ['ideas'],
      async (given) => {
        const fresh = await ideaCalled(titles.fresh, given);
        const open = await ideaCalled(titles.open, given);
        await given.ada.ideas.vote(fresh.id, 'up');

        const ballots = await given.ada.ideas.ballots([open.id, fresh.id]);
        expect(ballots.map(({idea, vote}) => [idea, vote])).toEqual([
          [open.id, 'none'],
          [fresh.id, 'up'],
        ]);

        const [almas] = await given.alma.ideas.ballots([open.id]);
        expect(almas?.vote).toBe('up');
      },
    );

    state('say what may be done, and why not', ['ideas'], async (given) => {
      const open = await ideaCalled(titles.open, given);
      const closed = await ideaCalled(titles.closed, given);
      const ids = [open.id, closed.id];

      const [may, late] = await given.ada.ideas.ballots(ids);
      expect(may?.can.voteUp).toEqual({allowed: true, reason: null});
      expect(late?.can.voteUp).toEqual({
        allowed: false,
        reason: 'voting_closed',
      });

      const [guests] = await given.guest.ideas.ballots(ids);
      expect(guests?.vote).toBe('none');
      expect(guests?.can.voteUp).toEqual({
        allowed: false,
        reason: 'sign_in_required',
      });
    });

    state('of no ideas are none', ['ideas'], async ({ada}) => {
      expect(await ada.ideas.ballots([])).toEqual([]);
    });
  });
}
