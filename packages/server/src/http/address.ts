/** Where a request came from, as far as that can be believed. */
export interface Origin {
  /** The other end of the line, as the platform knows it. */
  remote: string | undefined;
  /** The header `X-Forwarded-For`, which anybody can write. */
  forwardedFor: string | null;
  /** How many proxies of the operator's own stand before this server. */
  trustedProxies: number;
}

/**
 * The address that a rate is counted for: an IPv4 address, or the first half
 * of an IPv6 address, of which a household has all. Undefined where it would
 * be this machine itself: that is a proxy nobody told the server of, and stands
 * for everybody.
 */
export function addressKey({
  remote,
  forwardedFor,
  trustedProxies,
}: Origin): string | undefined {
  const forwarded = (forwardedFor ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // Each proxy adds whom it heard from: only the last ones are the operator's.
  const line = [...forwarded, remote ?? ''];
  const asker =
    trustedProxies === 0 ? remote : line[line.length - 1 - trustedProxies];
  const address = plain(asker ?? line[0] ?? '');
  if (address === '' || isOwn(address)) return undefined;
  return address.includes(':') ? networkOf(address) : address;
}

/**
 * The network that an address, as `addressKey` writes it, is counted to: the 256
 * IPv4 addresses, or the 65,536 halves of IPv6 addresses, that one customer of a
 * provider usually has at most. Who owns how many networks is not looked up.
 */
export function networkKey(address: string): string {
  const isFour = !address.includes(':');
  const parts = address.split(isFour ? '.' : ':').slice(0, 3);
  return isFour ? `${parts.join('.')}.0/24` : `${parts.join(':')}::/48`;
}

/** Without a port, a zone, brackets and the wrapping of IPv4 in IPv6. */
function plain(text: string): string {
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? [];
  const address = (bracketed ?? text).replace(/%.*$/, '').toLowerCase();
  const [, inside] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? [];
  if (inside !== undefined) return inside;
  const [, four] = /^(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/.exec(address) ?? [];
  if (four !== undefined) return four;
  return /^[0-9a-f:.]+$/.test(address) && address.includes(':') ? address : '';
}

const isOwn = (address: string) =>
  address.startsWith('127.') || address === '::1';

/** The first 64 bits, written in one way only. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [
    ...before,
    ...Array.from({length: Math.max(0, gap)}, () => '0'),
    ...after,
  ];
  const first = groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''));
  return `${first.join(':')}::/64`;
}
