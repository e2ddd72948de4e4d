import type * as z from 'zod/mini';
import {cleanLine} from '../text/clean-text.js';
import {valid} from '../valid.js';

interface Lines {
  title?: string | undefined;
  tags?: string[] | undefined;
}

/**
 * Cleans the lines of a draft, and makes sure that what is left of them is
 * still enough: ten zero-width characters are no title.
 */
export function cleanDraft<
  Schema extends z.ZodMiniType<Draft>,
  Draft extends Lines,
>(schema: Schema, draft: z.output<Schema>): z.output<Schema> {
  const {title, tags} = draft;
  return valid(schema, {
    ...draft,
    ...(title === undefined ? {} : {title: cleanLine(title)}),
    ...(tags === undefined ? {} : {tags: cleanTags(tags)}),
  });
}

/** Each tag once, without those that were nothing but invisible. */
export const cleanTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.map(cleanLine).filter(Boolean)),
];
