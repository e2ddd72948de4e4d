/** One message of an event stream. */
export interface Message {
  /** The latest id the stream has named, in this message or before it. */
  id: string | undefined;
  event: string;
  data: string;
}

/**
 * Reads `text/event-stream`, however it is cut into pieces.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function createEventStreamReader(): (piece: string) => Message[] {
  let rest = '';
  let id: string | undefined;
  let event = '';
  let data: string[] = [];

  return (piece) => {
    // A carriage return at the end may be half of a line break.
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';

    const messages: Message[] = [];
    for (const line of lines) {
      if (line === '') {
        if (event || data.length > 0) {
          messages.push({id, event: event || 'message', data: data.join('\n')});
        }
        event = '';
        data = [];
        continue;
      }
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === 'event') event = value;
      if (field === 'data') data.push(value);
      if (field === 'id' && !value.includes('\0')) id = value;
    }
    return messages;
  };
}
