import {describe, expect, it} from 'vitest';
import {filter, outcomeTypeIds} from '../index.js';
import {collected, openSmall as opened} from '../test-jive.js';

describe('beside contents, a Jive', () => {
  it('votes in polls', async () => {
    const {ada, poll} = opened();
    await ada.polls.vote(poll, ['Speed']);
    expect(await ada.polls.results(poll)).toEqual([
      {option: 'Speed', count: 1},
      {option: 'Colour', count: 0},
    ]);
    await expect(ada.polls.vote(poll, ['Smell'])).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });

  it('decides about contents', async () => {
    const {ada, document} = opened();
    const made = await ada.outcomes.add(
      'contents',
      document,
      outcomeTypeIds.official,
      'Since today',
    );
    expect(made).toMatchObject({
      outcomeType: {name: 'official'},
      note: 'Since today',
    });
    expect(await collected(ada.outcomes.of('contents', document))).toHaveLength(
      1,
    );
    await ada.outcomes.remove(made.id);
    expect(await collected(ada.outcomes.of('contents', document))).toEqual([]);
    const types = await collected(ada.outcomes.types('contents', document));
    expect(types.map(({name}) => name)).toContain('finalized');
  });

  it('looks people up', async () => {
    const {ada} = opened();
    const me = await ada.people.me();
    expect(await ada.people.byUsername('ada')).toEqual(me);
    expect(await ada.people.byEmail('ada@example.com')).toEqual(me);
    expect(await ada.people.get(me.id)).toEqual(me);
    const found = await collected(
      ada.search.people.all({filter: [filter.search('byr*')]}),
    );
    expect(found).toEqual([me]);
  });

  it('finds places, and what is in them', async () => {
    const {guest} = opened();
    const [board, help] = await collected(guest.places.all());
    expect(board).toMatchObject({name: 'R&D – Ideas', displayName: 'rd-ideas'});
    expect(board!.placeID).not.toBe(board!.id);
    const there = await collected(guest.places.contents(help!.placeID!));
    expect(there.map(({type}) => type).sort()).toEqual([
      'discussion',
      'document',
      'poll',
    ]);
  });

  it('searches contents, the likeliest first', async () => {
    const {guest} = opened();
    const {items} = await guest.search.contents.list({
      filter: [filter.search('change', 'password'), filter.type('discussion')],
    });
    expect(items.map(({subject}) => subject)).toEqual([
      'How do I change my password?',
    ]);
  });

  it('announces, and says what was read', async () => {
    const {rosa, ada, fake} = opened();
    const made = await rosa.announcements.create({
      subject: 'New & shiny',
      content: {type: 'text/html', text: '<p>Look.</p>'},
      endDate: '2030-01-01T00:00:00.000Z',
    });
    expect(made).toMatchObject({
      subject: 'New & shiny',
      endDate: '2030-01-01T00:00:00.000Z',
    });
    await ada.announcements.read(made.id, true);
    expect(fake.state.announcements.get(made.id)?.readers.size).toBe(1);
    const due = await collected(ada.announcements.all({activeOnly: true}));
    expect(due.map(({subject}) => subject)).toContain('New & shiny');
    await rosa.announcements.remove(made.id);
  });

  it('calls programs', async () => {
    const {ada} = opened();
    const draft = {events: ['idea', 'discussion'], callback: 'https://a.test/'};
    const made = await ada.webhooks.create(draft);
    expect(made).toMatchObject({events: 'idea,discussion', enabled: true});
    expect(await collected(ada.webhooks.all())).toHaveLength(1);
    await ada.webhooks.remove(made.id);
    await expect(
      ada.webhooks.create({...draft, callback: 'http://a.test/'}),
    ).rejects.toMatchObject({code: 'invalid_request'});
  });
});
