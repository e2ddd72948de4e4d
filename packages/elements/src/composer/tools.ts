import type {Say} from '../internal/messages.js';
import type {composerMessages} from '../messages/composer.js';
import {
  addCodeBlock,
  addLink,
  toggleLines,
  toggleMark,
  type Edit,
  type Selected,
} from './markdown-edits.js';

type ComposerSay = Say<typeof composerMessages>;

/** One button of the tools: what it is called, how it looks, what it does. */
export interface Tool {
  name:
    | 'bold'
    | 'italic'
    | 'link'
    | 'list'
    | 'quote'
    | 'inlineCode'
    | 'codeBlock';
  sign: string;
  /** With Ctrl or Cmd. */
  key?: string;
  edit: (selected: Selected, say: ComposerSay) => Edit;
}

/** What can be made of a text, in the order of the buttons. */
export const tools: readonly Tool[] = [
  {name: 'bold', sign: 'B', key: 'b', edit: (at) => toggleMark(at, '**')},
  {name: 'italic', sign: 'I', key: 'i', edit: (at) => toggleMark(at, '*')},
  {
    name: 'link',
    sign: '↗',
    key: 'k',
    edit: (at, say) => addLink(at, say('linkWords')),
  },
  {name: 'list', sign: '•', edit: (at) => toggleLines(at, '- ')},
  {name: 'quote', sign: '”', edit: (at) => toggleLines(at, '> ')},
  {name: 'inlineCode', sign: '`', key: 'e', edit: (at) => toggleMark(at, '`')},
  {
    name: 'codeBlock',
    sign: '{ }',
    edit: (at, say) => addCodeBlock(at, say('codeLanguage')),
  },
];
