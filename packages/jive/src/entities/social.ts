import type {JiveEntity} from './entity.js';
import type {JiveIdea} from './content.js';
import type {JivePerson} from './person.js';

/** One person's vote on an idea. */
export interface JiveIdeaVote {
  type?: 'ideaVote';
  /** For it (true) or against it. */
  promote: boolean;
  voter?: JivePerson;
  idea?: JiveIdea;
}

/** Where an idea can stand; administrators name these. */
export interface JiveStage extends JiveEntity {
  type: 'stage';
  name: string;
  votingEnabled?: boolean;
  stageDefault?: boolean;
  stageEnabled?: boolean;
  backgroundColor?: string;
  foregroundColor?: string;
  ideasCount?: number;
}

/** How often one option of a poll was chosen. */
export interface JivePollResult {
  option: string;
  count: number;
}

/** What somebody decided about a content or a message: final, official, … */
export interface JiveOutcome extends JiveEntity {
  type: 'outcome';
  outcomeType: {id: string; name?: string};
  parent?: string;
  note?: string;
  user?: JivePerson;
  creationDate?: string;
}

/** One kind of outcome. */
export interface JiveOutcomeType {
  id: string;
  name: string;
  noteRequired?: boolean;
  shareable?: boolean;
}

/** The outcomes that every Jive has, by name. */
export const outcomeTypeIds = {
  decision: '1',
  finalized: '2',
  pending: '3',
  helpful: '4',
  success: '6',
  outdated: '7',
  official: '8',
  wip: '9',
} as const;

/** A stream of news that somebody reads. */
export interface JiveStream extends JiveEntity {
  type: 'stream';
  name?: string;
  source?: string;
}

/** Something that happened, in the words of Activity Streams 1.0. */
export interface JiveActivity {
  /** `jive:created`, `jive:replied`, `jive:voted`, … */
  verb?: string;
  title?: string;
  content?: string;
  url?: string;
  published?: string;
  updated?: string;
  actor?: JiveActivityObject;
  object?: JiveActivityObject;
  target?: JiveActivityObject;
  provider?: JiveActivityObject;
  jive?: Readonly<Record<string, unknown>>;
}

/** Who or what an activity is about. */
export interface JiveActivityObject {
  id?: string;
  displayName?: string;
  /** `jive:discussion`, `jive:person`, … */
  objectType?: string;
  url?: string;
}

/** Calls an address when something happens. */
export interface JiveWebhook extends JiveEntity {
  type: 'webhook';
  events?: string;
  object?: string;
  callback?: string;
  enabled?: boolean;
  /** Jive has switched it off because its receiver failed. */
  buggy?: boolean;
  buggyDate?: string;
}

/** Names and values that apps keep with an entity. */
export type JiveExtendedProperties = Readonly<Record<string, string>>;
