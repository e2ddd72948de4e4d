/** Somebody who hears events: a line that takes bytes until it is closed. */
export interface Listener {
  /** Sends bytes; false when the reader is too far behind to go on. */
  send(bytes: Uint8Array): boolean;
  /** Ends the line from this side. */
  close(): void;
}

/** An answer that stays open, and the line into it. */
export interface OpenStream {
  response: Response;
  listener: Listener;
  /** Calls back once, when the reader is gone. */
  onGone(gone: () => void): void;
}

/** Opens a line to the asker; Node has a faster way than this one. */
export type OpenStreamFor = (
  environment: object,
  headers: Headers,
  bufferBytes: number,
) => OpenStream;

/** A line as a web stream: works wherever `Response` does. */
export const webStream: OpenStreamFor = (
  _environment,
  headers,
  bufferBytes,
) => {
  let gone = () => {};
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
      },
      cancel() {
        controller = undefined;
        gone();
      },
    },
    new ByteLengthQueuingStrategy({highWaterMark: bufferBytes}),
  );
  return {
    response: new Response(stream, {headers}),
    listener: {
      send(bytes) {
        if (!controller) return false;
        if ((controller.desiredSize ?? 0) < bytes.byteLength) return false;
        controller.enqueue(bytes);
        return true;
      },
      close() {
        controller?.close();
        controller = undefined;
      },
    },
    onGone(callback) {
      gone = callback;
    },
  };
};
