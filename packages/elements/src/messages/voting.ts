import type {Formats} from '../internal/formats.js';
import {ideaMessages} from './ideas.js';

/** What is said of votes to those who cast them; it is loaded for them. */
export const votingMessages = {
  ...ideaMessages,

  votedUp: ({net}: {net: number}, format: Formats) =>
    `Voted up. ${format.number(net)} net.`,
  votedDown: ({net}: {net: number}, format: Formats) =>
    `Voted down. ${format.number(net)} net.`,
  voteRemoved: 'Vote removed.',
  voteCounted: 'Your vote was counted.',
  signInToVote: 'Sign in to vote. Your vote is kept until then.',
  willBeSent:
    'The community cannot be reached right now. Your vote will be sent when it can.',
  sentTooLate: ({reason}: {reason: string}) =>
    `Your vote could not be sent in time, and was not counted. ${reason}`,
  votedSince:
    'You have voted otherwise on another device since. That vote counts; the one that waited here was not sent.',
  downvotesOff: 'Votes against an idea are not taken here.',
  underReview:
    'Voting is on hold while staff checks the votes. Those it has stay as they are.',
  notOpen: ({date}: {date: string}) => `Voting opens on ${date}.`,
} as const;
