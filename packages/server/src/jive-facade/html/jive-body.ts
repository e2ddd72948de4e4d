import type {RichText} from '@townhall/client';
import {htmlFromTree, type Draw} from '../../syndication/html-from-tree.js';
import {xmlText} from '../../syndication/xml.js';
import {usernameOf} from '../draw/draw-person.js';
import type {Pen} from '../draw/pen.js';

/** A text as Jive renders it: HTML from the tree, in the wrapper clients expect. */
export const jiveBody = (id: string, text: RichText, pen?: Pen): string =>
  `<body><!-- [DocumentBodyStart:${id}] --><div class="jive-rendered-content">${htmlFromTree(
    text,
    pen && drawWith(pen),
  )}</div><!-- [DocumentBodyEnd:${id}] --></body>`;

/** Pictures are where the API has them; whoever is named is a link to their page. */
const drawWith = (pen: Pen): Draw => ({
  address: pen.pictures,
  person: (id, name) => {
    const number = pen.number('person', id);
    const displayed = name.replace(/^@/, '');
    const page = `${pen.root}/people/${usernameOf({name: displayed}, number)}`;
    return `<a class="jive-link-profile-small jiveTT-hover-user" data-objectId="${number}" data-objectType="3" href="${xmlText(page)}">${xmlText(displayed)}</a>`;
  },
});

/** What a program sent back, without the wrapper that this server put around it. */
export function withoutWrapper(html: string): string {
  const text = html.trim().replace(/^<body[^>]*>/iu, '');
  const inner = /<\/body>$/iu.test(text) ? text.slice(0, -7) : text;
  return inner
    .replace(/<!-- \[DocumentBody(?:Start|End):[^\]]{0,100}\] -->/gu, '')
    .trim();
}
