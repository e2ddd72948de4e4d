import type {Vote} from '@townhall/client';

/** A vote that the community has not got yet. */
export interface UnsentVote {
  readonly vote: Vote;
  /** What the ballot can say if nobody has voted on another device since. */
  readonly known?: readonly Vote[];
  /** It was refused while its idea was out of sight: why, to be said later. */
  readonly refused?: {readonly code: string | null; readonly text: string};
}

/**
 * The votes of one person that wait to be sent, in this browser. Ids of people
 * are unique across communities, so nobody else's are ever read.
 */
export class UnsentVotes {
  readonly #key: string;
  readonly #storage: () => Storage;
  #memory: ReadonlyMap<string, UnsentVote> = new Map();
  #isMemoryOnly = false;

  constructor(person: string, storage: () => Storage = () => localStorage) {
    this.#key = `townhall-unsent-votes ${person}`;
    this.#storage = storage;
  }

  /** By idea. Another tab may have changed them, so they are always read. */
  get all(): ReadonlyMap<string, UnsentVote> {
    if (this.#isMemoryOnly) return this.#memory;
    try {
      return votesIn(this.#storage().getItem(this.#key));
    } catch {
      return this.#memory;
    }
  }

  keep(idea: string, unsent: UnsentVote) {
    this.#write(new Map(this.all).set(idea, unsent));
  }

  forget(idea: string) {
    const rest = new Map(this.all);
    if (rest.delete(idea)) this.#write(rest);
  }

  /** Where the browser stores nothing, this page keeps it. */
  #write(all: ReadonlyMap<string, UnsentVote>) {
    this.#memory = all;
    try {
      const storage = this.#storage();
      if (all.size === 0) storage.removeItem(this.#key);
      else storage.setItem(this.#key, JSON.stringify([...all]));
    } catch {
      this.#isMemoryOnly = true;
    }
  }
}

/** What stands there may be anybody's: it is looked at before it is a vote. */
function votesIn(text: string | null): ReadonlyMap<string, UnsentVote> {
  const entries: unknown = parsed(text);
  return new Map(Array.isArray(entries) ? entries.flatMap(entryFrom) : []);
}

function entryFrom(entry: unknown): [string, UnsentVote][] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return [];
  const {vote, refused, known} = fieldsOf(entry[1]);
  if (!isVote(vote)) return [];
  const unsent = {
    vote,
    ...(Array.isArray(known) ? {known: known.filter(isVote)} : {}),
  };
  if (refused === undefined) return [[entry[0], unsent]];
  const {code, text} = fieldsOf(refused);
  const why = {
    code: typeof code === 'string' ? code : null,
    text: typeof text === 'string' ? text : '',
  };
  return [[entry[0], {...unsent, refused: why}]];
}

const isVote = (value: unknown): value is Vote =>
  value === 'up' || value === 'down' || value === 'none';

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? {...value} : {};

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
}
