/** A file or a directory in a tar archive. */
export interface TarEntry {
  path: string;
  isDirectory: boolean;
  content: Uint8Array;
}

const blockSize = 512;

/** Reads the plain (ustar) archives that PGlite writes. */
export function* readTar(archive: Uint8Array): Generator<TarEntry> {
  let offset = 0;
  while (offset + blockSize <= archive.length) {
    const header = archive.subarray(offset, offset + blockSize);
    offset += blockSize;
    // Two blocks of zeros end the archive.
    if (header[0] === 0) return;
    const size = parseInt(readText(header, 124, 12), 8) || 0;
    if (offset + size > archive.length) {
      throw new Error('The archive of the prepared database is cut short.');
    }
    const prefix = readText(header, 345, 155);
    const name = readText(header, 0, 100);
    yield {
      path: prefix ? `${prefix}/${name}` : name,
      isDirectory: readText(header, 156, 1) === '5',
      content: archive.subarray(offset, offset + size),
    };
    offset += Math.ceil(size / blockSize) * blockSize;
  }
}

function readText(header: Uint8Array, start: number, length: number) {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}
