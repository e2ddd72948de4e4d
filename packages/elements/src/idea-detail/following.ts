import type {Ballot, Community, Idea} from '@townhall/client';

/** Whether the viewer follows an idea, shown before the answer is there. */
export class Following {
  #wish: boolean | undefined;
  /** What the last answer said, until something newer of the idea is known. */
  #known:
    | {of: string; idea: Idea | undefined; followers: number; on: boolean}
    | undefined;

  /** Whether they follow it, and how many do. */
  shown(idea: Idea, ballot: Ballot | undefined) {
    const known = this.#known?.of === idea.id ? this.#known : undefined;
    const settled = known?.on ?? ballot?.following ?? false;
    const count = known?.idea === idea ? known.followers : idea.followers;
    const on = this.#wish ?? settled;
    return {on, count: Math.max(0, count + Number(on) - Number(settled))};
  }

  /** Follows, or no longer; answers with what it is now. */
  async set(
    community: Community,
    on: boolean,
    {id, latest}: {id: string; latest: () => Idea | undefined},
  ) {
    this.#wish = on;
    try {
      const {following, followers} = await community.ideas.follow(id, on);
      this.#known = {of: id, idea: latest(), followers, on: following};
      return following;
    } finally {
      this.#wish = undefined;
    }
  }

  /** Somebody else is looking now. */
  forget() {
    this.#wish = this.#known = undefined;
  }
}
