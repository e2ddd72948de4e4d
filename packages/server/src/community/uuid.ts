/** Makes ids that sort by time (UUIDv7). */
export interface Uuids {
  /** An id for something that happens now, or happened then. */
  next(at?: Date): string;
}

/** Ids by this clock; those made for one millisecond sort as they were made. */
export function createUuids(clock: () => Date): Uuids {
  const now = inOrder();
  const then = inOrder();
  return {next: (at) => (at ? then(at) : now(clock()))};
}

/** Counts on as long as the moment stays the same. */
function inOrder() {
  let lastTime = -1;
  let counter = 0;
  return (at: Date) => {
    const time = at.getTime();
    counter = time === lastTime ? counter + 1 : randomCounter() >> 1;
    lastTime = time;
    return format(time, counter);
  };
}

/** When the thing with this id happened; undefined for ids of another kind. */
export function timeOfUuid(uuid: string): Date | undefined {
  if (!isUuid(uuid) || uuid[14] !== '7') return undefined;
  return new Date(Number.parseInt(uuid.slice(0, 13).replace('-', ''), 16));
}

/** The smallest id of this moment: everything later sorts after it. */
export function firstUuidAt(at: Date): string {
  const time = hex(Math.max(0, at.getTime()), 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** Whether a text is a UUID as this server writes it. */
export const isUuid = (text: string) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

/** 22 bits, split over the fields that follow the time. */
const counterMask = 0x3fffff;

const randomCounter = () => {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number & counterMask;
};

function format(milliseconds: number, counter: number) {
  const time = hex(Math.max(0, milliseconds), 12);
  const count = counter & counterMask;
  const high = hex(count >> 10, 3);
  const low = hex(0x8000 | ((count & 0x3ff) << 4), 4);
  const random = [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => hex(byte, 2))
    .join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-${random}`;
}

const hex = (number: number, digits: number) =>
  number.toString(16).padStart(digits, '0');
