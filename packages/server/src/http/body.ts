import {refuse} from '../problem.js';

/** Reads a JSON body of at most so many bytes, or refuses the request. */
export async function jsonBody(
  request: Request,
  maximumBytes: number,
): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > maximumBytes) refuseSize(maximumBytes);
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    refuse('unsupported_media_type');
  }
  const bytes = await readBytes(request, maximumBytes);
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    return refuse('malformed_json');
  }
}

/** Reads a file of at most so many bytes, whatever it says to be. */
export async function fileBody(
  request: Request,
  {media, bytes: maximumBytes}: {media: readonly string[]; bytes: number},
): Promise<Blob> {
  const type = request.headers.get('content-type') ?? '';
  const announced = Number(request.headers.get('content-length') ?? 0);
  const tooLarge = () =>
    refuse('image_too_large', {detail: sizeDetail(maximumBytes)});
  if (announced > maximumBytes) tooLarge();
  // A form of another site could send what needs no permission.
  if (!media.includes(type)) {
    refuse('image_not_supported', {detail: `Send one of ${media.join(', ')}.`});
  }
  return new Blob([await readBytes(request, maximumBytes, tooLarge)], {type});
}

/** Counts what arrives: `Content-Length` may be missing, or a lie. */
export async function readBytes(
  request: Request,
  maximumBytes: number,
  tooLarge: () => never = () => refuseSize(maximumBytes),
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const {done, value} = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maximumBytes) {
      void reader.cancel().catch(() => {});
      tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

const refuseSize = (maximumBytes: number) =>
  refuse('body_too_large', {detail: sizeDetail(maximumBytes)});

const sizeDetail = (maximumBytes: number) =>
  `A body may have at most ${maximumBytes} bytes.`;
