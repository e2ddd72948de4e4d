import {BlockList, isIP} from 'node:net';

/** What IANA keeps for networks of one's own, for this machine, and for nobody. */
const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  closed.addSubnet(network, prefix, 'ipv4');
}

/** Of IPv6 only these go to the world, without what lies in them for others. */
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
const closedWithin = new BlockList();
for (const [network, prefix] of [
  // What carries an address of IPv4 in it, and what is for documents.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  closedWithin.addSubnet(network, prefix, 'ipv6');
}

/** Whether an IP address is one that everybody can reach. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  if (isIP(plain) === 4) return !closed.check(plain, 'ipv4');
  if (isIP(plain) !== 6) return false;
  return open.check(plain, 'ipv6') && !closedWithin.check(plain, 'ipv6');
}
