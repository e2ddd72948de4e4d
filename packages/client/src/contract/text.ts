import * as z from 'zod/mini';

/**
 * What people wrote, as an allow-listed tree. The server makes it from the
 * documented Markdown subset; whoever draws it makes elements from it and
 * never HTML from a string.
 */
export const inlineSchema: z.ZodMiniType<Inline> = z.discriminatedUnion(
  'type',
  [
    z.object({type: z.literal('text'), value: z.string()}),
    z.object({type: z.literal('code'), value: z.string()}),
    z.object({type: z.literal('break')}),
    z.object({
      type: z.literal('strong'),
      children: z.lazy(() => z.array(inlineSchema)),
    }),
    z.object({
      type: z.literal('emphasis'),
      children: z.lazy(() => z.array(inlineSchema)),
    }),
    z.object({
      type: z.literal('link'),
      /** Always `http:`, `https:` or `mailto:`. */
      href: z.string(),
      children: z.lazy(() => z.array(inlineSchema)),
    }),
    z.object({
      type: z.literal('mention'),
      /** Their id. Their name, as it was then, stands in `children`. */
      person: z.string(),
      children: z.lazy(() => z.array(inlineSchema)),
    }),
    z.object({
      type: z.literal('picture'),
      id: z.string(),
      /** Goes on from the community's `address`. */
      url: z.string(),
      width: z.int(),
      height: z.int(),
      /** What it shows, for who does not see it; may be empty. */
      alt: z.string(),
    }),
  ],
);

/** A run of text inside a paragraph. */
export type Inline =
  | {type: 'text'; value: string}
  | {type: 'code'; value: string}
  | {type: 'break'}
  | {type: 'strong'; children: Inline[]}
  | {type: 'emphasis'; children: Inline[]}
  | {type: 'link'; href: string; children: Inline[]}
  | {type: 'mention'; person: string; children: Inline[]}
  | {
      type: 'picture';
      id: string;
      url: string;
      width: number;
      height: number;
      alt: string;
    };

export const blockSchema: z.ZodMiniType<Block> = z.discriminatedUnion('type', [
  z.object({type: z.literal('paragraph'), children: z.array(inlineSchema)}),
  z.object({
    type: z.literal('code-block'),
    value: z.string(),
    language: z.nullable(z.string()),
  }),
  z.object({
    type: z.literal('quote'),
    children: z.lazy(() => z.array(blockSchema)),
  }),
  z.object({
    type: z.literal('list'),
    ordered: z.boolean(),
    /** Each item is a list of blocks. */
    items: z.lazy(() => z.array(z.array(blockSchema))),
  }),
]);

/** A paragraph, a list, a quotation or a block of code. */
export type Block =
  | {type: 'paragraph'; children: Inline[]}
  | {type: 'code-block'; value: string; language: string | null}
  | {type: 'quote'; children: Block[]}
  | {type: 'list'; ordered: boolean; items: Block[][]};

/** A text of any length: blocks in reading order. */
export const richTextSchema = z.array(blockSchema);
export type RichText = Block[];
