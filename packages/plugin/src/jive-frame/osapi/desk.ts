import type {Ballot, Community, Place} from '@townhall/client';
import type {TileGrant} from '../grants.js';
import {type Content, drawContent} from './draw-content.js';
import type {Drawn, Pen} from './pen.js';

/** What answering a tile takes. */
export interface Desk {
  readonly community: Community;
  readonly grants: ReadonlySet<TileGrant>;
  readonly pen: Pen;
  /** Where the tile is; the root has no name. */
  readonly place: string;
  /** Contents as this viewer gets them. */
  draw(contents: readonly Content[]): Promise<Drawn[]>;
}

/** What a desk is made of; the places are read once. */
export interface DeskOptions {
  readonly community: Community;
  readonly grants: ReadonlySet<TileGrant>;
  readonly jiveUrl: string;
  readonly pageUrl: string;
  /** The place that the tile is in. */
  readonly place: string | undefined;
}

/** Opens a desk; each tile has one. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const {community, grants, jiveUrl, pageUrl} = options;
  const {items} = await community.places.list();
  const places = new Map(
    items.map((place): [string, Place] => [place.id, place]),
  );
  const pen = {jiveUrl, pageUrl, places};
  return {
    community,
    grants,
    pen,
    place: options.place ?? '',
    async draw(contents) {
      const ballots = grants.has('vote')
        ? await ballotsOf(community, contents)
        : new Map<string, Ballot>();
      return contents.map((one) =>
        drawContent(pen, one, ballots.get(one.it.id)),
      );
    },
  };
}

/** A guest has none. */
async function ballotsOf(community: Community, contents: readonly Content[]) {
  const ids = contents.flatMap(({kind, it}) =>
    kind === 'idea' ? [it.id] : [],
  );
  const {person} = ids.length > 0 ? await community.viewer() : {person: null};
  const all = person ? await community.ideas.ballots(ids) : [];
  return new Map(all.map((one) => [one.idea, one]));
}
