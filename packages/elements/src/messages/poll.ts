import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {sharedMessages} from './shared.js';

/** What a poll says. */
export const pollMessages = {
  ...sharedMessages,

  poll: 'Poll',
  noPoll: 'Nothing is being asked just now.',
  chooseOne: 'Choose one.',
  chooseUpTo: ({most}: {most: number}, format: Formats) =>
    `Choose up to ${format.number(most)}.`,
  vote: 'Vote',
  sending: 'Sending your vote…',
  keepVote: 'Keep my vote',
  changeVote: 'Change my vote',
  takeBack: 'Take my vote back',
  showResults: 'Show the results',
  hideResults: 'Back to the poll',
  chooseFirst: 'Please choose something first.',
  tooMany: ({most}: {most: number}, format: Formats) =>
    `You can choose no more than ${format.number(most)}. Please leave some out.`,
  signInToVote: 'Sign in to vote. Your choice stays here until you do.',
  notCounted: ({reason}: {reason: string}) =>
    `Your vote was not counted. ${reason}`,
  voteFinal: 'In this poll a vote is final.',
  counted: 'Your vote is counted.',
  takenBack: 'Your vote is taken back.',
  yourChoice: 'Your choice',
  share: ({share}: {share: number}, format: Formats) =>
    `${format.number(share)}%`,
  votes: counted('vote', 'votes'),
  voters: counted('person has voted', 'people have voted'),
  nobody: 'Nobody has voted yet.',
  several: 'Several could be chosen, so the shares come to more than 100%.',
  laterAfterVote: 'The results show once you have voted.',
  laterAfterClose: 'The results show when the poll has closed.',
  closesAt: ({when}: {when: string}) => `Closes ${when}`,
  closed: 'This poll has closed.',
  closedAt: ({date}: {date: string}) => `Closed on ${date}`,
  asTable: 'As a table',
  option: 'Option',
  voteCount: 'Votes',
  shareOfPeople: 'Share',
} as const;
