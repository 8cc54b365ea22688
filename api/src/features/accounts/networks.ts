import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Is it an address and a length that fits it: 192.0.2.0/24, 2001:db8::/32? */
export function isCidr(text: string): boolean {
  const [address = '', length = ''] = text.split('/');
  return (isIPv4(address) && Number(length) <= 32) || (isIPv6(address) && Number(length) <= 128);
}

/** Is the address in one of the networks? Everything is in no list at all. */
export function isInside(ip: string | undefined, cidrs: string[]): boolean {
  if (!cidrs.length) return true;
  if (!ip) return false;
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [address = '', length] = cidr.split('/');
    list.addSubnet(address, Number(length), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, ''); // how a socket for both families shows IPv4
  return list.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}
