import type {Community, Idea, Vote} from '@townhall/client';
import type {PluginHost} from '@townhall/plugin/host';
import {refusal, saidBy} from './refusal.js';
import type {SayBeside} from './words.js';

type Ideas = Community['ideas'];
type Ask = (idea: string, vote: Vote) => Promise<void>;

/** Who is asked before a vote goes out, by what sends it. */
const asking = new WeakMap<Ideas, Set<Ask>>();

/**
 * Asks plugins before a vote is sent. It is shown already by then, and taken back
 * where one of them refuses, as it is where the community does.
 */
export class VoteGuard {
  readonly #host: PluginHost;
  readonly #say: SayBeside;
  readonly #signal: AbortSignal;
  readonly #watched = new WeakSet<Ideas>();
  readonly #seen = new Map<string, Idea>();
  /** Whoever presses again has read the warning. */
  readonly #warned = new Set<string>();

  constructor(host: PluginHost, say: SayBeside, signal: AbortSignal) {
    this.#host = host;
    this.#say = say;
    this.#signal = signal;
  }

  /** The idea as the page shows it, so that it need not be read again. */
  see(idea: Idea) {
    this.#seen.set(idea.id, idea);
  }

  /** From now on it is asked before a vote goes to this community. */
  watch(community: Community | undefined) {
    if (!community) return;
    const {ideas} = community;
    if (this.#watched.has(ideas)) return;
    this.#watched.add(ideas);
    const asks = asking.get(ideas) ?? askBefore(ideas);
    const ask: Ask = (idea, vote) => this.#judge(ideas, idea, vote);
    asks.add(ask);
    this.#signal.addEventListener('abort', () => asks.delete(ask));
  }

  async #judge(ideas: Ideas, id: string, vote: Vote) {
    if (!this.#host.has('ideas.vote.before')) return;
    // What cannot be read is the community's to refuse.
    const idea =
      this.#seen.get(id) ?? (await ideas.get(id).catch(() => undefined));
    if (!idea) return;
    const given = {place: idea.place, idea, vote};
    const {verdict, pluginId = ''} =
      (await this.#host.points.guard('ideas.vote.before', given)) ?? {};
    const words = (text: string) => saidBy(this.#host, pluginId, text);
    if (verdict?.verdict === 'block') throw refusal(words(verdict.message));
    if (verdict?.verdict !== 'warn') return;
    const key = `${id} ${vote}`;
    if (this.#warned.delete(key)) return;
    this.#warned.add(key);
    throw refusal(`${words(verdict.message)} ${this.#say('voteAgain')}`);
  }
}

/** Widgets keep the community they were given, so it is asked within it. */
function askBefore(ideas: Ideas) {
  const asks = new Set<Ask>();
  const send = ideas.vote.bind(ideas);
  asking.set(ideas, asks);
  Reflect.set(ideas, 'vote', async (...vote: Parameters<Ideas['vote']>) => {
    await Promise.all([...asks].map((ask) => ask(vote[0], vote[1])));
    return send(...vote);
  });
  return asks;
}

/** The same community, where a plugin's own votes are not asked about. */
export function unasked(community: Community): Community {
  const {ideas} = community;
  const vote = ideas.vote.bind(ideas);
  return Object.create(community, {
    ideas: {value: Object.create(ideas, {vote: {value: vote}})},
    // It has everything that the community has, and this as it was.
  }) as Community;
}
