import {describe, expect, it} from 'vitest';
import {
  contentIdOf,
  filter,
  idOfUri,
  may,
  type JiveIdea,
  type JiveDiscussion,
} from '../index.js';
import {collected, openSmall as opened} from '../test-jive.js';

describe('contents', () => {
  it('are known by their contentID, and read as text', async () => {
    const {guest, idea} = opened();
    const found = await guest.contents.get(idea);
    expect(found).toMatchObject({
      type: 'idea',
      subject: 'Dark mode <everywhere> & always',
      parentPlace: {name: 'R&D – Ideas'},
      author: {displayName: 'Ada Byron'},
    });
    expect(contentIdOf(found)).toBe(idea);
    expect(found.id).not.toBe(idea);
    const {contentID: _, ...older} = found;
    expect(contentIdOf(older)).toBe(idea);
  });

  it('are found by filters, in an order, with fewer fields', async () => {
    const {guest} = opened();
    const ideas = await collected(
      guest.contents.all({
        filter: [filter.type('idea')],
        sort: 'dateCreatedAsc',
        fields: ['subject', 'author.displayName'],
      }),
    );
    expect(ideas.map(({subject}) => subject)).toEqual([
      'An idea whose author has left',
      'Dark mode <everywhere> & always',
    ]);
    expect(Object.keys(ideas[1]!).sort()).toEqual([
      'author',
      'id',
      'subject',
      'type',
    ]);
    const none = guest.contents.list({filter: [filter.tag('a, b')]});
    expect((await none).items).toEqual([]);
    await expect(
      guest.contents.list({
        filter: [{of: {contents: true}, expression: 'votes(3)'}],
      }),
    ).rejects.toMatchObject({code: 'invalid_request'});
  });

  it('are written, changed and taken away', async () => {
    const {ada, ben, fake} = opened();
    const [place] = [...fake.state.places.keys()];
    const made = await ada.contents.create({
      type: 'document',
      subject: 'How we <write>',
      content: {type: 'text/html', text: '<p>Well.</p>'},
      parent: `/places/${place}`,
    });
    const id = contentIdOf(made);
    expect(made.subject).toBe('How we <write>');
    const changed = await ada.contents.update(id, {...made, subject: 'How'});
    expect(changed.subject).toBe('How');
    expect(changed.content?.text).toBe(made.content?.text);
    await expect(ben.contents.remove(id)).rejects.toMatchObject({
      code: 'not_eligible',
    });
    await ada.contents.remove(id);
    await expect(ada.contents.get(id)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('are commented on, in threads', async () => {
    const {ada, ben, guest, document} = opened();
    const first = await ada.comments.add(document, '<p>Agreed.</p>');
    const reply = await ben.comments.reply(first.id, '<p>Me too.</p>');
    expect(idOfUri(reply.parent)).toBe(first.id);
    await ada.comments.update(first.id, '<p>Fully agreed.</p>');
    const said = await collected(guest.comments.of(document));
    expect(said.map(({id}) => id)).toEqual([first.id, reply.id]);
    await ada.comments.remove(first.id);
    expect(await collected(guest.comments.of(document))).toEqual([]);
  });

  it('are liked by others, followed, read and given properties', async () => {
    const {ada, ben, question, document} = opened();
    await ada.likes.set('contents', question, true);
    const fans = await collected(ada.likes.of('contents', question));
    expect(fans.map(({displayName}) => displayName)).toEqual(['Ada Byron']);
    await expect(
      ben.likes.set('contents', question, true),
    ).rejects.toMatchObject({status: 409});
    await ada.follows.set('contents', document, ['1']);
    expect(await collected(ada.follows.of('contents', document))).toHaveLength(
      1,
    );
    await ada.follows.set('contents', document, []);
    expect(await collected(ada.follows.of('contents', document))).toEqual([]);
    await ada.contents.read(document, true);
    await ada.extendedProperties.set('contents', document, {source: 'wiki'});
    expect(await ben.extendedProperties.get('contents', document)).toEqual({
      source: 'wiki',
    });
  });
});

describe('ideas', () => {
  it('are voted on where they say, and say who may', async () => {
    const {ada, guest, fake, idea} = opened();
    const before = (await ada.contents.get(idea)) as JiveIdea; // it is one
    expect(before).toMatchObject({score: 10, voteCount: 3, voted: true});
    expect(may(before, 'votes', 'POST')).toBe(true);
    expect(may(await guest.contents.get(idea), 'votes', 'POST')).toBe(false);
    expect(may(before, 'nothing', 'GET')).toBe(false);

    await ada.ideas.vote(before, true);
    expect(fake.asked.at(-1)).toBe(
      `POST /api/core/ext/idea-type-plugin/v1/ideaVotes/${idea}`,
    );
    expect(await ada.contents.get(idea)).toMatchObject({score: 30});
    const against = await collected(ada.ideas.votesFor(idea, 'demotes'));
    expect(against).toEqual([]);
    const votes = await collected(ada.ideas.votes(before));
    expect(votes.map(({promote}) => promote)).toEqual([true, true, true]);
    await ada.ideas.unvote(idea);
    expect(await ada.contents.get(idea)).toMatchObject({voted: false});
  });

  it('refuse votes where their stage does, or without a licence', async () => {
    const {ada, fake} = opened();
    const closed = [...fake.state.contents.values()].find(
      ({stage}) => stage === 'Delivered',
    )!.contentID;
    await expect(ada.ideas.vote(closed, true)).rejects.toMatchObject({
      status: 409,
    });
    fake.settings.ideation = false;
    await expect(ada.ideas.vote(closed, true)).rejects.toMatchObject({
      status: 410,
      code: 'not_supported',
    });
  });

  it('have stages, which administrators change', async () => {
    const {ada, rosa, guest} = opened();
    const stages = await collected(guest.ideas.stages());
    expect(stages.map(({name}) => name)).toContain('Active');
    await expect(ada.ideas.createStage({name: 'Soon'})).rejects.toMatchObject({
      status: 403,
    });
    const soon = await rosa.ideas.createStage({name: 'Soon'});
    await rosa.ideas.updateStage({...soon, votingEnabled: true});
    expect(await guest.ideas.stage(soon.id)).toMatchObject({
      votingEnabled: true,
    });
    await expect(rosa.ideas.createStage({name: 'Soon'})).rejects.toMatchObject({
      status: 409,
    });
    await rosa.ideas.removeStage(soon.id);
  });
});

describe('questions', () => {
  it('are answered, and the answers marked', async () => {
    const {ada, ben, guest, question} = opened();
    const [answer] = await collected(ben.messages.of(question));
    expect(may(answer!, 'correctAnswer', 'PUT')).toBe(true);
    await ben.messages.markCorrect(answer!.id, true);
    const resolved = (await guest.contents.get(question)) as JiveDiscussion; // it is one
    expect(resolved.resolved).toBe('resolved');
    expect(idOfUri(resolved.answer)).toBe(answer!.id);
    await expect(
      ada.messages.markCorrect(answer!.id, true),
    ).rejects.toMatchObject({status: 403});
    const marked = await ben.messages.get(answer!.id);
    expect(may(marked, 'correctAnswer', 'DELETE')).toBe(true);
    await ben.messages.markCorrect(answer!.id, false);
    await ben.messages.markHelpful(answer!.id, true);
    expect(await ben.messages.get(answer!.id)).toMatchObject({
      answer: false,
      helpfulCount: 1,
      hasVotedHelpful: true,
    });
    await ben.questions.resolve(question, 'assumed_resolved');
    expect(await guest.contents.get(question)).toMatchObject({
      resolved: 'assumed_resolved',
      subject: 'How do I change my password?',
    });
  });

  it('are somebody else’s as well', async () => {
    const {ada, guest, question} = opened();
    await ada.questions.sameQuestion(question);
    await ada.questions.sameQuestion(question);
    expect(await guest.contents.get(question)).toMatchObject({
      sameQuestionCount: 1,
    });
  });

  it('take replies to replies, and comments are not for them', async () => {
    const {ada, question} = opened();
    const [first] = await collected(ada.messages.of(question));
    const reply = await ada.messages.reply(first!.id, '<p>Yes.</p>');
    expect(idOfUri(reply.parent)).toBe(first!.id);
    await expect(ada.comments.add(question, '<p>!</p>')).rejects.toMatchObject({
      status: 501,
      code: 'not_supported',
    });
  });
});
