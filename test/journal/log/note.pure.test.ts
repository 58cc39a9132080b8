import { sign } from 'node:crypto'
import { expect } from 'chai'
import { readSignedCheckpoint } from '../../../server/journal/log/formats/checkpoint.ts'
import { concatenated, utf8 } from '../../../server/journal/log/formats/encoding.ts'
import {
  cosignedBytes,
  keyIdOf,
  noteWith,
  readNote,
  readVerifier,
  signatureBy,
  verifierLine,
  type Verifier,
} from '../../../server/journal/log/formats/note.ts'
import * as browser from '../../../client/verify/log-primitives.ts'
import * as server from '../../../server/journal/log/formats/primitives.ts'
import { curve, origin, own, ownCurve, pair, signed } from './signed-heads.ts'

describe('a signed head', () => {
  // From the documentation of golang.org/x/mod/sumdb/note.
  const gopher = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
  const neumann = [
    'If you think cryptography is the answer to your problem,',
    'then you don’t know what your problem is.',
    '',
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
    '',
  ].join('\n')

  it('is read and held against its key as other programs write it', () => {
    const verifier = readVerifier(gopher)!
    const note = readNote(neumann.replace('’', "'"))!

    expect(verifierLine(verifier)).to.equal(gopher)
    expect(signatureBy(verifier, note)).to.deep.equal({ madeAt: undefined })
    const changed = { ...note, text: note.text.replace('answer', 'Answer') }
    expect(signatureBy(verifier, changed)).to.equal(undefined)
    expect(readVerifier(gopher.replace('c74f', 'c74e'))).to.equal(undefined)
  })

  it('bears two signatures, and none is that of another key or text', () => {
    const { checkpoint, note } = readSignedCheckpoint(signed(7))!

    expect(checkpoint).to.deep.include({ origin, size: 7, extensions: [] })
    for (const verifier of [own, ownCurve]) {
      expect(readVerifier(verifierLine(verifier))).to.deep.include({ kind: verifier.kind })
      expect(signatureBy(verifier, note)).not.to.equal(undefined)
      const text = note.text.replace('\n7\n', '\n8\n')
      expect(signatureBy(verifier, { ...note, text })).to.equal(undefined)
      expect(signatureBy({ ...verifier, name: 'other' }, note)).to.equal(undefined)
    }
  })

  it('is refused where anything of its form is wrong', () => {
    const good = signed(7)
    const bad = [
      good.slice(0, -1),
      good.replace('\n7\n', '\n07\n'),
      good.replace('\n7\n', '\n-7\n'),
      good.replace('—', '-'),
      good.replace('log\n', 'log\r\n'),
      good.replace('=\n\n', '\n\n'),
      '',
    ]
    for (const text of bad) expect(readSignedCheckpoint(text), text).to.equal(undefined)
  })

  it('takes the signature of a witness with its time', () => {
    const note = readNote(signed(7))!
    const witness: Verifier = { name: 'front.example/w', kind: 'cosignature', key: own.key }
    const seconds = 1_790_000_000
    const made = sign(null, cosignedBytes(note.text, seconds), pair.privateKey)
    const time = new Uint8Array(8)
    new DataView(time.buffer).setBigUint64(0, BigInt(seconds))
    const line = {
      name: witness.name,
      keyId: keyIdOf(witness),
      signature: concatenated(time, made),
    }
    const later = concatenated(
      time.map((byte, index) => (index === 7 ? byte + 1 : byte)),
      made,
    )

    const cosigned = readNote(noteWith(note.text, [...note.signatures, line]))!
    expect(signatureBy(witness, cosigned)).to.deep.equal({ madeAt: '2026-09-21T14:13:20.000Z' })
    const moved = { ...cosigned, signatures: [{ ...line, signature: later }] }
    expect(signatureBy(witness, moved)).to.equal(undefined)
  })

  it('is judged in a browser as on the server', () => {
    const data = utf8('one text')
    const edwards = sign(null, data, pair.privateKey)
    const curved = sign('sha256', data, curve.privateKey)
    for (const side of [browser, server]) {
      expect([...side.digestOf(data)]).to.deep.equal([...server.digestOf(data)])
      expect(side.verifiesEd25519(own.key, data, edwards)).to.equal(true)
      expect(side.verifiesP256(ownCurve.key, data, curved)).to.equal(true)
      expect(side.verifiesEd25519(own.key, utf8('two'), edwards)).to.equal(false)
      expect(side.verifiesP256(ownCurve.key, utf8('two'), curved)).to.equal(false)
      expect(side.verifiesP256(own.key, data, curved)).to.equal(false)
    }
  })
})
