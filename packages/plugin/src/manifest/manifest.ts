import * as z from 'zod/mini';
import {
  capabilitySchema,
  contributionIdSchema,
  filePathSchema,
  integritySchema,
  pageSchema,
  pluginIdSchema,
  textSchema,
  versionSchema,
  wordsSchema,
} from './pieces.js';
import {runtimeSchema} from './runtime.js';
import {settingsSchema} from './settings.js';

/** Where a plugin joins in; everything else is refused. */
export const declaredSchema = z.strictObject({
  point: textSchema(80),
  /** Unique within the point. */
  id: contributionIdSchema,
  title: z.optional(wordsSchema),
});

/** What a plugin says of itself before any of its code runs (`plugin.json`). */
export const manifestSchema = z.strictObject({
  $schema: z.optional(textSchema(500)),
  manifestVersion: z.literal(1),
  /** `publisher.name`. */
  id: pluginIdSchema,
  version: z._default(versionSchema, '0.0.0'),
  name: wordsSchema,
  description: z.optional(wordsSchema),
  author: z.optional(
    z.strictObject({name: textSchema(100), url: z.optional(pageSchema)}),
  ),
  license: z.optional(textSchema(60)),
  homepage: z.optional(pageSchema),
  support: z.optional(pageSchema),
  icon: z.optional(filePathSchema),
  /** The major version of the plugin API it is written for. */
  api: z.literal(1),
  /** Which of its minor versions, as a semver range. */
  engines: z.optional(z.strictObject({sdk: textSchema(40)})),
  runtime: z._default(runtimeSchema, {modes: ['trusted'], frames: {}}),
  contributes: z.array(declaredSchema).check(z.maxLength(64)),
  permissions: z
    .array(
      z.strictObject({
        name: capabilitySchema,
        /** Shown to the admin who decides. */
        reason: wordsSchema,
        /** It works without, too. */
        optional: z._default(z.boolean(), false),
      }),
    )
    .check(z.maxLength(40)),
  settings: z._default(settingsSchema, {}),
  /** Every file the host may load, with its hash. */
  files: z._default(z.record(filePathSchema, integritySchema), {}),
  compat: z.optional(
    z.strictObject({
      jiveTile: z.optional(
        z.strictObject({
          definition: filePathSchema,
          features: z.array(textSchema(40)).check(z.maxLength(20)),
        }),
      ),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** A manifest as its author writes it. */
export type ManifestSource = z.input<typeof manifestSchema>;
