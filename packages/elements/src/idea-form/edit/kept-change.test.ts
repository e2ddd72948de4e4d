import {expect} from '@open-wc/testing';
import type {IdeaSource} from '@townhall/client';
import {
  anIdeaInTown,
  focused,
  heardIn,
  showDetail,
} from '../../idea-detail/testing/show-detail.js';
import {allByRole, findByRole} from '../../internal/testing/by-role.js';
import {findText} from '../../internal/testing/text-of.js';
import {until} from '../../internal/testing/until.js';
import type {DraftPicture} from '../pictures/draft-picture.js';
import {KeptChange} from './kept-change.js';

const back = /What you had begun to change is here again/;

const press = async (name: RegExp) =>
  (await findByRole('button', name)).click();

// A text box is what has the role.
const title = async () =>
  (await findByRole('textbox', /^Title/)) as HTMLInputElement;

async function write(text: string) {
  const field = await title();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

describe('what an author has begun to change', () => {
  // A server that has just started takes its time, and that of no test.
  before(() => anIdeaInTown());
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('is there again when they come back, and goes when they begin anew', async () => {
    const {town, id} = await anIdeaInTown({title: 'Show all grades'});
    const first = await showDetail(town.as('ada'), id);
    await press(/^Change$/);
    await write('Show all grades and what they mean');
    first.remove();

    const detail = await showDetail(town.as('ada'), id);
    await press(/^Change$/);
    await findText(back, detail);
    expect((await title()).value).to.equal(
      'Show all grades and what they mean',
    );
    await expect(detail).to.be.accessible();

    await press(/^Begin anew$/);
    await until(() => focused()?.id === 'title');
    expect((await title()).value).to.equal('Show all grades');
    expect(allByRole('button', /^Begin anew$/)).to.deep.equal([]);
    expect(localStorage.length).to.equal(0);
  });

  it('is kept no longer once it is sent, or given up', async () => {
    const {town, id} = await anIdeaInTown({title: 'Show all grades'});
    const detail = await showDetail(town.as('ada'), id);
    await press(/^Change$/);
    await write('Show all the grades');
    await until(() => localStorage.length === 1);
    await press(/^Cancel$/);
    expect(localStorage.length).to.equal(0);
    await until(() => allByRole('textbox').length === 0);

    await press(/^Change$/);
    expect((await title()).value).to.equal('Show all grades');
    await write('Show all grades of a term');
    await press(/^Save changes$/);
    await until(() => heardIn(detail).includes('Your idea was changed.'));
    expect(localStorage.length).to.equal(0);
  });

  it('is never what another author began', () => {
    const place = {address: 'https://a.example', place: 'change 1'};
    const ada = new KeptChange(source([]), {...place, person: 'ada'});
    ada.begin(0);
    expect(ada.keep({...ada.begin(0), title: 'Of Ada alone'}, 0)).to.equal(
      true,
    );
    const grace = new KeptChange(source([]), {...place, person: 'grace'});
    expect(grace.begin(0).title).to.equal('Show all grades');
    expect(grace.isBack).to.equal(false);
  });

  it('has the pictures that the idea still has, as they are told now', () => {
    const place = {address: 'a', place: 'change 1', person: 'ada'};
    const before = new KeptChange(source(['one', 'two']), place);
    const [one, two] = before.begin(0).images as [DraftPicture, DraftPicture];
    before.keep(
      {...before.begin(0), images: [two, {...one, alt: 'All of them'}]},
      0,
    );

    const now = new KeptChange(source(['one']), place);
    expect(now.begin(1).images).to.deep.equal([{...one, alt: 'All of them'}]);
    expect(now.isBack).to.equal(true);
  });
});

const source = (pictures: string[]): IdeaSource => ({
  title: 'Show all grades',
  text: '',
  tags: [],
  kind: null,
  audience: null,
  area: null,
  images: pictures.map((id) => ({
    id,
    url: `/images/${id}`,
    width: 4,
    height: 3,
    alt: id,
  })),
});
