import * as z from 'zod/mini';

/** What a plugin may ask for; the site's admin grants it, or not. */
export const capabilitySchema = z.enum(['ideas:read', 'qa:read']);
export type Capability = z.infer<typeof capabilitySchema>;

const pluginId = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a plugin says of itself before any of its code runs (`plugin.json`). */
export const manifestSchema = z.object({
  manifestVersion: z.literal(1),
  /** `publisher.name`. */
  id: z.string().check(z.maxLength(80), z.regex(pluginId, 'publisher.name')),
  name: z.string().check(z.minLength(1), z.maxLength(300)),
  /** The major version of the plugin API it is written for. */
  api: z.literal(1),
  /** Where it joins in; everything else is refused. */
  contributes: z
    .array(
      z.object({
        point: z.string().check(z.maxLength(80)),
        /** Unique within the point. */
        id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
      }),
    )
    .check(z.maxLength(64)),
  permissions: z
    .array(
      z.object({
        name: capabilitySchema,
        /** Shown to the admin who decides. */
        reason: z.string().check(z.minLength(1), z.maxLength(300)),
      }),
    )
    .check(z.maxLength(40)),
});
export type Manifest = z.infer<typeof manifestSchema>;
