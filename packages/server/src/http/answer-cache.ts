/** An answer as it goes out, ready to be sent again. */
export interface KeptAnswer {
  bytes: Uint8Array<ArrayBuffer>;
  /** Strong: the same tag means the same bytes. Made when it is first asked for. */
  etag(): Promise<string>;
}

/** Keeps public answers for as long as nothing has changed. */
export interface AnswerCache {
  /** The answer to this address at this revision; made once, however many ask. */
  get(
    place: {community: string; revision: string; address: string},
    make: () => Promise<unknown>,
  ): Promise<KeptAnswer>;
}

/** The answers of one community at one revision, the least asked for first. */
interface Shelf {
  revision: string;
  answers: Map<string, Promise<KeptAnswer>>;
  sizes: Map<string, number>;
}

/** The SHA-256 of some bytes. */
export type Sha256 = (
  bytes: Uint8Array<ArrayBuffer>,
) => Uint8Array | Promise<Uint8Array>;

/** A cache of at most so many bytes; what nobody asked for longest goes first. */
export function answerCache(
  maximumBytes: number,
  sha256: Sha256 = sha256OfTheWeb,
): AnswerCache {
  const shelves = new Map<string, Shelf>();
  let bytes = 0;

  const forget = (shelf: Shelf, address: string) => {
    shelf.answers.delete(address);
    bytes -= shelf.sizes.get(address) ?? 0;
    shelf.sizes.delete(address);
  };

  const shelfOf = (community: string, revision: string) => {
    const shelf = shelves.get(community);
    if (shelf?.revision === revision) return shelf;
    if (shelf) for (const address of shelf.sizes.keys()) forget(shelf, address);
    const fresh = {revision, answers: new Map(), sizes: new Map()};
    shelves.set(community, fresh);
    return fresh;
  };

  const makeRoom = () => {
    for (const shelf of shelves.values()) {
      for (const address of shelf.answers.keys()) {
        if (bytes <= maximumBytes) return;
        if (shelf.sizes.has(address)) forget(shelf, address);
      }
    }
  };

  return {
    async get({community, revision, address}, make) {
      const shelf = shelfOf(community, revision);
      const kept = shelf.answers.get(address);
      if (kept) {
        shelf.answers.delete(address);
        shelf.answers.set(address, kept);
        return kept;
      }
      const making = make().then((body) => keep(body, sha256));
      shelf.answers.set(address, making);
      try {
        const answer = await making;
        if (shelves.get(community) === shelf) {
          const size = answer.bytes.byteLength + entryOverhead;
          shelf.sizes.set(address, size);
          bytes += size;
          makeRoom();
        }
        return answer;
      } catch (error) {
        shelf.answers.delete(address);
        throw error;
      }
    },
  };
}

/** What an entry costs beside its bytes, roughly. */
const entryOverhead = 500;

function keep(body: unknown, sha256: Sha256): KeptAnswer {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  let tag: Promise<string> | undefined;
  return {bytes, etag: () => (tag ??= strongTag(bytes, sha256))};
}

/** A tag that is the same for the same bytes on every server. */
export async function strongTag(
  bytes: Uint8Array<ArrayBuffer>,
  sha256: Sha256 = sha256OfTheWeb,
) {
  const digest = await sha256(bytes);
  return `"${btoa(String.fromCharCode(...digest.subarray(0, 18)))}"`;
}

async function sha256OfTheWeb(bytes: Uint8Array<ArrayBuffer>) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Whether the asker already holds the bytes behind this tag. */
export const holds = (request: Request, etag: string) =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag);
