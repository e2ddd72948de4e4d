/**
 * The configuration of a tile is done: `config` is what to keep for it, undefined
 * where nothing changed. Cancel it, and the tag keeps showing what it shows.
 */
export class TileConfigEvent extends Event {
  static readonly type = 'townhall-tile-config';

  readonly config: unknown;

  constructor(config: unknown) {
    super(TileConfigEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.config = config;
  }
}

/** A tile keeps something for itself; the page decides where. */
export class TilePropsEvent extends Event {
  static readonly type = 'townhall-tile-props';

  /** `extended` for everybody who sees it, `private` for whoever looks. */
  readonly kind: 'extended' | 'private';
  readonly props: unknown;

  constructor(kind: 'extended' | 'private', props: unknown) {
    super(TilePropsEvent.type, {bubbles: true, composed: true});
    this.kind = kind;
    this.props = props;
  }
}

/** Somebody pressed a link in a tile's page. Cancel it to go there yourself. */
export class TileLinkEvent extends Event {
  static readonly type = 'townhall-tile-link';

  readonly href: string;

  constructor(href: string) {
    super(TileLinkEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.href = href;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-tile-config': TileConfigEvent;
    'townhall-tile-link': TileLinkEvent;
    'townhall-tile-props': TilePropsEvent;
  }
}
