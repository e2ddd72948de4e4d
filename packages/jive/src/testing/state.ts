/** Somebody with an account in the fake. */
export interface FakePerson {
  id: string;
  username: string;
  password: string;
  name: string;
  email: string;
  title: string;
  tags: string[];
  /** May change what others wrote. */
  isAdmin: boolean;
  published: number;
}

/** A place of the fake. */
export interface FakePlace {
  /** In addresses. */
  placeID: string;
  /** Counted per type. */
  id: string;
  type: 'space' | 'group' | 'project' | 'blog';
  slug: string;
  name: string;
  description: string;
  contentTypes: string[];
  published: number;
  /** The `placeID` of the place it is in; a blog belongs to one. */
  within?: string;
}

/** What the fake knows of anything that somebody wrote. */
export interface FakeWriting {
  id: string;
  subject: string;
  html: string;
  /** The id of a person; null for an account that is gone. */
  author: string | null;
  published: number;
  updated: number;
  likes: Set<string>;
}

/** A content of the fake, whatever its type: each uses what it needs. */
export interface FakeContent extends FakeWriting {
  contentID: string;
  type: 'idea' | 'discussion' | 'poll' | 'document' | 'post';
  /** A `placeID`; empty for a poll that everybody is asked. */
  place: string;
  tags: string[];
  lastActivity: number;
  views: number;
  followers: Set<string>;
  readers: Set<string>;
  properties: Record<string, string>;
  /** Of an idea: the name of a stage. */
  stage: string;
  /** Of an idea: for it (true) or against it, by person. */
  votes: Map<string, boolean>;
  /** Of a discussion. */
  question: boolean;
  resolved: 'open' | 'resolved' | 'assumed_resolved';
  /** The id of the message that is the correct answer. */
  answer: string | null;
  restrictReplies: boolean;
  same: Set<string>;
  /** Of a post: nobody comments on it any more. */
  restrictComments: boolean;
  /** Of a poll. */
  options: string[];
  choices: Map<string, readonly string[]>;
}

/** A reply in a discussion, or a comment on anything else. */
export interface FakeReply extends FakeWriting {
  type: 'message' | 'comment';
  /** A `contentID`. */
  content: string;
  /** The id of the reply that it replies to. */
  parent: string | null;
  helpful: Set<string>;
}

/** Where ideas of the fake can stand. */
export interface FakeStage {
  id: string;
  name: string;
  votingEnabled: boolean;
  stageDefault: boolean;
}

/** A notice of the fake. */
export interface FakeAnnouncement extends FakeWriting {
  place: string | null;
  subjectURI: string;
  publishDate: number;
  endDate: number;
  sortKey: number;
  readers: Set<string>;
}

/** An outcome of the fake. */
export interface FakeOutcome {
  id: string;
  typeId: string;
  /** Its kind and id, such as `messages/2001`. */
  on: string;
  user: string;
  note: string;
  at: number;
}

/** Something that happened in the fake. */
export interface FakeActivity {
  at: number;
  verb: string;
  actor: string | null;
  /** A `contentID`. */
  content: string;
}

/** A webhook of the fake. */
export interface FakeWebhook {
  id: string;
  events: string;
  object: string;
  callback: string;
  owner: string;
}

/** Everything that a fake Jive holds. */
export interface FakeState {
  now: () => number;
  /** The next number of this name. */
  next(name: string): string;
  people: Map<string, FakePerson>;
  places: Map<string, FakePlace>;
  contents: Map<string, FakeContent>;
  replies: Map<string, FakeReply>;
  stages: Map<string, FakeStage>;
  announcements: Map<string, FakeAnnouncement>;
  outcomes: Map<string, FakeOutcome>;
  webhooks: Map<string, FakeWebhook>;
  activities: FakeActivity[];
}

/** An empty one, with the stages that ideas need. */
export function emptyState(now: () => number): FakeState {
  const counts = new Map<string, number>();
  const next = (name: string) => {
    // Each name counts from elsewhere, so that no id fits in another's place.
    const first = 1_000 * (1 + [...names].indexOf(name));
    const count = (counts.get(name) ?? first) + 1;
    counts.set(name, count);
    return `${count}`;
  };
  const stages = (
    [
      ['Active', true],
      ['Scheduled', false],
      ['Under Consideration', true],
      ['In Progress', false],
      ['Delivered', false],
      ['Not Planned', false],
      ['Archived', false],
    ] as const
  ).map(([name, votingEnabled], index): FakeStage => ({
    id: next('stage'),
    name,
    votingEnabled,
    stageDefault: index === 0,
  }));
  return {
    now,
    next,
    people: new Map(),
    places: new Map(),
    contents: new Map(),
    replies: new Map(),
    stages: new Map(stages.map((stage) => [stage.id, stage])),
    announcements: new Map(),
    outcomes: new Map(),
    webhooks: new Map(),
    activities: [],
  };
}

const names = new Set([
  'stage',
  'person',
  'space',
  'group',
  'project',
  'blog',
  'placeID',
  'idea',
  'discussion',
  'poll',
  'document',
  'post',
  'message',
  'comment',
  'announcement',
  'outcome',
  'webhook',
  'contentID',
]);
