/** Sends a request and brings back what was answered. */
export type Send = (request: Request) => Promise<Response>;

/** Wraps every call: look at the request, call `next` (or not), look at the response. */
export type Middleware = (request: Request, next: Send) => Promise<Response>;

/** Puts the layers around `send`; the first is the outermost. */
export const compose = (layers: readonly Middleware[], send: Send): Send =>
  layers.reduceRight<Send>(
    (next, layer) => (request) => layer(request, next),
    send,
  );
