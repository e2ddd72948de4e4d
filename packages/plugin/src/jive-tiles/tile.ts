/** How a tile of Jive's is drawn by its host. */
export type TileStyle =
  | 'list'
  | 'table'
  | 'gauge'
  | 'calendar'
  | 'activity'
  | 'gallery'
  | 'carousel'
  | 'sectionlist';

/** Where a part of a tile leads; `http:`, `https:` or `mailto:`. */
export interface TileLink {
  href: string;
  text: string;
}

/** One thing of a list, a gallery or a carousel. */
export interface TileItem {
  text: string;
  detail: string;
  /** An `https:` address. */
  image: string | undefined;
  link: TileLink | undefined;
}

/** One line of a table. */
export interface TileRow {
  name: string;
  value: string;
  link: TileLink | undefined;
}

/** One event of a calendar. */
export interface TileEvent extends TileItem {
  /** ISO 8601. */
  start: string;
  end: string | undefined;
  where: string;
}

/** Something that somebody did. */
export interface TileActivity extends TileItem {
  who: string;
  did: string;
  at: string | undefined;
}

/** What a tile shows, by its style. */
export type TileBody =
  | {style: 'list' | 'gallery' | 'carousel'; items: TileItem[]}
  | {style: 'table'; items: TileRow[]}
  | {
      style: 'gauge';
      items: string[];
      /** Which of them it stands at; -1 for none. */
      active: number;
      message: string;
    }
  | {style: 'calendar'; items: TileEvent[]}
  | {style: 'activity'; items: TileActivity[]}
  | {style: 'sectionlist'; items: {title: string; items: TileItem[]}[]};

/** A tile as it is shown. */
export type Tile = TileBody & {
  title: string;
  action: TileLink | undefined;
  /** How many more there are than are shown. */
  more: number;
};
