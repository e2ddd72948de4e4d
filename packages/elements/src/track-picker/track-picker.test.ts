import {expect, fixture, html} from '@open-wc/testing';
import type {Community, Track} from '@townhall/client';
import type {TrackEvent} from '../events/track-event.js';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {aRefusal} from '../internal/testing/middleware.js';
import {announced, findText} from '../internal/testing/text-of.js';
import {aTown, type Town} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import './define.js';
import {guestTrackKey} from './guest-track.js';
import type {TrackPicker} from './track-picker.js';

const track = (id: string, title: string, word: string): Track => ({
  id,
  title,
  description: `For everything about ${word}.`,
  icon: 'code',
  first: {tags: [word], areas: [word], places: []},
});

const tracksOf = (town: Town) =>
  town.as('stan').tracks.set({
    tracks: [
      track('developer', 'Developer', 'apis'),
      track('strategist', 'Strategist', 'reports'),
    ],
  });

/** A picker with a board and a feed beside it, which are only tags here. */
async function show(
  community: Community,
  onTrack?: (event: TrackEvent) => void,
) {
  const page = await fixture<HTMLElement>(html`
    <div @townhall-track=${onTrack}>
      <townhall-track-picker .community=${community}></townhall-track-picker>
      <townhall-idea-board></townhall-idea-board>
      <townhall-question-feed tag="chosen-by-the-page"></townhall-question-feed>
      <townhall-question-feed></townhall-question-feed>
    </div>
  `);
  const [own, open] = page.querySelectorAll<Element & {tag?: string}>(
    'townhall-question-feed',
  );
  return {
    picker: page.querySelector<TrackPicker>('townhall-track-picker')!,
    board: page.querySelector<Element & {area?: string}>('townhall-idea-board'),
    own,
    open,
  };
}

const isChosen = (name: RegExp) =>
  allByRole('radio', name).some(
    (radio) => radio instanceof HTMLInputElement && radio.checked,
  );

describe('<townhall-track-picker>', () => {
  beforeEach(() => localStorage.removeItem(guestTrackKey));

  it('offers the tracks as one group, and keeps what is chosen', async () => {
    const town = await aTown();
    await tracksOf(town);
    const heard: (string | undefined)[] = [];
    const {picker, board, own, open} = await show(town.as('ada'), (event) =>
      heard.push(event.track?.id),
    );
    await findByRole('group', /^Choose your track$/);
    (await findByRole('radio', /Developer/)).click();
    await findText(/What fits “Developer” comes first/);
    await until(async () => {
      const {track} = await town.as('ada').tracks.mine();
      return track === 'developer';
    });
    expect(heard).to.deep.equal([undefined, 'developer']);
    expect(board?.area).to.equal('apis');
    expect(open?.tag).to.equal('apis');
    expect(own?.tag).to.equal(undefined);
    expect(announced(picker)).to.include('Developer');
    await expect(picker).to.be.accessible();
  });

  it('is left again, and everything is as it was', async () => {
    const town = await aTown();
    await tracksOf(town);
    await town.as('ada').tracks.choose({track: 'strategist'});
    const {board, picker} = await show(town.as('ada'));
    await until(() => isChosen(/Strategist/));
    expect(board?.area).to.equal('reports');
    (await findByRole('button', /Leave this track/)).click();
    await until(() => !isChosen(/Strategist/));
    expect(board?.area).to.equal('');
    await until(() => picker.shadowRoot?.activeElement?.localName === 'input');
    await until(
      async () => (await town.as('ada').tracks.mine()).track === null,
    );
  });

  it('is kept on the device of a guest, and taken over by their account', async () => {
    const town = await aTown();
    await tracksOf(town);
    const first = await show(town.as(null));
    (await findByRole('radio', /Developer/)).click();
    await findText(/Kept on this device until you sign in/);
    expect(localStorage.getItem(guestTrackKey)).to.include('developer');
    first.picker.parentElement?.remove();

    await show(town.as('ada'));
    await until(() => isChosen(/Developer/));
    expect((await town.as('ada').tracks.mine()).track).to.equal('developer');
    await until(() => localStorage.getItem(guestTrackKey) === null);
  });

  it('puts back what could not be kept, and says why', async () => {
    const town = await aTown();
    await tracksOf(town);
    const no = aRefusal(/PUT .*\/me\/track/, {
      status: 409,
      code: 'locked',
      detail: 'Tracks are paused.',
    });
    const {picker, board} = await show(town.as('ada', no));
    (await findByRole('radio', /Developer/)).click();
    await findText(/Your choice was not kept\. Tracks are paused\./);
    await until(() => !isChosen(/Developer/));
    expect(board?.area ?? '').to.equal('');
    await expect(picker).to.be.accessible();
  });

  it('says that there are none', async () => {
    const town = await aTown();
    const {picker} = await show(town.as(null));
    await findText(/no tracks to choose from/);
    await expect(picker).to.be.accessible();
  });
});
