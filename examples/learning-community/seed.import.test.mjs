import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createTestTownhall} from '@townhall/server/testing';
import {seedRecords} from './seed.mjs';

const now = new Date('2026-11-22T09:30:00Z');
const records = [...seedRecords(now)];
const ofType = (type) => records.filter((record) => record.type === type);

let townhall;
let guest;

beforeAll(async () => {
  townhall = await createTestTownhall({now});
  // Refuses to be made when a single line has an error.
  const community = await townhall.community({records});
  guest = await community.as(null);
  // The database takes seconds to start, and on a busy machine many of them.
}, 180_000);
afterAll(() => townhall?.close());

const all = async (pages) => {
  const items = [];
  for await (const item of pages) items.push(item);
  return items;
};

describe('the demo community on the real server', () => {
  it('has every idea in the stage and with the votes that the seed says', async () => {
    const told = new Map(
      (await all(guest.ideas.all({limit: 100}))).map((idea) => [
        idea.title,
        `${idea.stage} +${idea.votes.up} -${idea.votes.down}`,
      ]),
    );
    const ballots = new Map(ofType('ballots').map((one) => [one.idea, one]));
    // Only their authors and staff see those that wait for a look.
    const seen = ofType('idea').filter(
      ({stage}) => !/^(pending_review|needs_clarification)$/.test(stage),
    );
    expect(told.size).toBe(seen.length);
    for (const {id, title, stage} of seen) {
      const {up, down} = ballots.get(id);
      expect(told.get(title), title).toBe(
        `${stage} +${up.length} -${down.length}`,
      );
    }
  });

  it('has a discussion, an idea that was tried again, and work for staff', async () => {
    const ideas = await all(guest.ideas.all({limit: 100}));
    const comments = ideas.reduce((sum, idea) => sum + idea.comments, 0);
    expect(comments).toBe(
      ofType('comment').filter(({idea}) => idea !== undefined).length,
    );
    expect(ideas.filter(({attempt}) => attempt === 2)).toHaveLength(1);
    expect(ideas.some(({archived}) => archived === 'below_threshold')).toBe(
      true,
    );
    expect(ideas.some(({assignee}) => assignee !== null)).toBe(true);
    expect(ideas.filter(({voting}) => voting === 'on_hold')).toMatchObject([
      {title: 'Dark mode that does not invert my diagrams', stage: 'open'},
    ]);
    expect(ofType('report').length).toBeGreaterThan(1);
  });

  it('has ideas of next month, of three open months and of earlier ones', async () => {
    const ideas = await all(guest.ideas.all({place: 'ideas', limit: 100}));
    const cohorts = new Set(ideas.map(({cohort}) => cohort));
    for (const month of ['2026-12', '2026-11', '2026-10', '2026-09']) {
      expect(cohorts).toContain(month);
    }
  });

  it('opens voting on what is open, for those who are signed in', async () => {
    const ideas = await all(guest.ideas.all({place: 'ideas', limit: 100}));
    const open = ideas.filter(({voting}) => voting === 'open');
    expect(open.length).toBeGreaterThan(30);
    expect(open.every(({closesAt}) => closesAt > now.toISOString())).toBe(true);
  });

  it('has every question and answer', async () => {
    const questions = await all(guest.questions.all({limit: 100}));
    expect(questions.length).toBe(ofType('question').length);
    const answers = questions.reduce(
      (sum, {answerCount}) => sum + answerCount,
      0,
    );
    expect(answers).toBe(ofType('answer').length);
  });

  it('shows who wrote what, and a former member as nobody', async () => {
    const ideas = await all(guest.ideas.all({limit: 100}));
    expect(ideas.some(({author}) => author === null)).toBe(true);
    const {author} = ideas.find(({title}) => title.startsWith('Undo'));
    expect(author).toMatchObject({
      name: 'Óscar Peña',
      title: 'History teacher',
    });
  });

  it('welcomes', async () => {
    const {items} = await guest.notices.current();
    expect(items.map(({variants}) => variants.length)).toEqual([4]);
  });

  it('has a blog whose drafts nobody sees', async () => {
    const posts = await all(guest.posts.all());
    const published = ofType('post').filter(
      ({publishedAt}) => publishedAt && Date.parse(publishedAt) <= now,
    );
    expect(posts.map(({title}) => title).sort()).toEqual(
      published.map(({title}) => title).sort(),
    );
    expect(posts.length).toBeGreaterThanOrEqual(8);
    expect(ofType('post').length).toBe(posts.length + 2);
    const comments = posts.reduce((sum, post) => sum + post.comments, 0);
    expect(comments).toBe(
      ofType('comment').filter(({post}) => post !== undefined).length,
    );
  });
});
