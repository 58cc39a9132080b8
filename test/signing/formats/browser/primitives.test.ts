import { expect } from 'chai'
import { createHash, constants, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { KeyObject, SigningOptions } from 'node:crypto'
import * as browser from '../../../../client/verify/primitives.ts'
import {
  element,
  integer,
  nothing,
  objectIdentifier,
  sequence,
  tagged,
} from '../../../../server/signing/formats/cms/der.ts'
import * as server from '../../../../server/signing/formats/primitives.ts'

type Algorithm = readonly [name: string, der: Uint8Array, hash: server.HashName | undefined]

const named = (name: string, dotted: string, hash?: server.HashName): Algorithm => [
  name,
  sequence(objectIdentifier(dotted)),
  hash,
]
const mostParts = ['sha256', 'sha384', 'sha512'] as const
const rsaKinds = [
  named('sha1', '1.2.840.113549.1.1.5', 'sha1'),
  ...mostParts.map((hash, at) => named(hash, `1.2.840.113549.1.1.1${1 + at}`, hash)),
  named('sha3-256', '2.16.840.1.101.3.4.3.14', 'sha3-256'),
]
const curveKinds = [
  named('sha1', '1.2.840.10045.4.1', 'sha1'),
  ...mostParts.map((hash, at) => named(hash, `1.2.840.10045.4.3.${2 + at}`, hash)),
  named('sha3-512', '2.16.840.1.101.3.4.3.12', 'sha3-512'),
]
const edwardsKinds = [named('pure', '1.3.101.112'), named('pure', '1.3.101.113')]

function pssKind(hash: 'sha256' | 'sha512', saltLength: number): Algorithm {
  const identifier = `2.16.840.1.101.3.4.2.${hash === 'sha256' ? 1 : 3}`
  const digest = sequence(objectIdentifier(identifier), nothing)
  const mask = sequence(objectIdentifier('1.2.840.113549.1.1.8'), digest)
  const parameters = sequence(
    ...[tagged(0, digest), tagged(1, mask), tagged(2, integer(saltLength))],
  )
  return [`${hash}, salt ${saltLength}`, sequence(objectIdentifier(pss), parameters), hash]
}
const pss = '1.2.840.113549.1.1.10'

interface Made {
  publicKey: KeyObject
  privateKey: KeyObject
}

const rsa = (modulusLength: number): Made => generateKeyPairSync('rsa', { modulusLength })
const curve = (namedCurve: string): Made => generateKeyPairSync('ec', { namedCurve })

const keys: readonly (readonly [string, Made, readonly Algorithm[], SigningOptions?])[] = [
  ['RSA of 2048 bits', rsa(2048), rsaKinds],
  ['RSA of 2049 bits', rsa(2049), rsaKinds.slice(1, 2)],
  ...[0, 32].map((saltLength) => {
    const padding = constants.RSA_PKCS1_PSS_PADDING
    return ['PSS', rsa(1025), [pssKind('sha256', saltLength)], { padding, saltLength }] as const
  }),
  [
    'PSS',
    rsa(2048),
    [pssKind('sha512', 64)],
    { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 },
  ],
  ...['P-256', 'P-384', 'P-521', 'secp256k1'].map(
    (name) => [name, curve(name), curveKinds] as const,
  ),
  ['Ed25519', generateKeyPairSync('ed25519'), edwardsKinds.slice(0, 1)],
  ['Ed448', generateKeyPairSync('ed448'), edwardsKinds.slice(1)],
]

/** The same question put to both; they must agree. */
function both(given: server.SignatureToVerify): boolean {
  const [here, there] = [server.verifySignature(given), browser.verifySignature(given)]
  expect(there).to.equal(here)
  return there
}

const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))

describe('the primitives of the browser', () => {
  for (const [name, { publicKey, privateKey }, kinds, options] of keys) {
    const publicKeyInfo = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }))
    for (const [kind, algorithm, hash] of kinds) {
      it(`agree with those of the server on ${name} with ${kind}`, () => {
        const data = new Uint8Array(randomBytes(3000))
        const signature = new Uint8Array(sign(hash ?? null, data, { key: privateKey, ...options }))
        const given = { publicKeyInfo, algorithm, data, signature }

        expect(both(given)).to.equal(true)
        expect(both({ ...given, data: flipped(data, 7) })).to.equal(false)
        for (const at of [0, 1, 3, 40, signature.length - 1]) {
          expect(both({ ...given, signature: flipped(signature, at) })).to.equal(false)
        }
        expect(both({ ...given, signature: signature.subarray(0, -1) })).to.equal(false)
        expect(both({ ...given, algorithm: sequence(objectIdentifier('1.2.3')) })).to.equal(false)
        expect(both({ ...given, publicKeyInfo: element(0x30) })).to.equal(false)
      })
    }
  }

  it('agree on RSA with a hash given beside it, and refuse the key of another kind', () => {
    const { publicKey, privateKey } = keys[0]![1]
    const publicKeyInfo = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }))
    const data = new Uint8Array(10)
    const signature = new Uint8Array(sign('sha256', data, privateKey))
    const [, algorithm] = named('rsa', '1.2.840.113549.1.1.1')
    const given = { publicKeyInfo, algorithm, data, signature }

    expect(both({ ...given, hash: 'sha256' })).to.equal(true)
    expect(both(given)).to.equal(false)
    expect(both({ ...given, algorithm: curveKinds[1]![1] })).to.equal(false)
  })

  it('give the same hashes', () => {
    const parts = [randomBytes(5), randomBytes(70_000), randomBytes(0)].map(
      (part) => new Uint8Array(part),
    )
    const names = ['sha1', 'sha224', ...mostParts, 'sha3-256', 'sha3-384', 'sha3-512', 'shake256']
    for (const name of names as server.HashName[]) {
      expect(browser.hashOf(name, ...parts), name).to.deep.equal(server.hashOf(name, ...parts))
    }
    expect(createHash('sha256').digest('hex')).to.equal(
      Buffer.from(browser.hashOf('sha256')).toString('hex'),
    )
  })
})

describe('the inflater of the browser', () => {
  const data = new Uint8Array(Buffer.from('Ủy ban nhân dân tỉnh '.repeat(20_000)))
  const packed = server.deflate(data)
  const agree = (bytes: Uint8Array, most = 1_000_000): boolean => {
    const answers = [server, browser].map(({ inflate }) => {
      try {
        return Buffer.from(inflate(bytes, most)).toString('hex')
      } catch {
        return 'refused'
      }
    })
    expect(answers[0]).to.equal(answers[1])
    return answers[0] !== 'refused'
  }

  it('gives what the server gives, with a line end behind it too', () => {
    expect(agree(packed)).to.equal(true)
    expect(agree(browser.deflate(data))).to.equal(true)
    expect(agree(server.deflate(new Uint8Array()))).to.equal(true)
    expect(agree(new Uint8Array([...packed, 13, 10]))).to.equal(true)
  })

  it('refuses what the server refuses: cut, broken, with another checksum, or too long', () => {
    expect(agree(packed.subarray(0, -5))).to.equal(false)
    expect(agree(packed.subarray(0, -1))).to.equal(false)
    expect(agree(flipped(packed, packed.length - 1))).to.equal(false)
    expect(agree(flipped(packed, 0))).to.equal(false)
    expect(agree(packed, data.length - 1)).to.equal(false)
    expect(agree(new Uint8Array())).to.equal(false)
  })
})
