import {crc32, deflateSync} from 'node:zlib';

/** The sizes that Jive shows icons in. */
export const iconSizes = [16, 48, 128] as const;

/** A town hall in a round square, as PNG. */
export function iconPng(size: number): Uint8Array {
  const rows = Array.from({length: size}, (_, y) => [
    // No filter, then the pixels.
    0,
    ...Array.from({length: size}, (_, x) =>
      pixel((x + 0.5) / size, (y + 0.5) / size),
    ).flat(),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header(size)),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()), {level: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Eight bits each of red, green, blue and opacity. */
function header(size: number) {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(size, 4);
  bytes.set([8, 6, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Uint8Array) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function pixel(x: number, y: number): number[] {
  if (!isInside(x, y)) return [0, 0, 0, 0];
  return isHall(x, y) ? [255, 255, 255, 255] : [31, 78, 121, 255];
}

/** A square with round corners. */
function isInside(x: number, y: number) {
  const radius = 0.2;
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  return Math.hypot(dx, dy) <= radius;
}

/** A gable, three pillars and a step. */
function isHall(x: number, y: number) {
  const fromMiddle = Math.abs(x - 0.5);
  if (y > 0.18 && y < 0.4) return fromMiddle < (y - 0.18) * 1.5;
  if (y > 0.44 && y < 0.7) {
    return fromMiddle < 0.05 || (fromMiddle > 0.2 && fromMiddle < 0.3);
  }
  return y > 0.73 && y < 0.81 && fromMiddle < 0.35;
}
