import type {Community, CommunityEvent} from '@townhall/client';
import type {Catalogue, Numbers} from './catalogue.js';
import type {Credentials} from './credentials.js';
import type {ManagerSessions} from './manager-sessions.js';
import type {Properties} from './properties.js';
import type {Webhooks} from './webhooks/webhooks.js';

/** Who somebody is, by the word of an issuer that the community trusts. */
export interface Identity {
  issuer: string;
  /** Unique within the issuer, and never an e-mail address. */
  subject: string;
  name: string;
  avatar?: string | undefined;
  /** Whether the issuer has confirmed their e-mail address. */
  emailVerified?: boolean | undefined;
  /** What the issuer counts them to, for boards where only some vote. */
  groups?: readonly string[] | undefined;
  /** Only where the operator lets this issuer say so. */
  role?: 'member' | 'advocate' | 'staff' | undefined;
}

/** A person that the community knows, as a session needs them. */
export interface KnownPerson {
  id: string;
  /** Rises when the person's role changes or they are blocked; ends older sessions. */
  sessionVersion: number;
  blocked: boolean;
}

/** An event with its place in the order of events. */
export interface StoredEvent {
  /** A UUIDv7: sorts by time. */
  id: string;
  event: CommunityEvent;
}

/** What is known of whoever asks, beside who they are. */
export interface Asker {
  /** A salted hash of the address they ask from; never the address itself. */
  client?: string | null | undefined;
  /**
   * The version of their session, where nobody has compared it with the
   * person's yet. Voting and reading ballots then does, with what it reads
   * anyway; nothing else may be asked.
   */
  session?: number | undefined;
  /** A program asks, which cannot know what else a board asks people for. */
  program?: boolean | undefined;
}

/** A picture, for whoever may look at it. */
export interface StoredImage {
  media: string;
  /** The same for the same bytes. */
  hash: string;
  /** Whether everybody may look at it now. */
  isPublic: boolean;
  /** Undefined where it was taken away meanwhile. */
  bytes(): Promise<Uint8Array | undefined>;
}

/** What programs get of a community beside what people do. */
export interface Programs {
  readonly numbers: Numbers;
  readonly credentials: Credentials;
  readonly properties: Properties;
  /** Programs that are told what happens. */
  readonly webhooks: Webhooks;
  /** Why nothing is ever sent to this address; undefined where it may be. */
  refusesCallback(url: string): string | undefined;
  /** As this person sees it; null for a guest. */
  catalogue(person: string | null): Catalogue;
}

/** One community that this server hosts, whatever holds its answers. */
export interface HostedCommunity {
  /** Stands in addresses: `/communities/{id}/api/v1`. */
  readonly id: string;
  readonly name: string;
  /** Whether voting and reading ballots compares `Asker.session` by itself. */
  readonly comparesSessions?: boolean;
  /** The community as this person sees it; null for a guest. */
  as(person: string | null, asker?: Asker): Community;
  /** Finds the person behind an identity, or makes them a member. */
  identify(identity: Identity): Promise<KnownPerson>;
  /** A person by id, for checking a session. */
  person(id: string): Promise<KnownPerson | undefined>;
  /**
   * Changes whenever a public read may answer differently: after a write, and
   * when a deadline passes. Costs no query while nothing has changed.
   */
  revision(): Promise<string>;
  /**
   * A picture; undefined where there is none for whoever has no more than this
   * key. Left out by communities without pictures of their own.
   */
  image?(id: string, key: string | undefined): Promise<StoredImage | undefined>;
  /** What programs ask for; left out where no program is served. */
  readonly programs?: Programs;
  /** Who looks after it in a browser; left out where nobody can. */
  readonly managers?: ManagerSessions;
  /** Events after this id, oldest first; undefined when that is too long ago. */
  eventsSince(id: string): Promise<StoredEvent[] | undefined>;
  /** Calls the listener for every event from now on; the answer ends it. */
  listen(listener: (stored: StoredEvent) => void): () => void;
}

/** All communities of this server. */
export interface Hosting {
  /** The community of that id; without an id, the server's default one. */
  find(id?: string): Promise<HostedCommunity | undefined>;
  /** Answers when the server can serve, or throws what is wrong. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The time, handed in so that tests and simulations can move it. */
export type Clock = () => Date;
