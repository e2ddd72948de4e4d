const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/**
 * Reads the HTTP/1.1 answers of one connection: takes what arrives, and
 * answers {status, text} when an answer is whole, else undefined.
 */
export function answerReader() {
  let pending = Buffer.alloc(0);
  let head;
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    head ??= readHead(pending);
    if (!head || !isWhole(head, pending)) return undefined;
    const {status, bodyAt} = head;
    const body = pending.subarray(bodyAt);
    pending = Buffer.alloc(0);
    head = undefined;
    return {
      status,
      // Only what went wrong is read, and text is costly.
      text: status < 400 ? '' : body.toString(),
    };
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
function isWhole({bodyAt, length}, bytes) {
  return length === undefined
    ? bytes.length >= bodyAt + lastChunk.length &&
        bytes.subarray(-lastChunk.length).equals(lastChunk)
    : bytes.length >= bodyAt + length;
}
