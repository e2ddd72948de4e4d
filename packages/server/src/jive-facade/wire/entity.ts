import type {RichText} from '@townhall/client';
import {htmlFromTree} from '../../syndication/html-from-tree.js';
import {xmlText} from '../../syndication/xml.js';
import {textFromEntities} from '../html/entities.js';
import {withoutWrapper} from '../html/jive-body.js';
import {markdownFromHtml} from '../html/markdown-from-html.js';
import {saysYes} from './filters.js';
import {malformed} from './jive-refusal.js';

/**
 * What a program sent of a thing. Programs send whole things back, so whatever
 * cannot be changed is passed over and never refused.
 */
export interface Entity {
  type: string | undefined;
  /** Plain: programs send the entities back that they were given. */
  subject: string | undefined;
  /** HTML, without the wrapper that Jive puts around it. */
  html: string | undefined;
  tags: readonly string[] | undefined;
  /** Anything else, by its name. */
  text(name: string): string | undefined;
  flag(name: string): boolean | undefined;
  field(name: string): unknown;
}

/** Reads a body as a thing, or refuses it. */
export function entityFrom(body: unknown): Entity {
  if (!isObject(body)) return malformed('The body must be one JSON object.');
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value : undefined;
  };
  const subject = text('subject');
  return {
    type: text('type')?.toLowerCase(),
    subject: subject === undefined ? undefined : textFromEntities(subject),
    html: htmlIn(body['content']),
    tags: tagsIn(body['tags']),
    text,
    flag: (name) => {
      const value = body[name];
      if (typeof value === 'boolean') return value;
      return typeof value === 'string' ? saysYes(value) : undefined;
    },
    field: (name) => body[name],
  };
}

/** The text of a thing in Markdown; undefined where it says what it said before. */
export function changedText(
  html: string | undefined,
  before: RichText,
): string | undefined {
  if (html === undefined) return undefined;
  const rendered = `<div class="jive-rendered-content">${htmlFromTree(before)}</div>`;
  return html === rendered || html === htmlFromTree(before)
    ? undefined
    : markdownFromHtml(html);
}

/** The text of a new thing in Markdown. */
export const newText = (html: string | undefined): string =>
  html === undefined ? '' : markdownFromHtml(html);

function htmlIn(content: unknown): string | undefined {
  if (typeof content === 'string') return withoutWrapper(content);
  if (!isObject(content)) return undefined;
  const {text, type} = content;
  if (typeof text !== 'string') return undefined;
  return type === 'text/plain'
    ? xmlText(text).replaceAll('\n', '<br>')
    : withoutWrapper(text);
}

const tagsIn = (tags: unknown) =>
  Array.isArray(tags)
    ? tags.filter((tag) => typeof tag === 'string').slice(0, 50)
    : undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two lists of tags say the same. */
export const sameTags = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag, index) => tag === b[index]);
