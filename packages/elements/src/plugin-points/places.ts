import {answerPoints} from './answer-points.js';
import {authorBadges} from './author-badges.js';
import {composer} from './composer-points.js';
import {patchList} from './patch-list.js';
import {pointAt, type Enhanced, type Enhancing} from './point-at.js';
import {changeQuery} from './change-query.js';
import {nameStage} from './stage-names.js';
import {welcomePoints} from './welcome-points.js';

/** How each widget gets its points, by its tag. */
export const places: Readonly<
  Record<string, (element: Enhanced, enhancing: Enhancing) => void>
> = {
  'townhall-idea-board'(board, enhancing) {
    const root = board.renderRoot;
    enhancing.votes.watch(board.community);
    const given = {place: board.place, query: queryOf(board, 'stage')};
    const list = root?.querySelector('[part="list"]');
    pointAt(
      'header',
      list,
      'before',
      {views: 'ideas.list.header', actions: 'ideas.list.actions'},
      given,
      enhancing,
    );
    pointAt(
      'empty',
      root?.querySelector('.empty'),
      'append',
      {views: 'ideas.list.empty'},
      given,
      enhancing,
    );
    changeQuery(board, 'ideas.list.query', ['sort', 'stage', 'q'], enhancing);
    patchList(
      board,
      'ideas.list.items',
      'townhall-idea-card',
      given,
      enhancing,
    );
  },

  'townhall-question-feed'(feed, enhancing) {
    const root = feed.renderRoot;
    const given = {place: feed.place, query: queryOf(feed, 'state')};
    const list = root?.querySelector('[part="list"]');
    pointAt(
      'header',
      list,
      'before',
      {views: 'qa.feed.header', actions: 'qa.feed.actions'},
      given,
      enhancing,
    );
    pointAt(
      'empty',
      root?.querySelector('.empty'),
      'append',
      {views: 'qa.feed.empty'},
      given,
      enhancing,
    );
    changeQuery(
      feed,
      'qa.feed.query',
      ['sort', 'state', 'tag', 'q'],
      enhancing,
    );
    patchList(
      feed,
      'qa.feed.items',
      'townhall-question-card',
      given,
      enhancing,
    );
  },

  'townhall-idea-card'(card, enhancing) {
    const idea = card.shownIdea;
    const content = card.renderRoot?.querySelector('.content');
    enhancing.votes.watch(card.community);
    if (!idea) return;
    enhancing.votes.see(idea);
    const name = content?.querySelector('.ends .author');
    authorBadges(name, idea.author, enhancing);
    nameStage(content?.querySelector('[data-stage]'), idea, enhancing);
    const given = {place: idea.place, idea};
    const target = {kind: 'idea', id: idea.id} as const;
    const badges = pointAt(
      'badges',
      content?.querySelector('[part="title"]'),
      'after',
      {views: 'ideas.card.meta'},
      given,
      enhancing,
    );
    if (badges && enhancing.host.has('ideas.card.badges')) {
      enhancing.badges.want('ideas.card.badges', badges, idea, enhancing.round);
    }
    pointAt(
      'footer',
      content,
      'append',
      {views: 'ideas.card.footer', actions: 'ideas.card.actions'},
      given,
      enhancing,
    );
    pointAt(
      'menu',
      content,
      'append',
      {actions: 'moderation.menu'},
      {...given, target},
      enhancing,
    );
  },

  'townhall-question-card'(card, enhancing) {
    const question = card.shownQuestion;
    const article = card.renderRoot?.querySelector('article');
    if (!question) return;
    const name = article?.querySelector(':scope > .facts > .author');
    authorBadges(name, question.author, enhancing);
    const given = {place: question.place, question};
    const target = {kind: 'question', id: question.id} as const;
    const badges = pointAt(
      'badges',
      article?.querySelector('[part="title"]'),
      'after',
      {views: 'qa.item.meta'},
      given,
      enhancing,
    );
    if (badges && enhancing.host.has('qa.item.badges')) {
      enhancing.badges.want(
        'qa.item.badges',
        badges,
        question,
        enhancing.round,
      );
    }
    pointAt(
      'footer',
      article,
      'append',
      {views: 'qa.item.footer', actions: 'qa.item.actions'},
      given,
      enhancing,
    );
    pointAt(
      'menu',
      article,
      'append',
      {actions: 'moderation.menu'},
      {...given, target},
      enhancing,
    );
    answerPoints(card.renderRoot, given, enhancing);
  },

  'townhall-idea-vote': ({community}, {votes}) => votes.watch(community),

  'townhall-idea-detail'(detail, enhancing) {
    const card = detail.renderRoot?.querySelector('townhall-idea-card');
    const idea = detail.idea ?? card?.shownIdea;
    if (!idea) return;
    const given = {place: idea.place, idea};
    pointAt(
      'aside',
      detail.renderRoot?.lastElementChild,
      'after',
      {views: 'ideas.detail.aside'},
      given,
      enhancing,
    );
  },

  'townhall-idea-form': (form, enhancing) =>
    composer(form, 'idea', 'ideas.composer.after', enhancing),

  'townhall-question-form': (form, enhancing) =>
    composer(form, 'question', 'qa.composer.after', enhancing),

  'townhall-welcome': welcomePoints,

  'townhall-plugin-widget'(widget, enhancing) {
    const {plugin = '', widget: id = ''} = widget;
    const space = widget.renderRoot?.querySelector('div');
    const point = pointAt(
      'widget',
      space,
      'append',
      {views: 'widgets'},
      {},
      enhancing,
    );
    if (point) point.only = {plugin, id};
  },
};

/** What a list shows, as plugins are told of it. */
function queryOf(list: Enhanced, narrowing: 'stage' | 'state') {
  const text = (name: string) => String(Reflect.get(list, name) ?? '');
  return {
    place: list.place ?? '',
    sort: text('sort'),
    [narrowing]: text(narrowing),
    q: text('q'),
    ...(narrowing === 'state' && {tag: text('tag')}),
  };
}
