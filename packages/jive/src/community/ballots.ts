import type {Ballot, Vote, VotingState} from '@townhall/client';
import {contentIdOf, type JiveIdea} from '../entities/content.js';
import {may} from '../entities/entity.js';
import type {IdeaReader} from './idea-of.js';
import {Memory} from './memory.js';
import {no, whether} from './viewing.js';

/** One viewer's ballots. */
export function createBallots({jive, stages}: IdeaReader) {
  /** How the viewer voted, as far as that was seen here. */
  const seen = new Memory<Vote>(1_000);

  const sideOf = async (
    idea: JiveIdea,
    signal: AbortSignal | undefined,
  ): Promise<Vote> => {
    const id = contentIdOf(idea);
    if (!jive.isSignedIn || idea.voted !== true) {
      seen.delete(id);
      return 'none';
    }
    if (typeof idea.promote === 'boolean') return idea.promote ? 'up' : 'down';
    const known = seen.get(id);
    if (known === 'up' || known === 'down') return known;
    const me = await jive.people.me({signal});
    const side = (await isAgainst(idea, me.id, signal)) ? 'down' : 'up';
    seen.set(id, side);
    return side;
  };

  /** Jive says that somebody voted, not how: those against are fewer to read. */
  const isAgainst = async (
    idea: JiveIdea,
    me: string,
    signal: AbortSignal | undefined,
  ) => {
    let count = 0;
    const votes = jive.ideas.votesFor(idea, 'demotes', {signal});
    for await (const {voter} of votes) {
      if (voter?.id === me) return true;
      if ((count += 1) === 1_000) return false;
    }
    return false;
  };

  return {
    remember: (id: string, vote: Vote) => seen.set(id, vote),
    async of(idea: JiveIdea, signal?: AbortSignal): Promise<Ballot> {
      const {voting} = await stages.of(idea.stage);
      const {isSignedIn} = jive;
      const vote = whether(
        may(idea, 'votes', 'POST') && voting === 'open',
        isSignedIn,
        denials[voting],
      );
      return {
        idea: contentIdOf(idea),
        vote: await sideOf(idea, signal),
        votes: null,
        following: false,
        left: null,
        can: {
          voteUp: vote,
          voteDown: vote,
          edit: whether(may(idea, 'self', 'PUT'), isSignedIn, 'not_eligible'),
          comment: whether(
            may(idea, 'comments', 'POST'),
            isSignedIn,
            'not_eligible',
          ),
          follow: no('not_supported'),
          withdraw: no('not_supported'),
          resubmit: no('not_supported'),
          moderate: no('not_supported'),
        },
      };
    },
  };
}

/** Why a vote is not taken, by what is known of voting. */
export const denials = {
  open: 'not_eligible',
  on_hold: 'under_review',
  not_open: 'voting_not_open',
  closed: 'voting_closed',
} as const satisfies Record<VotingState, string>;
