import type {Community, Idea, IdeaQuery} from '@townhall/client';
import type {Failure} from '../../internal/failure.js';
import {PagedList} from '../../internal/paged-list.js';
import type {TownhallElement} from '../../internal/townhall-element.js';
import {aside, onTheWay, type ColumnStages} from './stages.js';

interface ShelfInputs {
  community: Community | undefined;
  query: IdeaQuery;
  /** The columns aside are shown too. */
  isWide: boolean;
  onLoad: (ideas: readonly Idea[]) => void;
  onFailure: (failure: Failure) => void;
}

/** One column with its ideas. */
export interface Column extends ColumnStages {
  readonly list: PagedList<Idea>;
}

/** The ideas of a roadmap, column by column. */
export class Shelf {
  readonly onTheWay: readonly Column[];
  readonly aside: readonly Column[];

  constructor(host: TownhallElement, inputs: () => ShelfInputs) {
    const make = (column: ColumnStages, isAside: boolean): Column => ({
      ...column,
      list: new PagedList<Idea>(host, () => {
        const {community, query, isWide, onLoad, onFailure} = inputs();
        return {
          subject: query.place,
          args: [community, JSON.stringify(query)],
          load:
            community && (isWide || !isAside)
              ? (cursor, options) =>
                  community.ideas.list(
                    {...query, stage: column.stages, cursor},
                    options,
                  )
              : undefined,
          onLoad,
          onFailure,
        };
      }),
    });
    this.onTheWay = onTheWay.map((column) => make(column, false));
    this.aside = aside.map((column) => make(column, true));
  }

  get columns() {
    return [...this.onTheWay, ...this.aside];
  }

  /** How many there are on their way; undefined while they are read. */
  get found() {
    const lists = this.onTheWay.map(({list}) => list);
    if (lists.some(({items, isLoading}) => !items || isLoading))
      return undefined;
    return {
      count: lists.reduce((sum, {items}) => sum + (items?.length ?? 0), 0),
      isAll: !lists.some(({hasMore}) => hasMore),
    };
  }

  /** All that are shown, of every column. */
  get items() {
    return this.columns.flatMap(({list}) => list.items ?? []);
  }

  find(id: string) {
    return this.items.find((idea) => idea.id === id);
  }

  /** Shows a newer version of an idea where it stands. */
  replace(idea: Idea) {
    return this.columns.some(({list}) => list.replace(idea));
  }

  async reload() {
    await Promise.all(this.columns.map(({list}) => list.reload()));
  }

  /** The column that shows an idea. */
  columnOf(id: string) {
    return this.columns.find(({list}) => list.find(id));
  }

  /** Puts an idea into the column of its stage. */
  move(idea: Idea) {
    const from = this.columnOf(idea.id);
    const to = this.columns.find(({stages}) => stages.includes(idea.stage));
    if (from === to) return this.replace(idea);
    // What was not shown may be on a page that nobody has asked for.
    if (!from) return false;
    from.list.items = from.list.items?.filter(({id}) => id !== idea.id);
    // A column that is not read yet finds it when it is.
    if (to?.list.items) to.list.add(idea);
    return true;
  }
}
