import * as z from 'zod/mini';
import {isCapability, type Capability} from '../capability.js';

/** The rest of a check is left out for a text that is too long for it. */
const text = (most: number) =>
  z.string().check(z.minLength(1), z.maxLength(most, {abort: true}));
const shaped = (most: number, shape: RegExp, message: string) =>
  text(most).check(z.regex(shape, message));

/** `publisher.name`. */
export const pluginIdSchema = shaped(
  80,
  /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/,
  'publisher.name',
);

/** `1.2.3`, as semver has it. */
export const versionSchema = shaped(
  40,
  /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/,
  'a version like 1.2.3',
);

/** The hash of a file, as the `integrity` of a script has it. */
export const integritySchema = shaped(
  71,
  /^sha384-[A-Za-z0-9+/]{64}$/,
  'sha384-…',
);

/** A file of the package: no way out of it, and nothing to decode. */
export const filePathSchema = shaped(
  200,
  /^(?!.*\.\.)(?![/.])[A-Za-z0-9._\-/]+$/,
  'a path inside the package',
);

/** Letters, digits and hyphens: the name of a contribution. */
export const contributionIdSchema = shaped(
  40,
  /^[a-z0-9-]+$/,
  'small letters, digits and hyphens',
);

/** What a plugin may ask for; the site's admin grants it, or not. */
export const capabilitySchema = z
  .string()
  .check(
    z.refine(isCapability, 'There is no such capability'),
  ) as unknown as z.ZodMiniType<Capability, Capability>; // refine() does not narrow

/** Words for people: one text, or one for each language. */
export const wordsSchema = z.union([
  text(300),
  z.record(
    z
      .string()
      .check(
        z.maxLength(20, {abort: true}),
        z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'a language'),
      ),
    text(300),
  ),
]);

/** The address of a page about the plugin. */
export const pageSchema = text(500).check(
  z.regex(/^https:\/\//, 'an address that begins with https://'),
);

export {text as textSchema};
