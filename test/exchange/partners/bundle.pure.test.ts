import { generateKeyPairSync, sign } from 'node:crypto'
import { expect } from 'chai'
import { zipSync } from 'fflate'
import { readBundle } from '../../../server/exchange/carriers/folder/bundle.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import { anchorText } from '../../../server/signing/formats/path/read-anchors.ts'
import { issue } from '../../signing/formats/path/issue.ts'

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const certificate = anchorText({
  certificate: new Uint8Array(issue({ name: 'Mặt trận', keys }).certificate),
})
const at = '2026-11-22T08:00:00.000Z'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A bundle of one message as its partner's key signs it, its list followed by so many spaces. */
function bundleOf(message: Uint8Array, spaces = 0): Uint8Array {
  const entry = { kind: 'message', uuid: 'u', sha256: sha256(message), file: '1.xml' }
  const body = utf8(`${JSON.stringify({ at, entries: [entry] })}${' '.repeat(spaces)}`)
  const text = ['tamcap-exchange-2', 'bundle', '-', '-', at, sha256(body)].join('\n')
  const key = { key: keys.privateKey, dsaEncoding: 'ieee-p1363' } as const
  const signature = sign('sha256', utf8(text), key).toString('base64')
  const parts = {
    'manifest.json': body,
    'signature.json': utf8(JSON.stringify({ 'x-exchange-signature': signature })),
    '1.xml': message,
  }
  return zipSync(parts, { level: 1 })
}

describe('A bundle that was carried by hand', () => {
  it('is read where its partner signed it, and not where it unfolds to more than it may', () => {
    const whole = bundleOf(utf8('<edXML/>'))
    const bomb = bundleOf(utf8('<edXML/>'), 9_000_000)

    expect(readBundle(whole, certificate)).to.have.lengthOf(1)
    expect(bomb.length).to.be.below(100_000)
    expect(readBundle(bomb, certificate)).to.equal(undefined)
  })
})
