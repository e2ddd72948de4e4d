import type {CommunityEvent} from '@townhall/client';

/** What a handler may need beside its payload. */
export interface CallScope {
  /** Aborted when the handler takes too long or its plugin goes away. */
  readonly signal: AbortSignal;
}

/** A point that takes what it is given and answers nothing; all plugins get it. */
export interface SinkPoint<Payload> {
  readonly kind: 'sink';
  readonly payload: Payload;
}

/** Where plugins can join in. Add a line to add a point. */
export interface ExtensionPoints {
  /** Everything that happens in the community, in order, in batches. */
  events: SinkPoint<{readonly events: readonly CommunityEvent[]}>;
}
export type PointId = keyof ExtensionPoints;

/** What a plugin gives to a point. */
export type Contribution<Point extends PointId> =
  ExtensionPoints[Point] extends SinkPoint<infer Payload>
    ? Sink<Payload>
    : never;

/** Takes what happened; it is called again when it has answered. */
export interface Sink<Payload> {
  consume(payload: Payload, scope: CallScope): void | Promise<void>;
}
