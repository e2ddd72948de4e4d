import type {JiveContentBase, JivePerson} from '@townhall/jive';
import {withoutWrapper} from '../jive-facade/html/jive-body.js';
import {markdownFromHtml} from '../jive-facade/html/markdown-from-html.js';
import {cleanLine} from '../text/clean-text.js';

/** What somebody wrote, as the Markdown that is kept here. */
export const textOf = ({content}: JiveContentBase) =>
  markdownFromHtml(withoutWrapper(content?.text ?? ''));

/** A title of at most 190 characters; Jive has no limit. */
export const titleOf = ({subject = ''}: JiveContentBase) =>
  shortened(subject, 190) || 'Without a title';

/** Ten tags of forty characters, each once. */
export const tagsOf = ({tags = []}: JiveContentBase) =>
  [...new Set(tags.map((tag) => shortened(tag.replace(/^#/, ''), 40)))]
    .filter(Boolean)
    .slice(0, 10);

/** What somebody is called. */
export const nameOf = ({displayName, name}: JivePerson) =>
  shortened(displayName ?? name?.formatted ?? '', 200) || 'Member';

/** What somebody is, in their own words. */
export const positionOf = ({jive}: JivePerson) =>
  shortened(
    jive?.profile?.find(({jive_label}) => jive_label === 'Title')?.value ?? '',
    200,
  );

/** When it was written and changed; left out where Jive's date is none. */
export const timesOf = ({published, updated}: JiveContentBase) => ({
  ...(isInstant(published) && {createdAt: published}),
  ...(isInstant(updated) && {updatedAt: updated}),
});

/** Whether the client could read a date of Jive's. */
export const isInstant = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-.*Z$/.test(text) && !isNaN(Date.parse(text));

const shortened = (text: string, most: number) =>
  [...cleanLine(text)].slice(0, most).join('').trim();
