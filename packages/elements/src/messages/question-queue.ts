import {sharedMessages} from './shared.js';

interface Due {
  goal: string;
  when: string;
}

/** What staff is told of a question that waits. */
export const questionQueueMessages = {
  ...sharedMessages,

  askedBy: ({name}: {name: string}) =>
    `Asked anonymously by ${name}, which only staff is told`,
  turn_asker: 'The asker’s turn',
  turn_community: 'The community’s turn',
  peersUntil: ({when}: {when: string}) => `The peers’ first, until ${when}`,

  goal_firstResponse: 'First response',
  goal_firstPeerResponse: 'First response by a peer',
  goal_resolution: 'Resolution',
  due_on_track: ({goal, when}: Due) => `${goal} due ${when}`,
  due_due_soon: ({goal, when}: Due) => `${goal} due soon, ${when}`,
  due_breached: ({goal, when}: Due) => `${goal} was due ${when}`,

  takenBy: ({name, when}: {name: string; when: string}) =>
    `Taken by ${name} until ${when}`,
  take: 'Take',
  takeIt: ({title}: {title: string}) => `Take “${title}”`,
  letGo: 'Let go',
  letGoOfIt: ({title}: {title: string}) => `Let go of “${title}”`,
  taken: 'It is yours for a while.',
  letGone: 'It is nobody’s again.',
} as const;
