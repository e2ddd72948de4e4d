import type {Poll, PollBallot, PollResults} from '@townhall/client';
import {contentIdOf, type JivePoll} from '../entities/content.js';
import {may} from '../entities/entity.js';
import type {Jive} from '../jive.js';
import {instantOf} from '../query/date.js';
import {versionOf, type Host} from './host.js';
import {longAgo} from './people.js';
import type {Directory} from './places.js';
import {isRefused} from './refuse.js';
import {whether} from './viewing.js';

/** What it takes to read polls. */
export interface PollReader {
  host: Host;
  jive: Jive;
  directory: Directory;
}

/** A poll of Jive's, and what this viewer chose in it. */
export interface ReadPoll {
  poll: Poll;
  ballot: PollBallot;
}

/**
 * A poll and what was chosen in it. Options have names alone: the first is
 * number one.
 */
export async function pollOf(
  reader: PollReader,
  content: JivePoll,
  signal: AbortSignal | undefined,
): Promise<ReadPoll> {
  const {host, jive, directory} = reader;
  const id = contentIdOf(content);
  const names = content.options ?? [];
  const results = await resultsOf(jive, content, signal);
  const createdAt = instantOf(content.published) ?? longAgo;
  const updatedAt = instantOf(content.updated) ?? createdAt;
  const closesAt = instantOf(content.endDate) ?? null;
  const isClosed = closesAt !== null && Date.parse(closesAt) <= host.now();
  const {resultsShown = 'always'} = content;
  const isForAll = resultsShown === 'always' || isClosed;
  const poll = {
    id,
    // What is asked of everybody is asked in no place here.
    place:
      content.visibility === 'all'
        ? null
        : await directory.anyNameOf(content.parentPlace),
    question: content.subject ?? '',
    options: names.map((text, index) => ({id: index + 1, text})),
    maximumChoices: content.maximumChoices ?? 1,
    resultsShown,
    changeable: content.changeable ?? true,
    optionsMayGrow: false,
    state: isClosed ? ('closed' as const) : ('open' as const),
    closesAt,
    voters: content.voteCount ?? 0,
    results: isForAll ? results : null,
    createdAt,
    updatedAt,
  };
  const version = versionOf(host, `poll ${id}`, updatedAt, poll);
  const choices = (content.votes ?? [])
    .map((name) => names.indexOf(name) + 1)
    .filter((choice) => choice > 0)
    .sort((a, b) => a - b);
  const mayVote = may(content, 'votes', 'POST') && !isClosed;
  return {
    poll: {...poll, version},
    ballot: {
      poll: id,
      choices,
      results: jive.isSignedIn ? results : null,
      version,
      can: {
        vote: whether(
          mayVote,
          jive.isSignedIn,
          isClosed
            ? 'voting_closed'
            : choices.length > 0
              ? 'locked'
              : 'not_eligible',
        ),
      },
    },
  };
}

/** How often each was chosen; null where this viewer may not see it. */
async function resultsOf(
  jive: Jive,
  content: JivePoll,
  signal: AbortSignal | undefined,
): Promise<PollResults | null> {
  const names = content.options ?? [];
  const voters = content.voteCount ?? 0;
  const isHidden = (content.resultsShown ?? 'always') !== 'always';
  // Nobody has to be asked what nobody chose.
  if (voters === 0 && !isHidden) return {voters, votes: names.map(() => 0)};
  try {
    const found = await jive.polls.results(contentIdOf(content), {signal});
    return {
      voters,
      votes: names.map(
        (name) => found.find(({option}) => option === name)?.count ?? 0,
      ),
    };
  } catch (error) {
    if (isRefused(error, 401, 403)) return null;
    throw error;
  }
}
