import {expect, fixture, html} from '@open-wc/testing';
import '../idea-card/define.js';
import type {IdeaCard} from '../idea-card/idea-card.js';
import {showDetail} from '../idea-detail/testing/show-detail.js';
import {aBoard} from '../idea-form/testing/show-form.js';
import {aPictureFile} from '../internal/testing/picture-files.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {deepElements} from '../internal/testing/deep-elements.js';
import {aTown, type ImportRecord} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';

/** Each stands in an element of its own. */
const imagesIn = (list: Element) =>
  deepElements(list).filter((one) => one instanceof HTMLImageElement);

/** An idea of Ada's with a wide picture that is told and one that decorates. */
async function anIdeaWithPictures(...records: ImportRecord[]) {
  const town = await aTown(...records);
  const {ideas, images: sent} = town.as('ada');
  const wide = await aPictureFile('wide.png', {width: 3_000, height: 300});
  const small = await aPictureFile('small.png', {width: 5, height: 4});
  const sending = [
    {id: (await sent.add(wide)).id, alt: 'The new timetable'},
    {id: (await sent.add(small)).id, alt: ''},
  ];
  const title = 'A timetable that fits the screen';
  const {id, images} = await ideas.suggest({
    place: 'roadmap',
    title,
    images: sending,
  });
  return {town, id, images};
}

describe('the pictures of an idea', () => {
  it('are shown where it is opened, and each opens in another tab', async () => {
    const {town, id} = await anIdeaWithPictures();
    const detail = await showDetail(town.as(null), id);
    const list = await findByRole('list', /^Pictures$/);
    const [first, second] = imagesIn(list);
    expect(first).to.have.property('alt', 'The new timetable');
    expect(first).to.have.attribute('loading', 'lazy');
    // So that nothing moves when they arrive.
    expect(first).to.have.attribute('width', '3000');
    expect(first).to.have.attribute('height', '300');
    first!.scrollIntoView();
    await until(() => first!.complete && first!.naturalWidth === 3_000);
    const room = detail.getBoundingClientRect().width;
    expect(first!.getBoundingClientRect().width).to.be.at.most(room);
    expect(second!.alt).to.equal('Picture 2');

    const link = await findByRole('link', /The new timetable.*new tab/);
    expect(link).to.have.attribute('target', '_blank');
    expect(link).to.have.attribute('href', first!.src);
    const shown = await fetch(first!.src);
    expect(shown.headers.get('content-type')).to.equal('image/png');
    const targets = allByRole('link', /new tab/).map((one) =>
      one.getBoundingClientRect(),
    );
    for (const {width, height} of targets) {
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    await expect(detail).to.be.accessible();
  });

  it('are shown on a full card that stands alone, and on no other', async () => {
    const {town, id} = await anIdeaWithPictures();
    const card = await fixture<IdeaCard>(html`
      <townhall-idea-card
        .community=${town.as(null)}
        idea-id=${id}
        density="full"
      ></townhall-idea-card>
    `);
    await findByRole('list', /^Pictures$/);
    await expect(card).to.be.accessible();
    card.density = 'card';
    await until(() => allByRole('list', /^Pictures$/).length === 0);
  });

  it('are there for its author while staff looks at it', async () => {
    const {town, images} = await anIdeaWithPictures({
      ...aBoard({review: true, audiences: [], areas: [], asksKind: false}),
      id: 'roadmap',
    });
    await fixture(html`
      <townhall-idea-pictures .community=${town.as('ada')} .images=${images}>
      </townhall-idea-pictures>
    `);
    const list = await findByRole('list', /^Pictures$/);
    const [, second] = imagesIn(list);
    second!.scrollIntoView();
    await until(() => second!.naturalWidth === 5);
    expect(second!.src).to.contain('?key=');
  });
});
