import type {CommunityEvent} from '@townhall/client';
import type {
  Answer,
  Draft,
  Idea,
  IdeaQuery,
  Place,
  Question,
  QuestionQuery,
  Viewer,
  WelcomeContent,
} from '../model.js';
import type {Fields, StageNames} from './point-values.js';
import type {WidgetEvent} from './widget-event.js';

/** How the contributions to a point are called, merged and guarded. */
export type PointKind =
  | 'view'
  | 'action'
  | 'badge'
  | 'transform'
  | 'patch'
  | 'guard'
  | 'provide'
  | 'sink'
  | 'widget';

/** A point: its kind, what contributions are told, and what they change. */
export interface Point<Kind extends PointKind, Payload, Value = never> {
  readonly kind: Kind;
  readonly payload: Payload;
  readonly value?: Value;
}

/** What every contribution is told. */
export interface Surroundings {
  readonly viewer: Viewer;
  readonly place: Place | null;
}
type About<Subject> = Surroundings & Readonly<Subject>;
type OneIdea = About<{idea: Idea}>;
type OneQuestion = About<{question: Question}>;
type OneAnswer = About<{question: Question; answer: Answer}>;

/**
 * Where plugins can join in: `<widget>.<region>[.<detail>][@major]`; without a
 * major it is the first. Open for declaration merging.
 */
export interface ExtensionPoints {
  'ideas.list.header': Point<'view', About<{query: IdeaQuery}>>;
  'ideas.list.empty': Point<'view', About<{query: IdeaQuery}>>;
  'ideas.list.actions': Point<'action', About<{query: IdeaQuery}>>;
  'ideas.list.query': Point<'transform', Surroundings, IdeaQuery>;
  'ideas.list.items': Point<
    'patch',
    About<{items: readonly Idea[]; query: IdeaQuery}>
  >;
  'ideas.card.meta': Point<'view', OneIdea>;
  'ideas.card.footer': Point<'view', OneIdea>;
  /** One call for all the cards of a page. */
  'ideas.card.badges': Point<'badge', About<{items: readonly Idea[]}>>;
  'ideas.card.actions': Point<'action', OneIdea>;
  'ideas.detail.aside': Point<'view', OneIdea>;
  'ideas.vote.before': Point<
    'guard',
    About<{idea: Idea; vote: 'up' | 'down' | 'none'}>
  >;
  'ideas.stages': Point<'provide', Surroundings, StageNames>;
  'ideas.composer.fields': Point<'provide', Surroundings, Fields>;
  'ideas.composer.after': Point<'view', About<{draft: Draft}>>;
  'ideas.composer.suggest': Point<
    'patch',
    About<{draft: Draft; items: readonly Idea[]}>
  >;
  'ideas.submit.guard': Point<'guard', About<{draft: Draft}>>;

  'qa.feed.header': Point<'view', About<{query: QuestionQuery}>>;
  'qa.feed.empty': Point<'view', About<{query: QuestionQuery}>>;
  'qa.feed.actions': Point<'action', About<{query: QuestionQuery}>>;
  'qa.feed.query': Point<'transform', Surroundings, QuestionQuery>;
  'qa.feed.items': Point<
    'patch',
    About<{items: readonly Question[]; query: QuestionQuery}>
  >;
  'qa.item.meta': Point<'view', OneQuestion>;
  'qa.item.footer': Point<'view', OneQuestion>;
  'qa.item.badges': Point<'badge', About<{items: readonly Question[]}>>;
  'qa.item.actions': Point<'action', OneQuestion>;
  'qa.answer.footer': Point<'view', OneAnswer>;
  'qa.answer.actions': Point<'action', OneAnswer>;
  'qa.composer.fields': Point<'provide', Surroundings, Fields>;
  'qa.composer.after': Point<'view', About<{draft: Draft}>>;
  'qa.composer.suggest': Point<
    'patch',
    About<{draft: Draft; items: readonly Question[]}>
  >;
  'qa.submit.guard': Point<'guard', About<{draft: Draft}>>;

  'welcome.content': Point<'transform', Surroundings, WelcomeContent>;
  'welcome.visibility': Point<'transform', Surroundings, boolean>;
  'welcome.before': Point<'view', Surroundings>;
  'welcome.after': Point<'view', Surroundings>;
  'welcome.actions': Point<'action', About<{content: WelcomeContent}>>;

  'author.badges': Point<'badge', About<{authors: readonly string[]}>>;
  'moderation.menu': Point<
    'action',
    About<{target: {kind: 'idea' | 'question' | 'answer'; id: string}}>
  >;
  /** What happens in the community, in order, in batches. */
  events: Point<'sink', {readonly events: readonly CommunityEvent[]}>;
  /** What the visitor does in the widgets of this page, at most once a second. */
  activity: Point<'sink', {readonly events: readonly WidgetEvent[]}>;
  /** `<townhall-plugin-widget plugin="…" widget="…">`. */
  widgets: Point<'widget', Surroundings>;
}
export type PointId = keyof ExtensionPoints;

/** What a contribution to this point is told. */
export type PayloadOf<Id extends PointId> = ExtensionPoints[Id]['payload'];

/** What a contribution to this point changes or gives. */
export type ValueOf<Id extends PointId> = NonNullable<
  ExtensionPoints[Id]['value']
>;

/** The points of one kind. */
export type PointOf<Kind extends PointKind> = {
  [Id in PointId]: ExtensionPoints[Id]['kind'] extends Kind ? Id : never;
}[PointId];
