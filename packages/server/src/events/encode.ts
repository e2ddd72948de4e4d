import type {StoredEvent} from '../hosting.js';

const encoder = new TextEncoder();

/** An event as it goes over the wire. */
export const encodeEvent = ({id, event}: StoredEvent) =>
  encoder.encode(
    `id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`,
  );

/** Says that something may have been missed; without an id, as it is no event. */
export const encodedGap = encoder.encode(
  'event: gap\ndata: {"type":"gap"}\n\n',
);

/** The first bytes: how soon to come back when the line breaks. */
export const encodedGreeting = encoder.encode('retry: 3000\n\n');

/** Keeps proxies from closing a quiet line. */
export const encodedHeartbeat = encoder.encode(':\n\n');
