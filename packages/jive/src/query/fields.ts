/**
 * The name of a field: `subject`, one within it (`author.displayName`), all of
 * them (`@all`), or one that is left out (`-content.text`).
 */
export type FieldName<Entity> = Entity extends unknown
  ? '@all' | Plain<Entity> | `-${Plain<Entity>}`
  : never;

type Plain<Entity> = Key<Entity> | `${Key<Entity>}.${string}`;

type Key<Entity> = Extract<keyof Entity, string>;

/** Every one that a content can be sorted by; none knows votes. */
export type ContentSort =
  | 'dateCreatedDesc'
  | 'dateCreatedAsc'
  | 'latestActivityDesc'
  | 'latestActivityAsc'
  | 'titleAsc'
  | 'updatedAsc'
  | 'updatedDesc';

/** What a search can be sorted by. */
export type SearchSort = 'relevanceDesc' | 'updatedDesc' | 'updatedAsc';

/** What people can be sorted by. */
export type PeopleSort =
  | 'firstNameAsc'
  | 'lastNameAsc'
  | 'dateJoinedAsc'
  | 'dateJoinedDesc'
  | 'statusLevelDesc'
  | 'lastProfileUpdateAsc'
  | 'lastProfileUpdateDesc';

/** What places can be sorted by. */
export type PlaceSort =
  | 'dateCreatedDesc'
  | 'dateCreatedAsc'
  | 'latestActivityDesc'
  | 'latestActivityAsc'
  | 'titleAsc';
