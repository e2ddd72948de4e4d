import type {PluginStep} from '@townhall/client';
import type {Say, TownhallElement} from '@townhall/elements/foundations';
import {html, nothing} from 'lit';
import {
  wordsForCapability,
  type pluginMessages,
} from '../words/plugin-messages.js';

type SayOfPlugins = Say<typeof pluginMessages>;

/** So many are in sight; the others are a press away. */
const inSight = 5;

interface StepsView {
  /** The latest first. */
  steps: readonly PluginStep[];
  say: SayOfPlugins;
  format: TownhallElement['format'];
  /** What a plugin calls itself, by its id. */
  nameOf: (plugin: string) => string;
}

/** Who did what with the plugins, and when. */
export function pluginStepsView(view: StepsView) {
  const {steps, say} = view;
  const all = steps.map((step, at) => stepView(step, before(steps, at), view));
  if (all.length === 0) return html`<p>${say('stepsNone')}</p>`;
  return html`
    <ol class="steps" role="list" aria-labelledby="steps">
      ${all.slice(0, inSight)}
    </ol>
    ${
      all.length > inSight
        ? html`<details>
            <summary>
              ${say('stepsEarlier', {count: all.length - inSight})}
            </summary>
            <ol class="steps" role="list">
              ${all.slice(inSight)}
            </ol>
          </details>`
        : nothing
    }
  `;
}

/** What was done with the same plugin before. */
const before = (steps: readonly PluginStep[], at: number) =>
  steps.slice(at + 1).find(({plugin}) => plugin === steps[at]?.plugin);

function stepView(
  step: PluginStep,
  last: PluginStep | undefined,
  {say, format, nameOf}: StepsView,
) {
  const {at, version, what} = step;
  const plugin = nameOf(step.plugin);
  const who = step.name ?? say('stepSomebody');
  return html`<li>
    <span dir="auto">${say(`step_${what}`, {who, plugin, version})}</span>
    ${changesIn(step, last, say).map(
      (words) => html`<span dir="auto">${words}</span>`,
    )}
    <time class="hint" datetime=${at}>${format.dateTime(at)}</time>
  </li>`;
}

/** What was granted, taken away, switched; a setting where it was none of these. */
function changesIn(
  {what, on, grant}: PluginStep,
  last: PluginStep | undefined,
  say: SayOfPlugins,
): string[] {
  if (what === 'removed') return [];
  // What it may do begins with its installation, and ends when it is removed.
  const isFirst = !last || last.what === 'removed';
  if (isFirst && what === 'changed') return [];
  const old: Pick<PluginStep, 'on' | 'grant'> = isFirst
    ? {on: true, grant: []}
    : last;
  const words = (list: readonly string[]) =>
    list.map(wordsForCapability).join(', ');
  const granted = grant.filter((name) => !old.grant.includes(name));
  const revoked = old.grant.filter((name) => !grant.includes(name));
  const changes = [
    ...(granted.length > 0 ? [say('stepGranted', {what: words(granted)})] : []),
    ...(revoked.length > 0 ? [say('stepRevoked', {what: words(revoked)})] : []),
    ...(on === old.on ? [] : [say(on ? 'stepOn' : 'stepOff')]),
  ];
  if (changes.length > 0 || what === 'installed') return changes;
  return [say('stepSettings')];
}
