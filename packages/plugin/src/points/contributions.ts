import type {QuestionState, Stage} from '@townhall/client';
import type {Json} from '../json.js';
import type {ViewerRole} from '../model.js';
import type {IconName, UiNode} from '../ui/ui-tree.js';
import type {Badges, ItemsPatch, Verdict} from './point-values.js';
import type {ExtensionPoints, PointId, Surroundings} from './points.js';
import type {Use} from './use.js';

/** At once or later. */
export type Maybe<Value> = Value | Promise<Value>;

/** What a handler may need beside its payload. */
export interface CallScope {
  /** Aborted when the handler takes too long or its plugin goes away. */
  readonly signal: AbortSignal;
  /** So many milliseconds it has from the start. */
  readonly deadline: number;
  readonly locale: string;
}

/** Draws something; all contributions are shown, by `order`, then by id. */
export interface View<Payload> {
  render(props: Payload, use: Use): UiNode;
}

/** Something that can be pressed. */
export interface Action<Payload> {
  readonly label: string;
  readonly icon?: IconName;
  /** Where it is shown at all. */
  readonly when?: When;
  /** Asked first, where it is not easily undone. */
  readonly confirm?: string;
  run(payload: Payload, scope: CallScope): Maybe<void>;
}

/** Puts badges on things, all of a page in one call. */
export interface BadgeSource<Payload> {
  badges(payload: Payload, scope: CallScope): Maybe<Badges>;
}

/** Changes a value on its way, one after the other by `priority`. */
export interface Transform<Value, Payload> {
  readonly priority?: number;
  transform(value: Value, payload: Payload, scope: CallScope): Maybe<Value>;
}

/** Changes how a list is shown. */
export interface Patch<Payload> {
  readonly priority?: number;
  patch(payload: Payload, scope: CallScope): Maybe<ItemsPatch>;
}

/** Judges what is about to be sent; the strictest verdict holds. */
export interface Guard<Payload> {
  check(payload: Payload, scope: CallScope): Maybe<Verdict>;
}

/** Gives more of something. */
export interface Provider<Value, Payload> {
  provide(payload: Payload, scope: CallScope): Maybe<Value>;
}

/** Takes what happened; it is called again when it has answered. */
export interface Sink<Payload> {
  consume(payload: Payload, scope: CallScope): Maybe<void>;
}

/** A whole tile of its own. */
export interface Widget {
  render(
    props: Surroundings & {
      readonly settings: {readonly [name: string]: Json};
    },
    use: Use,
  ): UiNode;
}

/** Declarative, so that the host can decide without waking the plugin. */
export interface When {
  readonly role?: readonly ViewerRole[];
  readonly stage?: readonly Stage[];
  readonly state?: readonly QuestionState[];
  readonly tag?: readonly string[];
}

interface ByKind<Payload, Value> {
  view: View<Payload>;
  action: Action<Payload>;
  badge: BadgeSource<Payload>;
  transform: Transform<Value, Payload>;
  patch: Patch<Payload>;
  guard: Guard<Payload>;
  provide: Provider<Value, Payload>;
  sink: Sink<Payload>;
  widget: Widget;
}

/** What a plugin gives to a point. */
export type Contribution<Id extends PointId> = ByKind<
  ExtensionPoints[Id]['payload'],
  NonNullable<ExtensionPoints[Id]['value']>
>[ExtensionPoints[Id]['kind']];
