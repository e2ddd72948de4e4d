import {vi} from 'vitest';
import type {CommunityEvent} from '../contract/event.js';
import {titles} from './fixture.js';
import {ideaCalled, type Given} from './statement.js';

/** Somebody who listens, and is known to hear. */
export interface Ear {
  /** The first event like this, heard already or yet to come. */
  until(
    isMeant: (event: CommunityEvent) => boolean,
  ): Promise<CommunityEvent | undefined>;
  leave(): void;
}

/**
 * Listens as a guest. `subscribe` does not say when it is connected, so Stan
 * votes to and fro until he is heard.
 */
export async function listening(given: Given): Promise<Ear> {
  const leaving = new AbortController();
  const heard: CommunityEvent[] = [];
  given.guest.events.subscribe((event) => heard.push(event), {
    signal: leaving.signal,
  });
  const until: Ear['until'] = (isMeant) =>
    vi.waitFor(
      () => {
        const found = heard.find(isMeant);
        if (!found) throw new Error(`Heard only ${JSON.stringify(heard)}`);
        return found;
      },
      {timeout: 5_000, interval: 5},
    );

  const {id} = await ideaCalled(titles.open, given);
  await vi.waitFor(
    async () => {
      await given.stan.ideas.vote(id, 'none');
      await given.stan.ideas.vote(id, 'up');
      if (heard.length === 0) throw new Error('Nothing is heard of votes');
    },
    {timeout: 5_000, interval: 20},
  );
  return {until, leave: () => leaving.abort()};
}
