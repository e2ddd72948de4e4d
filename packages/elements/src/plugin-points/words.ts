import type {Formats} from '../internal/formats.js';
import {speaker, type Say} from '../internal/messages.js';
import {pluginMessages} from '../messages/plugins.js';

/** Says what stands around what plugins say. */
export type SayBeside = Say<typeof pluginMessages>;

/** Other words for it, as the page has set them. */
export const otherWords = (root: HTMLElement): object | undefined =>
  [root, root.querySelector('townhall-plugins')].map(messagesOf).find(Boolean);

/** Speaks in the words of what the plugins run in. */
export const sayBeside = (root: HTMLElement): SayBeside =>
  speaker(
    {
      // Numbers come as words here: nothing of this is formatted.
      format: undefined as unknown as Formats,
      get messages() {
        return otherWords(root);
      },
    },
    pluginMessages,
  );

function messagesOf(element: Element | null): object | undefined {
  const {messages} = Object(element) as {messages?: unknown}; // anything may be set
  return typeof messages === 'object' && messages !== null
    ? messages
    : undefined;
}
