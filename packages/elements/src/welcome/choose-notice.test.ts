import {expect} from '@open-wc/testing';
import type {Notice, Segment} from '@townhall/client';
import {chooseNotice} from './choose-notice.js';

const now = Date.parse('2026-11-22T12:00:00Z');

const aNotice = (notice: Partial<Notice> = {}): Notice => ({
  id: 'welcome',
  kind: 'welcome',
  version: 1,
  priority: 0,
  startsAt: null,
  endsAt: null,
  segments: [],
  pages: [],
  group: null,
  reshow: 'changed',
  event: null,
  apps: null,
  variants: [variant('guest')],
  ...notice,
});

const variant = (segment: Segment) => ({
  segment,
  title: segment,
  body: [],
  actions: [],
});

const choose = (notices: Notice[], segment: Segment = 'guest') =>
  chooseNotice(notices, {segment, now, isDismissed: () => false});

describe('chooseNotice', () => {
  it('takes the welcome with the highest priority', () => {
    const chosen = choose([
      aNotice({id: 'small', priority: 1}),
      aNotice({id: 'great', priority: 5}),
      aNotice({id: 'other', priority: 9, kind: 'announcement'}),
    ]);
    expect(chosen?.notice.id).to.equal('great');
  });

  it('takes only what is due', () => {
    const due = {
      startsAt: '2026-11-22T12:00:00Z',
      endsAt: '2026-11-22T12:00:01Z',
    };
    expect(choose([aNotice(due)])).to.exist;
    expect(choose([aNotice({startsAt: '2026-11-22T12:00:01Z'})])).to.not.exist;
    expect(choose([aNotice({endsAt: '2026-11-22T12:00:00Z'})])).to.not.exist;
  });

  it('passes over what has been closed', () => {
    const chosen = chooseNotice(
      [aNotice({id: 'closed', priority: 5}), aNotice({id: 'open'})],
      {segment: 'guest', now, isDismissed: ({id}) => id === 'closed'},
    );
    expect(chosen?.notice.id).to.equal('open');
  });

  const words: [Segment, Segment[], Segment | undefined][] = [
    ['staff', ['guest', 'new_member', 'returning_member'], 'returning_member'],
    ['staff', ['guest', 'new_member'], 'new_member'],
    ['returning_member', ['guest', 'new_member', 'staff'], 'new_member'],
    ['new_member', ['guest', 'returning_member'], 'guest'],
    ['guest', ['staff', 'new_member', 'returning_member'], undefined],
  ];
  for (const [reader, written, read] of words) {
    it(`gives ${reader} the words for ${read ?? 'nobody'} out of those for ${written.join(', ')}`, () => {
      const notice = aNotice({variants: written.map(variant)});
      expect(choose([notice], reader)?.variant.segment).to.equal(read);
    });
  }
});
