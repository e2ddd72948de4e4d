import type {Idea} from '@townhall/client';
import type {PluginHost, Provided} from '@townhall/plugin/host';
import type {Enhancing} from './point-at.js';
import {saidBy} from './refusal.js';
import {sayAsBefore, sayInstead} from './say-instead.js';

type Name = Provided<'ideas.stages'>;

/** What plugins call stages, by place; asked for again when they change. */
const asked = new WeakMap<
  PluginHost,
  {round: number; names: Map<string, Promise<readonly Name[]>>}
>();

/** What is seen of a tone; the stage looks as it always does without one. */
const colours: Partial<Record<Name['tone'], string>> = {
  success: 'var(--_positive)',
  warning: 'var(--_warning)',
  danger: 'var(--_negative)',
  accent: 'var(--_accent)',
  info: 'var(--_accent)',
};

/** Says the stage of an idea in the words of a plugin. */
export function nameStage(
  badge: HTMLElement | null | undefined,
  idea: Idea,
  {host, round, signal}: Enhancing,
) {
  if (!badge) return;
  if (!host.has('ideas.stages')) return sayAsBefore(badge);
  void namesIn(idea.place, host, round).then((names) => {
    // The card may show another idea by now.
    if (signal.aborted || badge.dataset['stage'] !== idea.stage) return;
    const name = names.find(
      ({maps, tag}) =>
        maps === idea.stage && (tag === undefined || idea.tags.includes(tag)),
    );
    if (!name) return sayAsBefore(badge);
    const {id, label, tone, description = label} = name;
    const pluginId = id.slice(0, id.indexOf('/'));
    const title = saidBy(host, pluginId, description);
    sayInstead(badge, label, {title, colour: colours[tone]});
  });
}

function namesIn(place: string, host: PluginHost, round: number) {
  const before = asked.get(host);
  const {names} =
    before?.round === round ? before : {names: new Map<string, never>()};
  const all = names.get(place) ?? host.points.provide('ideas.stages', {place});
  asked.set(host, {round, names: new Map(names).set(place, all)});
  return all;
}
