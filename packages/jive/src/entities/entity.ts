/** What this viewer may do with one thing that belongs to an entity. */
export interface JiveResource {
  /** Where it is. */
  ref: string;
  /** The methods that this viewer may use there. */
  allowed: readonly string[];
}

/** What everything in Jive has in common. */
export interface JiveEntity {
  /** Counted per type: two contents may share it. Addresses use `contentID`. */
  id: string;
  type: string;
  /** What belongs to it, and what this viewer may do there. */
  resources?: Readonly<Record<string, JiveResource>>;
  /** An instant such as `2026-11-22T18:00:00.000Z`. */
  published?: string;
  updated?: string;
}

/** The methods that `resources.allowed` tells of. */
export type JiveMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Whether the viewer may use a method on what belongs to an entity. Jive knows
 * no other permissions: a button is enabled when this is true.
 *
 * @example
 * may(idea, 'votes', 'POST'); // the viewer may vote
 */
export const may = (
  entity: Pick<JiveEntity, 'resources'>,
  resource: string,
  method: JiveMethod,
) => entity.resources?.[resource]?.allowed?.includes(method) ?? false;

/** Where a thing that belongs to an entity is, as Jive itself says. */
export const refOf = (
  entity: Pick<JiveEntity, 'resources'>,
  resource: string,
): string | undefined => entity.resources?.[resource]?.ref;

/** `…/contents/1201` and `…/messages/1104?x` name 1201 and 1104. */
export const idOfUri = (uri: string | undefined): string | undefined =>
  /\/(\d+)(?:[/?#]|$)/.exec(uri ?? '')?.[1];
