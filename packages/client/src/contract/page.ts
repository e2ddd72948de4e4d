import * as z from 'zod/mini';

/** One page of a list; `next` is the cursor of the page after it. */
export const pageSchema = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({items: z.array(item), next: z.nullable(z.string())});

/** One page of a list; `next` is the cursor of the page after it. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}
