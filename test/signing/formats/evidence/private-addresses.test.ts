import { expect } from 'chai'
import { isPrivate } from '../../../../server/signing/evidence/private-addresses.ts'

const closed = [
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '169.254.169.254'],
  ...['172.31.0.1', '192.0.0.8', '192.168.1.1', '198.18.0.1', '198.19.255.255', '224.0.0.1'],
  ...['::', '::1', '::127.0.0.1', '::ffff:10.0.0.1', '::ffff:100.64.0.1', '::ffff:a9fe:a9fe'],
  ...['64:ff9b::a00:1', '64:ff9b:1::1', '2002:a00:1::', '2002:808:808::1', '2001::1'],
  ...['fc00::1', 'fd12::1', 'fe80::1', 'fec0::1', 'ff02::1'],
]
const open = ['8.8.8.8', '100.128.0.1', '172.32.0.1', '192.0.1.1', '198.20.0.1', '203.162.4.190']
open.push('2001:4860:4860::8888', '2405:4800::1', '::ffff:8.8.8.8')

describe('an address that authorities outside are asked at', () => {
  it('is none of this machine, of a closed network, or of what carries one inside', () => {
    expect(closed.filter((address) => !isPrivate(address))).to.deep.equal([])
    expect(open.filter((address) => isPrivate(address))).to.deep.equal([])
  })
})
