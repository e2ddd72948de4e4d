import {describe, expect} from 'vitest';
import {titles} from './fixture.js';
import {ideaCalled, refuses, type State} from './statement.js';

const reason = 'They ask for the same.';

/** What every community does that can merge ideas and look after votes. */
export function describeMerging(state: State) {
  describe('merging ideas', () => {
    state(
      'unites their voters, and can be undone',
      ['ideas.merge'],
      async (given) => {
        const open = await ideaCalled(titles.open, given);
        const fresh = await ideaCalled(titles.fresh, given);
        const {moderation} = given.stan;

        const {source, target} = await moderation.merge(open.id, {
          into: fresh.id,
          reason,
        });
        expect(source).toMatchObject({stage: 'merged', mergedInto: fresh.id});
        expect(target.votes).toEqual(open.votes);
        expect((await given.guest.ideas.get(open.id)).mergedInto).toBe(
          fresh.id,
        );
        const [grace] = await given.grace.ideas.ballots([fresh.id]);
        expect(grace?.vote).toBe('down');
        await refuses(given.ada.ideas.vote(open.id, 'up'), 'merged');

        const undone = await moderation.unmerge(open.id, {reason});
        expect(undone.source.votes).toEqual(open.votes);
        expect(undone.target.votes).toEqual(fresh.votes);
      },
    );

    state('goes in no circle', ['ideas.merge'], async (given) => {
      const open = await ideaCalled(titles.open, given);
      const {moderation} = given.stan;
      await refuses(
        moderation.merge(open.id, {into: open.id, reason}),
        'merge_cycle',
      );
    });

    state('is staff’s', ['ideas.merge'], async (given) => {
      const open = await ideaCalled(titles.open, given);
      const fresh = await ideaCalled(titles.fresh, given);
      const request = {into: fresh.id, reason};
      const {guest, alma} = given;
      await refuses(
        guest.moderation.merge(open.id, request),
        'sign_in_required',
      );
      await refuses(alma.moderation.merge(open.id, request), 'only_staff');
    });
  });

  describe('looking after votes', () => {
    state(
      'stops a voter’s votes, and lets them count again',
      ['ideas.merge'],
      async (given) => {
        const {id, votes} = await ideaCalled(titles.open, given);
        const {moderation} = given.stan;
        const {person} = await given.grace.viewer();
        const grace = person?.id ?? '';

        const {ideas} = await moderation.excludeVoter(grace, {reason});
        expect(ideas).toBe(1);
        expect((await moderation.ideas([id]))[0]?.excluded).toBe(1);
        const voters = async (votes: 'counted' | 'excluded') =>
          (await moderation.people({votedOn: id, votes})).items.map(
            ({name}) => name,
          );
        expect(await voters('excluded')).toEqual(['Grace']);
        expect(await voters('counted')).toEqual(['Stan', 'Alma']);
        expect((await given.guest.ideas.get(id)).votes).toEqual({
          up: 2,
          down: 0,
          net: 2,
        });
        await refuses(given.grace.ideas.vote(id, 'up'), 'votes_excluded');

        await moderation.readmitVoter(grace, {reason});
        expect(await voters('excluded')).toEqual([]);
        expect((await given.guest.ideas.get(id)).votes).toEqual(votes);
        const {items} = await moderation.ledger(id);
        expect(items.slice(-2).map(({source}) => source)).toEqual([
          'exclude',
          'readmit',
        ]);
        expect((await moderation.recount()).mismatches).toEqual([]);
      },
    );

    state(
      'holds the votes of an idea, and says so',
      ['ideas.merge'],
      async (given) => {
        const {id} = await ideaCalled(titles.open, given);
        const {moderation} = given.stan;
        await moderation.holdVotes(id, {on: true, reason});
        await refuses(given.ada.ideas.vote(id, 'up'), 'under_review');
        const [ballot] = await given.ada.ideas.ballots([id]);
        expect(ballot?.can.voteUp.reason).toBe('under_review');
        expect((await given.guest.ideas.get(id)).voting).toBe('on_hold');
        const held = await given.guest.ideas.list({voting: 'on_hold'});
        expect(held.items.map(({title}) => title)).toEqual([titles.open]);
        const open = await given.guest.ideas.list({voting: 'open'});
        expect(open.items.map(({title}) => title)).not.toContain(titles.open);

        await moderation.holdVotes(id, {on: false, reason});
        expect((await given.guest.ideas.get(id)).voting).toBe('open');
        expect((await given.ada.ideas.vote(id, 'up')).ballot.vote).toBe('up');
      },
    );
  });

  describe('trying an idea again', () => {
    state(
      'begins without votes, and links both',
      ['ideas.resubmit'],
      async (given) => {
        const closed = await ideaCalled(titles.closed, given);
        const again = await given.ada.ideas.resubmit(closed.id);
        expect(again).toMatchObject({
          title: closed.title,
          votes: {up: 0, down: 0, net: 0},
          attempt: 2,
          previousAttempt: closed.id,
        });
        expect((await given.guest.ideas.get(closed.id)).nextAttempt).toBe(
          again.id,
        );
      },
    );

    state('needs an archived idea', ['ideas.resubmit'], async (given) => {
      const open = await ideaCalled(titles.open, given);
      await refuses(given.alma.ideas.resubmit(open.id), 'resubmit_not_allowed');
      await refuses(given.ada.ideas.resubmit(open.id), 'not_eligible');
    });
  });
}
