// What the bundle reads a stream of events with, in the place of the client's
// reader: it takes what our server writes, which is one `data:` a message and
// lines that end in one way, and not all that the standard allows.

/** One message of a stream, as the client hears it. */
interface Message {
  id: string | undefined;
  event: string;
  data: string;
}

/** Reads the messages of a stream, however it is cut into pieces. */
export function createEventStreamReader(): (piece: string) => Message[] {
  let rest = '';
  return (piece) => {
    const messages = (rest + piece).split('\n\n');
    rest = messages.pop() ?? '';
    return messages.flatMap((message) => {
      const field = (name: string) =>
        new RegExp(`^${name}: (.*)`, 'm').exec(message)?.[1];
      const data = field('data');
      return data ? [{id: field('id'), event: '', data}] : [];
    });
  };
}
