import {limits} from '../../limits.js';
import type {PluginMessage} from '../../wire/protocol.js';
import {isPluginMessage} from './message-shapes.js';
import {Violation} from './violation.js';

/** How deep a message may be nested: a view, and what is around it. */
const deepest = 64;

/** Reads what a plugin sent, in the order in which it is cheapest to refuse. */
export function readMessage(data: unknown, ports: number): PluginMessage {
  if (typeof data !== 'string') {
    throw new Violation('frame-not-string', 'It sent something else than text');
  }
  if (ports !== 0) {
    throw new Violation('ports-attached', 'It sent ports of its own');
  }
  if (data.length > limits.message) {
    throw new Violation('frame-too-big', 'It sent more than one message holds');
  }
  if (depthOf(data) > deepest) {
    throw new Violation('bad-message', 'It sent something too deep');
  }
  const message = parse(data);
  if (!isPluginMessage(message)) {
    throw new Violation('bad-message', 'It sent what is no message');
  }
  return message;
}

function parse(text: string): unknown {
  try {
    // A name that means more than itself is left out wherever it stands.
    return /__proto__|\\u00/i.test(text)
      ? JSON.parse(text, (name: string, value: unknown) =>
          name === '__proto__' ? undefined : value,
        )
      : JSON.parse(text);
  } catch {
    throw new Violation('bad-message', 'It sent what is no JSON');
  }
}

/** How deep it is nested, without parsing it. */
function depthOf(text: string) {
  let depth = 0;
  let deepestYet = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isString) {
      // Of an escape, the character after the backslash means nothing.
      if (code === 92) at++;
      else if (code === 34) isString = false;
    } else if (code === 34) isString = true;
    else if (code === 91 || code === 123) {
      deepestYet = Math.max(deepestYet, ++depth);
    } else if (code === 93 || code === 125) depth--;
  }
  return deepestYet;
}
