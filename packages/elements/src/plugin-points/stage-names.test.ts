import {expect, html} from '@open-wc/testing';
import {anIdea} from '../internal/testing/records.js';
import {showIn} from '../internal/testing/show-in.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import '../idea-board/define.js';
import {aPlugin} from './testing/a-plugin.js';

describe('the names that plugins give to stages', () => {
  it('stand on the ideas they are for, asked for once for a place', async () => {
    const town = await aTown(
      anIdea({title: 'For the exam', tags: ['exams']}),
      anIdea({title: 'For the rest'}),
    );
    let asked = 0;
    const provider = await showIn(
      town.as(null),
      html`<townhall-idea-board place="roadmap"></townhall-idea-board>`,
    );
    await findText(/For the exam/);
    provider.plugins = [
      aPlugin(['ideas.stages'], ['ideas:read'], ({contribute}) =>
        contribute('ideas.stages', 'sample', {
          provide() {
            asked++;
            return {
              stages: [
                {
                  id: 'sitting',
                  label: 'Before the board of examiners',
                  tone: 'warning',
                  maps: 'open',
                  tag: 'exams',
                  description: 'They meet each month.',
                },
                {id: 'gone', label: 'Gone', tone: 'neutral', maps: 'shipped'},
              ],
            };
          },
        }),
      ),
    ];
    await findText(/Before the board of examiners.*For the exam/);
    expect(asked).to.equal(1);
    const board = provider.querySelector('townhall-idea-board')!;
    const texts = () =>
      [...board.shadowRoot!.querySelectorAll('townhall-idea-card')].map(
        (card) => [
          ...card.shadowRoot!.querySelectorAll<HTMLElement>('[data-stage]'),
        ],
      );
    const seen = () =>
      texts()
        .map((badges) => badges.filter((badge) => badge.checkVisibility()))
        .map(([badge, ...more]) => {
          expect(more).to.deep.equal([]);
          return badge!;
        });
    const named = seen().filter(({title}) => title);
    expect(named).to.have.length(1);
    const [exam] = named;
    expect(exam?.textContent).to.equal('Before the board of examiners');
    expect(exam?.title).to.equal('They meet each month. (Sample)');
    expect(textOf(provider)).to.not.include('Gone');
    await expect(provider).to.be.accessible();

    provider.plugins = [];
    await until(() => seen().every(({title}) => title === ''));
    expect(new Set(seen().map(({textContent}) => textContent))).to.have.length(
      1,
    );
  });
});
