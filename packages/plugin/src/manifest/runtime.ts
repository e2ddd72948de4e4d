import * as z from 'zod/mini';
import {filePathSchema, textSchema, wordsSchema} from './pieces.js';

const height = z.int().check(z.minimum(0), z.maximum(4_000));

/** Which of its files are run, and how. */
export const runtimeSchema = z.strictObject({
  modes: z.array(z.enum(['sandboxed', 'trusted'])).check(z.minLength(1)),
  /** A module whose default export is the plugin, for the trusted mode. */
  esm: z.optional(filePathSchema),
  /** A classic script that leaves the plugin in `townhallPlugin`. */
  sandbox: z.optional(filePathSchema),
  /** Pages of its own, by name; they need `frame:ui`. */
  frames: z._default(
    z.record(
      textSchema(40),
      z.strictObject({
        html: filePathSchema,
        title: wordsSchema,
        minHeight: z._default(height, 0),
        maxHeight: z._default(height, 1_200),
      }),
    ),
    {},
  ),
});

/** Whose word a plugin runs on: its own behind walls, or the page's. */
export type PluginMode = z.infer<typeof runtimeSchema>['modes'][number];
