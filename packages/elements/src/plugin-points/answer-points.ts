import type {Answer} from '@townhall/client';
import type {Given} from '@townhall/plugin/host';
import {authorBadges} from './author-badges.js';
import {pointAt, type Enhancing} from './point-at.js';

/** Below each answer that a card shows: what plugins show, and what they offer. */
export function answerPoints(
  inside: ParentNode | undefined,
  about: Given,
  enhancing: Enhancing,
) {
  const articles = inside?.querySelectorAll<HTMLElement & {answer?: Answer}>(
    '[data-answer]',
  );
  for (const article of articles ?? []) {
    const {answer} = article;
    if (!answer) continue;
    const given = {...about, answer};
    const name = article.querySelector('.author');
    authorBadges(name, answer.author, enhancing);
    pointAt(
      'answer',
      article,
      'append',
      {views: 'qa.answer.footer', actions: 'qa.answer.actions'},
      given,
      enhancing,
    );
    pointAt(
      'menu',
      article,
      'append',
      {actions: 'moderation.menu'},
      {...given, target: {kind: 'answer', id: answer.id}},
      enhancing,
    );
  }
}
