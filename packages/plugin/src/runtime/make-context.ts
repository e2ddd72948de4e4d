import type {PluginContext} from '../context.js';
import type {Json} from '../json.js';
import type {Init} from '../wire/protocol.js';
import type {Contributions} from './contributions.js';
import type {HostLine} from './host-line.js';
import {Listeners} from './listeners.js';

/** What changes while a plugin runs, and who wants to know. */
export interface Living {
  init: Init;
  readonly settings: Listeners<[]>;
  readonly grants: Listeners<[]>;
  readonly changed: Record<'ideas' | 'questions', Listeners<[string[]]>>;
}

/** What is known before anything has changed. */
export const livingFrom = (init: Init): Living => ({
  init,
  settings: new Listeners(),
  grants: new Listeners(),
  changed: {ideas: new Listeners(), questions: new Listeners()},
});

/** Makes what a plugin is given. */
export function makeContext(
  living: Living,
  line: HostLine,
  contributions: Contributions,
  signal: AbortSignal,
): PluginContext {
  const {init} = living;
  const ask = <Value>(method: string, params: unknown = null) =>
    line.ask<Value>(method, params);
  const speak =
    (level: string) =>
    (...words: Json[]) =>
      line.say({t: 'evt', m: 'log', p: {level, words}});
  return {
    plugin: init.plugin,
    api: {
      major: init.api,
      sdk: '1.0.0',
      supports: (feature) => init.points.includes(feature),
    },
    get env() {
      return living.init.env;
    },
    signal,
    settings: {
      get: (name) =>
        Object.hasOwn(living.init.settings, name)
          ? living.init.settings[name]
          : undefined,
      onChange: (changed) => living.settings.add(changed),
    },
    permissions: {
      has: (capability) => living.init.granted.includes(capability),
      onChange: (changed) => living.grants.add(changed),
    },
    contribute: contributions.add,
    data: {
      ideas: {
        list: (query) => ask('ideas.list', query ?? {}),
        get: (id) => ask('ideas.get', {id}),
        vote: (id, vote) => ask('ideas.vote', {id, vote}),
        setStage: (id, stage, reason) =>
          ask('ideas.setStage', {id, stage, reason}),
      },
      questions: {
        list: (query) => ask('questions.list', query ?? {}),
        answers: (id) => ask('questions.answers', {id}),
        markCorrect: (id) => ask('answers.markCorrect', {id}),
      },
      onChange: (topic, changed) => living.changed[topic].add(changed),
    },
    net: {fetch: (url, request) => ask('net.fetch', {url, ...request})},
    storage: {
      get: async (key) => (await ask<Json>('storage.get', {key})) ?? undefined,
      set: (key, value) => ask('storage.set', {key, value}),
      delete: (key) => ask('storage.delete', {key}),
      keys: () => ask('storage.keys'),
    },
    ui: {
      toast: ({text, tone}) =>
        line.say({t: 'evt', m: 'toast', p: {text, tone: tone ?? 'info'}}),
      confirm: ({title, body}) => ask('ui.confirm', {title, body: body ?? ''}),
      navigate: (href) => ask('ui.navigate', {href}),
      copy: (text) => ask('ui.copy', {text}),
      refresh: (point) =>
        line.say({t: 'evt', m: 'refresh', p: {point: point ?? ''}}),
    },
    log: {
      debug: speak('debug'),
      info: speak('info'),
      warn: speak('warn'),
      error: speak('error'),
    },
  };
}
