import {expect, html} from '@open-wc/testing';
import type {Verdict} from '@townhall/plugin';
import {findByRole} from '../internal/testing/by-role.js';
import {anIdea} from '../internal/testing/records.js';
import {showIn} from '../internal/testing/show-in.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../idea-board/define.js';
import '../idea-vote/define.js';
import {aPlugin, signOfLife} from './testing/a-plugin.js';

type Judge = (vote: string) => Verdict | Promise<Verdict>;

/** A page with one idea, and a plugin that judges votes on it. */
async function show(judge: Judge, tag: 'board' | 'vote' = 'board') {
  const town = await aTown(anIdea({title: 'One idea'}));
  const asked: string[] = [];
  const sent: string[] = [];
  const community = town.as('ada', async (request, next) => {
    const {pathname} = new URL(request.url);
    if (pathname.endsWith('/ballot')) sent.push(request.method);
    return next(request);
  });
  const id = await town.ideaId('One idea');
  const widget =
    tag === 'board'
      ? html`<townhall-idea-board place="roadmap"></townhall-idea-board>`
      : html`<townhall-idea-vote
          idea-id=${id}
          show-title
        ></townhall-idea-vote>`;
  const provider = await showIn(community, html`${widget}${signOfLife}`);
  await findText(/One idea/);
  const plugin = aPlugin(
    ['ideas.vote.before', 'ideas.card.actions'],
    ['ideas:read', 'ideas:vote'],
    ({contribute, data}) => {
      contribute('ideas.vote.before', 'sample', {
        check({idea, vote}) {
          asked.push(`${vote}: ${idea.title}`);
          return judge(vote);
        },
      });
      contribute('ideas.card.actions', 'sample', {
        label: 'Like it',
        run: async ({idea}) => void (await data.ideas.vote(idea.id, 'up')),
      });
    },
  );
  provider.plugins = [plugin];
  await findText(/Sample runs/);
  const up = () => findByRole('button', /Vote up/);
  const press = async () => (await up()).click();
  const isUp = async () => (await up()).ariaPressed === 'true';
  const counted = async () => (await town.as(null).ideas.get(id)).votes?.up;
  return {provider, asked, sent, press, isUp, counted};
}

describe('plugins that are asked before a vote', () => {
  for (const tag of ['board', 'vote'] as const) {
    it(`take it back on a ${tag}, with a sentence of theirs`, async () => {
      const {provider, asked, sent, press, isUp, counted} = await show(
        () => ({verdict: 'block', message: 'You were not at the workshop.'}),
        tag,
      );
      await press();
      await findText(/not counted.*You were not at the workshop\. \(Sample\)/);
      expect(await isUp()).to.equal(false);
      expect(asked).to.deep.equal(['up: One idea']);
      expect(sent).to.deep.equal([]);
      expect(await counted()).to.equal(0);
      await expect(provider).to.be.accessible();
    });
  }

  it('are waited for with the vote in sight', async () => {
    let answer = (_: Verdict) => {};
    const verdict = new Promise<Verdict>((resolve) => (answer = resolve));
    const {asked, sent, press, isUp, counted} = await show(() => verdict);
    await press();
    await until(() => asked.length === 1);
    expect(await isUp()).to.equal(true);
    expect(sent).to.deep.equal([]);
    answer({verdict: 'allow'});
    await until(async () => (await counted()) === 1);
    expect(await isUp()).to.equal(true);
  });

  it('warn once: whoever presses again is counted', async () => {
    const {sent, press, isUp, counted} = await show((vote) =>
      vote === 'up'
        ? {verdict: 'warn', message: 'It costs one of your three votes.'}
        : {verdict: 'allow'},
    );
    await press();
    await findText(/It costs one of your three votes\. \(Sample\) Vote again/);
    expect(await isUp()).to.equal(false);
    expect(sent).to.deep.equal([]);
    await press();
    await until(async () => (await counted()) === 1);
    expect(await isUp()).to.equal(true);
  });

  it('stop no vote by failing, nor by holding it', async () => {
    const {press, counted} = await show((vote) => {
      if (vote === 'up') throw new Error('broken');
      return {verdict: 'hold', reason: 'Who are they?'};
    });
    await press();
    await until(async () => (await counted()) === 1);
    await press();
    await until(async () => (await counted()) === 0);
  });

  it('are not asked about what a plugin was told to do', async () => {
    const {asked, counted} = await show(() => ({
      verdict: 'block',
      message: 'Never.',
    }));
    (await findByRole('button', /Like it/)).click();
    await until(async () => (await counted()) === 1);
    expect(asked).to.deep.equal([]);
  });

  it('are asked no more once they are gone', async () => {
    const {provider, asked, press, counted} = await show(() => ({
      verdict: 'block',
      message: 'Never.',
    }));
    provider.plugins = [];
    await until(() => !textOf(provider).includes('Sample runs'));
    await press();
    await until(async () => (await counted()) === 1);
    expect(asked).to.deep.equal([]);
  });
});
