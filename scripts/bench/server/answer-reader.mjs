const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/**
 * Reads the HTTP/1.1 answers of one connection: takes what arrives, and
 * answers {status, text} when an answer is whole, else undefined.
 */
export function answerReader() {
  let chunks = [];
  let size = 0;
  let head;
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    // What has arrived is put together for the head alone: to do so with each
    // piece of a long answer would cost more than a server that wrote it.
    head ??= readHead(chunks.length > 1 ? Buffer.concat(chunks) : chunk);
    if (!head || !isWhole(head, size, chunks)) return undefined;
    const {status, bodyAt} = head;
    // Only what went wrong is read, and text is costly.
    const text =
      status < 400 ? '' : Buffer.concat(chunks).subarray(bodyAt).toString();
    [chunks, size, head] = [[], 0, undefined];
    return {status, text};
  };
}

function readHead(bytes) {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return undefined;
  const text = bytes.toString('latin1', 0, end);
  const status = Number(text.slice(9, 12));
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  const hasNoBody = status === 204 || status === 304;
  return {
    status,
    bodyAt: end + headEnd.length,
    length: hasNoBody ? 0 : length === undefined ? undefined : Number(length),
  };
}

/** One request at a time: whatever follows the head belongs to this answer. */
function isWhole({bodyAt, length}, size, chunks) {
  return length === undefined
    ? size >= bodyAt + lastChunk.length && lastOf(chunks).equals(lastChunk)
    : size >= bodyAt + length;
}

/** As many bytes from the end as the last chunk has. */
function lastOf(chunks) {
  let end = Buffer.alloc(0);
  for (const chunk of chunks.toReversed()) {
    const missing = lastChunk.length - end.length;
    if (missing === 0) break;
    end = Buffer.concat([chunk.subarray(-missing), end]);
  }
  return end;
}
