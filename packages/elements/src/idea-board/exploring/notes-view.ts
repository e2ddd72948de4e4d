import type {Place} from '@townhall/client';
import {html, nothing} from 'lit';
import {signedOut, type Failure} from '../../internal/failure.js';
import type {Say} from '../../internal/messages.js';
import {noteView} from '../../internal/note-view.js';
import type {boardNotes} from '../../messages/idea-board-notes.js';

interface NotesView {
  say: Say<typeof boardNotes>;
  place: Place | undefined;
  failure: Failure | undefined;
  isGuest: boolean;
}

/** Where votes are not shown, that they are not; and who may not see a place. */
export function notesView(
  {signInUrl}: {signInUrl: string},
  {say, place, failure, isGuest}: NotesView,
) {
  const shown = place?.policy?.countsShown ?? 'always';
  if (failure?.code === 'not_found' && isGuest) {
    const text = say('maybePrivate');
    return noteView({failure: signedOut, text, say, signInUrl});
  }
  return shown === 'always'
    ? nothing
    : html`<p class="hint">${say(`shown_${shown}`)}</p>`;
}
