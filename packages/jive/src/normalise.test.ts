import {describe, expect, it} from 'vitest';
import {decodeEntities} from './index.js';
import {normalise, toWire} from './normalise.js';

describe('an answer', () => {
  it('is put right wherever Jives differ', () => {
    const answer = {
      id: 1030,
      contentID: 1201,
      subject: 'Heyo&#8211; R&amp;D &lt;b&gt;',
      content: {type: 'text/html', text: '<p>a &amp; b</p>'},
      published: '2015-01-02T17:24:17.946+0000',
      tags: ['a&amp;b'],
      likeCount: '3',
      question: 'True',
      helpful: null,
      author: {id: 7, displayName: 'Ada &amp; Ben', name: {formatted: 'A'}},
    };
    expect(normalise(answer, 'answer')).toEqual({
      id: '1030',
      contentID: '1201',
      subject: 'Heyo– R&D <b>',
      content: {type: 'text/html', text: '<p>a &amp; b</p>'},
      published: '2015-01-02T17:24:17.946Z',
      tags: ['a&b'],
      likeCount: 3,
      question: true,
      author: {id: '7', displayName: 'Ada & Ben', name: {formatted: 'A'}},
    });
  });

  it('that is something else altogether says where', () => {
    expect(() => normalise({list: [{author: 7}]}, 'answer')).toThrow(
      'answer.list[0].author',
    );
    expect(() => normalise({resources: []}, 'answer')).toThrow('resources');
  });

  it('goes back with instants as Jive writes them', () => {
    expect(
      toWire({
        published: '2015-01-02T17:24:17.946Z',
        endDate: new Date(0),
        subject: '2015-01-02T17:24:17.946Z',
        tags: ['x'],
        author: {updated: 'unknown'},
      }),
    ).toEqual({
      published: '2015-01-02T17:24:17.946+0000',
      endDate: '1970-01-01T00:00:00.000+0000',
      subject: '2015-01-02T17:24:17.946Z',
      tags: ['x'],
      author: {updated: 'unknown'},
    });
  });
});

describe('text that was escaped', () => {
  it('is decoded once', () => {
    expect(decodeEntities('&amp;lt; &quot;x&quot; &auml;&Auml; &#x20ac;')).toBe(
      '&lt; "x" äÄ €',
    );
  });

  it('keeps what is no entity, and loses what is no sign', () => {
    expect(decodeEntities('a & b &nothing; &constructor; &#0;&#xd800;')).toBe(
      'a & b &nothing; &constructor; ',
    );
  });
});
