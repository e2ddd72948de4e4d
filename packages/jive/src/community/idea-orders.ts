import type {Idea, IdeaSort} from '@townhall/client';

type Order = (a: Idea, b: Idea) => number;

/** Every order of ideas; Jive itself knows only the latest first. */
export const orderOf = (sort: IdeaSort, seed: number): Order => {
  const first = orders[sort](seed);
  return (a, b) => first(a, b) || latest(a, b);
};

const latest: Order = (a, b) =>
  b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id);

const most =
  (count: (idea: Idea) => number): Order =>
  (a, b) =>
    count(b) - count(a);

const netOf = ({votes}: Idea) => votes?.net ?? 0;
const votersOf = ({votes}: Idea) => (votes ? votes.up + votes.down : 0);

const orders: Readonly<Record<IdeaSort, (seed: number) => Order>> = {
  top: () => most(netOf),
  new: () => latest,
  // Nothing ends in Jive, so the latest is as good as any.
  ending: () => latest,
  // When somebody voted is not told; what was touched last comes nearest.
  trending: () => (a, b) => b.updatedAt.localeCompare(a.updatedAt),
  discussed: () => most(({comments}) => comments),
  needs_votes: () => (a, b) => votersOf(a) - votersOf(b),
  controversial: () =>
    most(({votes}) => (votes ? Math.min(votes.up, votes.down) : 0)),
  random: (seed) => (a, b) => shuffled(a.id, seed) - shuffled(b.id, seed),
};

/** A number that looks like chance and is always the same. */
function shuffled(id: string, seed: number): number {
  let hash = seed ^ 0x9e3779b9;
  for (const sign of id) {
    hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
