import type {Track, TrackList} from '@townhall/client';
import {define} from '@townhall/elements/foundations';
import {html} from 'lit';
import type {FieldGroup} from '../forms/field.js';
import {RulesForm} from '../forms/rules-form.js';
import {trackFields} from '../words/track-fields.js';

const mostTracks = 20;

const emptyTrack = (): Track => ({
  id: '',
  title: '',
  description: '',
  icon: 'people',
  first: {tags: [], areas: [], places: []},
});

/** The tracks that people choose from, and what each puts first. */
export class TracksScreen extends RulesForm {
  override place = 'all';
  protected override readonly heading = 'tracks';
  protected override readonly words = ['save', 'saved'] as const;
  protected override readonly under = '';
  protected override readonly hasReason = false;

  protected override get groups(): readonly FieldGroup[] {
    return this.#tracks.map((_, index) => ({
      legend: this.say('trackNumber', {number: index + 1}),
      fields: trackFields(`tracks.${index}`),
      buttons: [
        ...(index > 0
          ? [
              {
                label: this.say('raiseTrack', {number: index + 1}),
                onClick: () => this.#raise(index),
              },
            ]
          : []),
        {
          label: this.say('removeTrack', {number: index + 1}),
          onClick: () =>
            this.#put(this.#tracks.filter((_, at) => at !== index)),
        },
      ],
    }));
  }

  protected override async read() {
    return {tracks: (await this.community?.tracks.list())?.items ?? []};
  }

  protected override async send() {
    const tracks = await this.community?.tracks.set({
      // Sent as it was written: the server says what is wrong with it.
      tracks: [...this.#tracks],
    });
    return {tracks: tracks?.items ?? this.#tracks};
  }

  protected override renderMore() {
    const {length} = this.#tracks;
    if (length >= mostTracks) return '';
    return html`<button
      type="button"
      @click=${() => {
        this.#put([...this.#tracks, emptyTrack()]);
        void this.focusOn(`tracks.${length}.title`);
      }}
    >
      ${this.say('addTrack')}
    </button>`;
  }

  get #tracks() {
    // Filled from the list of tracks.
    return (this.values as TrackList | undefined)?.tracks ?? [];
  }

  #put(tracks: readonly Track[]) {
    this.errors = new Map();
    this.put({tracks});
  }

  #raise(index: number) {
    const tracks = [...this.#tracks];
    const [track] = tracks.splice(index, 1);
    if (track) tracks.splice(index - 1, 0, track);
    this.#put(tracks);
  }
}

define('townhall-admin-tracks', TracksScreen);
