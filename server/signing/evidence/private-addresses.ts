import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { EvidenceProblem } from './evidence-problem.ts'

// An address of IPv4 written as one of IPv6 is held against the ranges of IPv4; what only carries one inside
// (NAT64, 6to4, Teredo) is never public here. Source: IANA special-purpose address registries, RFC 6890
const notPublic = new BlockList()
const fours = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16'],
  ...['198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
]
const sixes = [
  ...['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32'],
  ...['2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
]
for (const [family, ranges] of [['ipv4', fours] as const, ['ipv6', sixes] as const]) {
  for (const range of ranges) {
    const [net = '', bits] = range.split('/')
    notPublic.addSubnet(net, Number(bits), family)
  }
}

/** Whether an address, without brackets, belongs to this machine or to a closed network rather than to the internet. */
export const isPrivate = (address: string): boolean =>
  notPublic.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Resolves a host as usual, but refuses one of whose addresses is private: the name is judged by what is connected to. */
export const publicLookup: LookupFunction = (host, options, found) => {
  resolve(host, { ...options, all: true }, (problem, addresses) => {
    const [first] = addresses
    if (problem || !first) {
      found(problem ?? new Error('the host has no address'), '', 0)
    } else if (addresses.some(({ address }) => isPrivate(address))) {
      found(new EvidenceProblem('evidence.address_private'), '', 0)
    } else if (options.all) {
      found(null, addresses)
    } else {
      found(null, first.address, first.family)
    }
  })
}
