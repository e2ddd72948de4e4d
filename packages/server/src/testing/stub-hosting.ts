import type {About, Community, Viewer} from '@townhall/client';
import type {
  HostedCommunity,
  Hosting,
  Identity,
  KnownPerson,
  StoredEvent,
} from '../hosting.js';
import {refuse} from '../problem.js';

/** A community without a database, for tests of what stands before one. */
export interface StubCommunity extends HostedCommunity {
  /** Everybody who was identified, by id. */
  people: Map<string, KnownPerson>;
  identities: Identity[];
  /** What `revision` answers with. */
  currentRevision: string;
  /** How many public reads reached the community. */
  reads: number;
  stored: StoredEvent[];
  tell(stored: StoredEvent): void;
  readonly listeners: number;
}

/** A community that only knows what it is called and who looks at it. */
export function stubCommunity(id: string): StubCommunity {
  const listeners = new Set<(stored: StoredEvent) => void>();
  const stub: StubCommunity = {
    id,
    name: id,
    people: new Map(),
    identities: [],
    currentRevision: '1',
    reads: 0,
    stored: [],
    as: (person) =>
      communityOf({
        about: async () => {
          stub.reads += 1;
          return about(id);
        },
        viewer: async () => viewer(person),
        notices: {dismissals: async () => []},
      }),
    identify: async (identity) => {
      stub.identities.push(identity);
      const known = stub.people.get(identity.subject) ?? {
        id: identity.subject,
        sessionVersion: 1,
        blocked: false,
      };
      stub.people.set(known.id, known);
      return known;
    },
    person: async (person) => stub.people.get(person),
    revision: async () => stub.currentRevision,
    eventsSince: async (after) => {
      const index = stub.stored.findIndex((one) => one.id === after);
      return index < 0 ? undefined : stub.stored.slice(index + 1);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (stored) => {
      for (const listener of listeners) listener(stored);
    },
    get listeners() {
      return listeners.size;
    },
  };
  return stub;
}

/** A server with these communities; the first is the default one. */
export const stubHosting = (...communities: HostedCommunity[]): Hosting => ({
  find: async (id) =>
    id === undefined
      ? communities[0]
      : communities.find((community) => community.id === id),
  ping: async () => {},
  close: async () => {},
});

/** Whatever is missing refuses, as a platform does that cannot do it. */
export const communityOf = (parts: object): Community =>
  // A test that reaches a missing part sees the refusal.
  withRefusals(parts) as Community;

function withRefusals(parts: object): object {
  return new Proxy(parts, {
    get(target, name): unknown {
      const part: unknown = Reflect.get(target, name);
      if (typeof part === 'function') return part;
      return withRefusals(
        typeof part === 'object' && part !== null ? part : missing,
      );
    },
    apply: () => refuse('not_supported'),
  });
}

const missing = () => {};

const about = (id: string): About => ({
  id,
  name: id,
  apiVersions: [1],
  capabilities: [],
});

const allowed = {allowed: true, reason: null};

const viewer = (person: string | null): Viewer => ({
  person: person === null ? null : aPersonCalled(person),
  segment: person === null ? 'guest' : 'returning_member',
  can: {suggest: allowed, ask: allowed, moderate: allowed},
});

const aPersonCalled = (id: string) => ({
  id,
  name: id,
  role: 'member' as const,
  title: '',
  avatar: null,
  joinedAt: '2026-01-01T00:00:00.000Z',
});
