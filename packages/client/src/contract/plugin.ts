import * as z from 'zod/mini';

/** Behind walls, or in the page itself with all that a script there can do. */
export const pluginModeSchema = z.enum(['sandboxed', 'trusted']);
export type PluginMode = z.infer<typeof pluginModeSchema>;

/** What holds where a guard of a plugin does not answer. */
export const guardTimeoutSchema = z.enum(['allow', 'hold', 'block']);
export type GuardTimeout = z.infer<typeof guardTimeoutSchema>;

/** A plugin that is switched on, as every page may read it. */
export const runningPluginSchema = z.object({
  /** `publisher.name`, as its manifest says. */
  id: z.string(),
  version: z.string(),
  mode: pluginModeSchema,
  /** Where its code is. */
  script: z.string(),
  /** The hash of its code; what does not fit it is not run. */
  integrity: z.string(),
  /** Where its files are. */
  base: z.string(),
  /** What it may do, and nothing else. */
  grant: z.array(z.string()),
  guardTimeout: guardTimeoutSchema,
  /** `plugin.json`, as it was checked. */
  manifest: z.optional(z.unknown()),
  /** What staff set, by name. Every page reads it, so it holds no secrets. */
  settings: z.optional(z.unknown()),
});
export type RunningPlugin = z.infer<typeof runningPluginSchema>;

/** A capability that a plugin asks for, and why. */
export const pluginAskSchema = z.object({
  name: z.string(),
  reason: z.string(),
  /** It works without, too. */
  optional: z.boolean(),
});
export type PluginAsk = z.infer<typeof pluginAskSchema>;

/** What a manifest says, before anything is installed. */
export const pluginInspectionSchema = z.object({
  id: z.string(),
  version: z.string(),
  name: z.string(),
  description: z.string(),
  manifestUrl: z.string(),
  /** The hash of the manifest, as it was fetched now. */
  integrity: z.string(),
  modes: z.array(pluginModeSchema),
  asks: z.array(pluginAskSchema),
  /** The points where it joins in. */
  points: z.array(z.string()),
  /** The version that is installed already; null for none. */
  installed: z.nullable(z.string()),
  manifest: z.optional(z.unknown()),
});
export type PluginInspection = z.infer<typeof pluginInspectionSchema>;

/** How a plugin is doing, by what pages say; anybody can make a page say it. */
export const pluginHealthSchema = z.object({
  /** Of a sample of the pages that started it. */
  starts: z.int(),
  failures: z.int(),
  deadlines: z.int(),
  quarantines: z.int(),
  lastStartAt: z.nullable(z.iso.datetime()),
  lastTroubleAt: z.nullable(z.iso.datetime()),
  /** The code of what went wrong last. */
  lastTrouble: z.nullable(z.string()),
});
export type PluginHealth = z.infer<typeof pluginHealthSchema>;

/** An install record, as staff reads it. */
export const managedPluginSchema = z.object({
  ...runningPluginSchema.shape,
  name: z.string(),
  manifestUrl: z.string(),
  manifestIntegrity: z.string(),
  on: z.boolean(),
  asks: z.array(pluginAskSchema),
  health: pluginHealthSchema,
  installedAt: z.iso.datetime(),
  /** The id of whoever installed this version. */
  installedBy: z.nullable(z.string()),
});
export type ManagedPlugin = z.infer<typeof managedPluginSchema>;

const urlSchema = z.string().check(z.minLength(1), z.maxLength(1_000));
const grantSchema = z
  .array(z.string().check(z.maxLength(300)))
  .check(z.maxLength(40));
const settingsSchema = z
  .record(
    z.string().check(z.maxLength(40)),
    z.union([z.string().check(z.maxLength(4_000)), z.number(), z.boolean()]),
  )
  .check(z.refine((set) => Object.keys(set).length <= 100, 'At most 100'));

/** Which manifest is to be looked at. */
export const pluginAddressSchema = z.strictObject({manifestUrl: urlSchema});
export type PluginAddress = z.infer<typeof pluginAddressSchema>;

/** Installs a plugin, or another version of it. */
export const pluginInstallDraftSchema = z.strictObject({
  manifestUrl: urlSchema,
  /** The hash of the manifest; another manifest is refused. */
  integrity: z.string().check(z.regex(/^sha384-[A-Za-z0-9+/]{64}$/)),
  /** What it may do, of what its manifest asks for. */
  grant: grantSchema,
  settings: z.optional(settingsSchema),
  mode: z.optional(pluginModeSchema),
  on: z.optional(z.boolean()),
  guardTimeout: z.optional(guardTimeoutSchema),
});
export type PluginInstallDraft = z.infer<typeof pluginInstallDraftSchema>;

/** What is changed of an install record; what is left out stays. */
export const pluginInstallChangeSchema = z.strictObject({
  grant: z.optional(grantSchema),
  settings: z.optional(settingsSchema),
  on: z.optional(z.boolean()),
  guardTimeout: z.optional(guardTimeoutSchema),
});
export type PluginInstallChange = z.infer<typeof pluginInstallChangeSchema>;

const countSchema = z.int().check(z.minimum(0), z.maximum(100));

/** What a page says of a plugin that it ran. */
export const pluginNewsSchema = z.strictObject({
  version: z.string().check(z.maxLength(40)),
  started: z.boolean(),
  failures: countSchema,
  deadlines: countSchema,
  quarantines: countSchema,
  /** The code of what went wrong last; never its words. */
  trouble: z.nullable(z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/))),
});
export type PluginNews = z.infer<typeof pluginNewsSchema>;

/** Something that staff did with a plugin. */
export const pluginStepSchema = z.object({
  plugin: z.string(),
  what: z.enum(['installed', 'changed', 'removed']),
  at: z.iso.datetime(),
  /** The id of whoever did it. */
  by: z.nullable(z.string()),
  /** What they are called; null stands for a former member. */
  name: z._default(z.nullable(z.string()), null),
  version: z.string(),
  on: z.boolean(),
  grant: z.array(z.string()),
});
export type PluginStep = z.infer<typeof pluginStepSchema>;
