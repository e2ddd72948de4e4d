import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mostTileItems, readTile, TileError} from './read-tile.js';
import type {TileStyle} from './tile.js';

const styles: TileStyle[] = [
  'list',
  'table',
  'gauge',
  'calendar',
  'activity',
  'gallery',
  'carousel',
  'sectionlist',
];

describe('what is pushed to a tile', () => {
  it('is a list, in whichever way it is wrapped', () => {
    const data = {
      title: 'News',
      contents: [
        {
          text: 'First',
          linkDescription: 'read it',
          icon: 'https://a.example/i.png',
          action: {url: 'https://a.example/1', text: 'Open'},
        },
        'Second',
      ],
      action: {url: 'https://a.example/', text: 'All of it'},
    };
    for (const pushed of [
      data,
      {data},
      {data: JSON.stringify(data), status: 'OK'},
      JSON.stringify(data),
      JSON.stringify(JSON.stringify({data})),
    ]) {
      expect(readTile('list', pushed)).toEqual({
        style: 'list',
        title: 'News',
        action: {href: 'https://a.example/', text: 'All of it'},
        more: 0,
        items: [
          {
            text: 'First',
            detail: 'read it',
            image: 'https://a.example/i.png',
            link: {href: 'https://a.example/1', text: 'Open'},
          },
          {text: 'Second', detail: '', image: undefined, link: undefined},
        ],
      });
    }
  });

  it('is a table, a gauge, a calendar, activities or sections', () => {
    expect(
      readTile('table', {contents: [{name: 'Open', value: 7}, {other: 1}]}),
    ).toMatchObject({items: [{name: 'Open', value: '7'}]});
    expect(
      readTile('gauge', {
        activeIndex: '1',
        message: 'Nearly',
        sections: [{label: 'Begun', color: 'red'}, {label: 'Done'}],
      }),
    ).toMatchObject({items: ['Begun', 'Done'], active: 1, message: 'Nearly'});
    expect(
      readTile('gauge', {activeIndex: 9, sections: [{label: 'Begun'}]}),
    ).toMatchObject({active: -1});
    expect(
      readTile('calendar', {
        events: [
          {title: 'Later', start: '2026-12-02T10:00:00.000+0000'},
          {title: 'Sooner', start: '2026-12-01T10:00:00Z', durationMins: 30},
          {title: 'Never', start: 'some day'},
        ],
      }).items,
    ).toMatchObject([
      {text: 'Sooner', end: '2026-12-01T10:30:00.000Z'},
      {text: 'Later', start: '2026-12-02T10:00:00.000Z'},
    ]);
    expect(
      readTile('activity', {
        activities: [
          {
            activity: {
              actor: {name: 'Ada'},
              action: {name: 'posted', description: 'opened an issue'},
              object: {
                title: 'It is slow',
                description: 'Very.',
                url: 'https://a.example/7',
              },
            },
          },
          {
            actor: {displayName: 'Grace'},
            verb: 'jive:created',
            object: {displayName: 'An idea'},
            published: '2026-12-01T10:00:00.000+0000',
          },
        ],
      }).items,
    ).toMatchObject([
      {who: 'Ada', did: 'opened an issue', text: 'It is slow', detail: 'Very.'},
      {
        who: 'Grace',
        did: 'created',
        text: 'An idea',
        at: '2026-12-01T10:00:00.000Z',
      },
    ]);
    expect(
      readTile('sectionlist', {
        sections: [{title: 'One', contents: [{text: 'a'}]}, {}],
      }).items,
    ).toMatchObject([{title: 'One', items: [{text: 'a'}]}]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    '//a.example/x',
    '/relative',
    'https://user:word@a.example/',
    7,
    {url: 'javascript:alert(1)'},
    {url: {url: 'https://a.example'}},
  ])('leads nowhere by %j', (url) => {
    const [item] = readTile('gallery', {
      contents: [{text: 'x', url, image: url, icon: url}],
      action: url,
    }).items as {link: unknown; image: unknown}[];
    expect([item?.link, item?.image]).toEqual([undefined, undefined]);
  });

  it('is no picture without https', () => {
    const read = readTile('gallery', {
      contents: [{title: 'x', image: 'http://a.example/i.png'}],
    });
    expect(read.items).toMatchObject([{image: undefined}]);
  });

  it('is cut where it is too much, and says so', () => {
    const contents = Array.from({length: 250}, () => ({
      text: '😀'.repeat(900),
    }));
    const tile = readTile('list', {contents, title: 'x'.repeat(900)});
    expect(tile.items).toHaveLength(mostTileItems);
    expect(tile.more).toBe(150);
    expect(tile.title).toHaveLength(200);
    expect(tile.items[0]).toMatchObject({text: '😀'.repeat(500)});
  });

  it('shows nothing that is unseen, or turns what follows', () => {
    const {title} = readTile('list', {title: 'a\u202Eb\u0000c\u2066\n d'});
    expect(title).toBe('a b c d');
  });

  it('takes nothing from what everything inherits', () => {
    expect(
      readTile('list', JSON.parse('{"__proto__": {"title": "x"}}')).title,
    ).toBe('');
  });

  it.each([undefined, null, 7, 'text', [], '[]', {data: 7}, {data: null}])(
    'is refused with a sentence: %j',
    (pushed) => {
      expect(() => readTile('list', pushed)).toThrow(TileError);
    },
  );

  it('is anything, and becomes a tile or a sentence, with safe addresses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.record(
          {
            title: fc.anything(),
            contents: fc.array(
              fc.dictionary(
                fc.constantFrom(
                  'text',
                  'url',
                  'action',
                  'icon',
                  'start',
                  'name',
                ),
                fc.oneof(fc.jsonValue(), fc.webUrl(), fc.string()),
              ),
            ),
            sections: fc.jsonValue(),
            action: fc.jsonValue(),
          },
          {requiredKeys: []},
        ),
        (style, data) => {
          const told = JSON.stringify(readTile(style, data));
          for (const [, href] of told.matchAll(/"href":"([^"]*)"/g)) {
            expect(href).toMatch(/^(https?|mailto):/);
          }
        },
      ),
      {numRuns: 500},
    );
  });
});
