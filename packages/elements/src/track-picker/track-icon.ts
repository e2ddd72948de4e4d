import type {TrackIcon} from '@townhall/client';
import {html} from 'lit';

const outlines: Record<TrackIcon, string> = {
  people:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21c0-4 3-7 7-7s7 3 7 7M16 3.5a4 4 0 0 1 0 7M18 14.5c2.500 1 4 3.500 4 6.500',
  server: 'M3 4h18v6H3zM3 14h18v6H3zM7 7h.01M7 17h.01',
  compass:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM15.500 8.500l-2 5-5 2 2-5z',
  code: 'M8 6l-6 6 6 6M16 6l6 6-6 6',
  handshake:
    'M2 8l5-3 5 2 5-2 5 3M12 7l-4 4c1.500 1.500 3 1.500 4 .5l1-1 6 5.500M2 16l5 3 5 1 7-4',
  book: 'M4 4h7a2 2 0 0 1 2 2v14a2 2 0 0 0-2-2H4zM20 4h-5a2 2 0 0 0-2 2v14a2 2 0 0 1 2-2h5z',
};

/** The picture of a track; it says nothing that its title does not. */
export const trackIcon = (icon: TrackIcon) => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${outlines[icon]} />
  </svg>
`;
