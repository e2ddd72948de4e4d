import type {PluginAsk} from '@townhall/client';
import type {Say} from '@townhall/elements/foundations';
import {wordsIn} from '@townhall/plugin/words-in';
import {
  type pluginMessages,
  wordsForCapability,
} from '../words/plugin-messages.js';
import type {Field, FieldGroup} from './field.js';

type SayOfPlugins = Say<typeof pluginMessages>;

/** A setting as a manifest declares it; the server has checked it. */
interface Setting {
  type: 'string' | 'text' | 'number' | 'boolean' | 'select';
  label: Parameters<typeof wordsIn>[0];
  help?: Parameters<typeof wordsIn>[0];
  default?: string | number | boolean;
  options?: {value: string; label: Parameters<typeof wordsIn>[0]}[];
}

/** What a form needs to know of a manifest. */
interface ManifestParts {
  settings: Record<string, Setting>;
  contributes: {point: string}[];
}

/** What is decided about a plugin, as the form holds it. */
export interface PluginValues {
  /** In the order in which it asks. */
  grant: readonly boolean[];
  settings: Readonly<Record<string, unknown>>;
  guardTimeout: string;
}

/** The parts of a manifest; those that are missing are empty. */
export function partsOf(manifest: unknown): ManifestParts {
  // The server sends only manifests that it has checked.
  const {settings = {}, contributes = []} = Object(
    manifest,
  ) as Partial<ManifestParts>;
  return {settings, contributes};
}

/** Every decision about a plugin, in groups. */
export function pluginGroups(
  {asks, manifest}: {asks: readonly PluginAsk[]; manifest?: unknown},
  say: SayOfPlugins,
  language: string,
): FieldGroup[] {
  const {settings, contributes} = partsOf(manifest);
  const asked = asks.map(({name, reason, optional}, index): Field => ({
    path: `grant.${index}`,
    label: wordsForCapability(name),
    hint: optional ? `${reason} ${say('optional')}` : reason,
    kind: 'check',
  }));
  const set = Object.entries(settings).map(([name, setting]): Field => ({
    path: `settings.${name}`,
    label: wordsIn(setting.label, language),
    ...(setting.help && {hint: wordsIn(setting.help, language)}),
    kind: kinds[setting.type],
    isOptional: true,
    options: (setting.options ?? []).map(
      ({value, label}) => [value, wordsIn(label, language)] as const,
    ),
  }));
  const guards = contributes.some(({point}) => point.endsWith('.guard'));
  return [
    ...(asked.length > 0 ? [{legend: say('asks'), fields: asked}] : []),
    ...(set.length > 0 ? [{legend: say('settings'), fields: set}] : []),
    ...(guards ? [{legend: say('guarding'), fields: [guardField(say)]}] : []),
  ];
}

/** What is sent of what the form holds. */
export function pluginDecision(
  {asks}: {asks: readonly PluginAsk[]},
  {grant, settings, guardTimeout}: PluginValues,
) {
  const set = Object.entries(settings).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return {
    grant: asks.flatMap(({name}, index) => (grant[index] ? [name] : [])),
    // Sent as they were written: the server says what is wrong with them.
    settings: Object.fromEntries(set) as Record<string, string>,
    guardTimeout: guardTimeout as 'hold', // one of the options
  };
}

/** What the form begins with: what is so now, or what the manifest proposes. */
export function pluginValues(
  offer: {asks: readonly PluginAsk[]; manifest?: unknown},
  now?: {
    grant: readonly string[];
    settings?: unknown;
    guardTimeout: string;
  },
): PluginValues {
  const {settings} = partsOf(offer.manifest);
  const set: Readonly<Record<string, unknown>> = Object(now?.settings);
  return {
    grant: offer.asks.map(({name, optional}) =>
      now ? now.grant.includes(name) : !optional,
    ),
    settings: Object.fromEntries(
      Object.entries(settings).map(([name, setting]) => [
        name,
        set[name] ?? setting.default ?? null,
      ]),
    ),
    guardTimeout: now?.guardTimeout ?? 'hold',
  };
}

const kinds: Readonly<Record<Setting['type'], Field['kind']>> = {
  string: 'text',
  text: 'long',
  number: 'number',
  boolean: 'check',
  select: 'choice',
};

const guardField = (say: SayOfPlugins): Field => ({
  path: 'guardTimeout',
  label: say('guard'),
  kind: 'choice',
  options: [
    ['hold', say('guard_hold')],
    ['allow', say('guard_allow')],
    ['block', say('guard_block')],
  ],
});
