import {expect} from '@open-wc/testing';
import type {RichText} from '@townhall/client';
import {html, render} from 'lit';
import {arePlain, plainWords} from './plain-words.js';
import {richWords} from './rich-words.js';

const hello = [{type: 'text' as const, value: 'Hi, {name}'}];

const plain: RichText = [
  {type: 'paragraph', children: hello},
  {type: 'paragraph', children: [{type: 'strong', children: hello}]},
];

const rich: RichText = [
  ...plain,
  {type: 'quote', children: [{type: 'paragraph', children: hello}]},
  {
    type: 'list',
    ordered: false,
    items: [[{type: 'paragraph', children: hello}]],
  },
  {type: 'code-block', value: '{name}', language: null},
];

function draw(words: unknown) {
  const place = document.createElement('div');
  render(html`${words}`, place);
  return place;
}

describe('the words of a notice', () => {
  it('have the name in every part of a text but code', () => {
    const {textContent} = draw(richWords(rich, 'Ada'));
    expect(textContent?.match(/Hi, Ada/g)).to.have.length(4);
    expect(textContent).to.include('{name}');
  });

  it('look the same when they are plain, whoever draws them', () => {
    const one = draw(plainWords(plain, 'Ada'));
    const other = draw(richWords(plain, 'Ada'));
    const shape = (element: Element) =>
      [...element.querySelectorAll<HTMLElement>('*')].map(
        ({tagName, dir, textContent}) => [tagName, dir, textContent].join(),
      );
    expect(shape(one)).to.deep.equal(shape(other));
    expect(shape(one)).to.include('STRONG,,Hi, Ada');
  });

  it('are plain as long as nothing but stressed words is in them', () => {
    expect(arePlain(plain)).to.equal(true);
    expect(arePlain(rich)).to.equal(false);
    const link = {type: 'link' as const, href: '/', children: hello};
    expect(arePlain([{type: 'paragraph', children: [link]}])).to.equal(false);
  });
});
