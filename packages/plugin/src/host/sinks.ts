import type {CommunityEvent} from '@townhall/client';
import type {Json} from '../json.js';
import type {WidgetEvent} from '../points/widget-event.js';
import {contributorsTo, type Contributor} from './contribution-list.js';
import {EventSink, sinkDeadline} from './event-sink.js';
import type {RunningPlugin} from './running-plugin.js';
import {audible} from './told/event-grants.js';
import {withoutPeople} from './told/tell-event.js';

/** Brings what happens to every plugin that listens. */
export class Sinks {
  readonly #plugins: () => Iterable<RunningPlugin>;
  readonly #queues = new WeakMap<object, EventSink<unknown>>();

  constructor(plugins: () => Iterable<RunningPlugin>) {
    this.#plugins = plugins;
  }

  /** What happened in the community; settles when everybody has heard it. */
  async events(events: readonly CommunityEvent[]) {
    await Promise.all(
      contributorsTo('events', this.#plugins()).map((one) => {
        const {grants} = one.plugin;
        const heard = audible(events, grants);
        const told = grants.has('people:read')
          ? heard
          : heard.map(withoutPeople);
        if (told.length === 0) return undefined;
        return this.#queueOf(one, {type: 'gap'}).take(told);
      }),
    );
  }

  /** What the visitor did in the widgets of this page. */
  async activity(events: readonly WidgetEvent[], viewer: string | undefined) {
    await Promise.all(
      contributorsTo('activity', this.#plugins()).map((one) => {
        const isNamed = viewer && one.plugin.grants.has('analytics:identified');
        return this.#queueOf(one).take(
          isNamed ? events.map((event) => ({...event, viewer})) : events,
        );
      }),
    );
  }

  #queueOf({plugin, contribution}: Contributor, gap?: unknown) {
    let queue = this.#queues.get(contribution);
    if (queue) return queue;
    const {point, id, lifetime} = contribution;
    queue = new EventSink<unknown>({
      gap,
      lifetime: lifetime.signal,
      deliver: async (batch) => {
        // Events are made of nothing but JSON.
        const payload = {events: batch} as unknown as Json;
        const params = {point, id, payload};
        try {
          await plugin.call(contribution, sinkDeadline, 'call', params);
        } catch (error) {
          plugin.failed(contribution, error);
        }
      },
    });
    this.#queues.set(contribution, queue);
    return queue;
  }
}
