import { expect } from 'chai'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unpackParts } from '../../../server/oversight/evidence/verifier/container.ts'
import type { VerifierTrust } from '../../../server/oversight/evidence/verifier/trust.ts'
import { verifyBundle } from '../../../server/oversight/evidence/verifier/verify-bundle.ts'
import { anchorText } from '../../../server/signing/formats/path/read-anchors.ts'
import { inProject } from '../../../server/platform/root.ts'
import { desk } from '../../signing/formats/desk.ts'
import { sampleBundle } from './sample-bundle.ts'
import { notProved, trusting } from './trusting.ts'
import { logKeys, witness } from './sample-log.ts'

function flipped(bytes: Uint8Array, offset: number): Uint8Array {
  const changed = bytes.slice()
  changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8))
  return changed
}

/** Where the content of each part has its middle byte. */
function placesIn(bundle: Uint8Array): { path: string; middle: number }[] {
  let end = 0
  return [...unpackParts(bundle).parts].map(([path, { length }]) => {
    const start = end + 30 + path.length
    end = start + length
    return { path, middle: start + Math.floor(length / 2) }
  })
}

describe('The verifier of evidence bundles', () => {
  let bundle: Uint8Array
  let trust: VerifierTrust

  before(async () => {
    bundle = await sampleBundle()
    trust = await trusting()
  })

  it('proves a whole bundle, and says what is only the word of who exported it', () => {
    const { outcome, findings } = verifyBundle(bundle, trust)

    expect(notProved(bundle, trust)).to.deep.equal([])
    expect(outcome).to.equal('proved')
    const open = findings.filter((found) => found.outcome === 'open').map(({ check }) => check)
    expect(open).to.deep.equal(['stated'])
  })

  it('trusts nobody whom only the bundle names', () => {
    const nobody = { ...trust, anchors: [], logKeys: [], witnessKeys: [] }

    expect(verifyBundle(bundle, nobody).outcome).to.equal('open')
    expect(new Set(notProved(bundle, nobody))).to.deep.equal(
      new Set([
        'open statement: head.shown_only',
        'open head: head.shown_only',
        'open timestamp: path.no_issuer_found',
        'open signature: path.no_issuer_found',
        'open receipt: path.no_issuer_found',
      ]),
    )
  })

  it('refuses it after any byte has changed, and names the part', () => {
    const starts = placesIn(bundle)
    const spread = (from: number, to: number, amount: number) =>
      Array.from(
        { length: amount },
        (_, index) => from + Math.floor(((to - from) * index) / amount),
      )
    const offsets = [
      ...spread(0, bundle.length, 100),
      // The local header of the first part, the heads behind the parts, and the end of it all.
      ...spread(0, 30, 30),
      ...spread(bundle.length - 22, bundle.length, 22),
      ...spread(bundle.length - 1000, bundle.length - 22, 120),
    ]

    for (const offset of offsets)
      expect(verifyBundle(flipped(bundle, offset), trust).outcome, `byte ${offset}`).to.equal(
        'refuted',
      )
    for (const { path, middle } of starts) {
      const [container] = verifyBundle(flipped(bundle, middle), trust).findings
      expect(container).to.deep.include({ outcome: 'refuted', named: [path] })
    }
  })

  it('refuses what was cut off, joined on, or is no bundle at all', () => {
    const joined = new Uint8Array([...bundle, 0])
    for (const bytes of [new Uint8Array(), bundle.slice(0, -1), bundle.slice(0, 5000), joined])
      expect(verifyBundle(bytes, trust).outcome).to.equal('refuted')
  })

  it('runs as one file in an empty folder, and ends with 0, 1 or 2', async function () {
    this.timeout(60_000)
    const folder = mkdtempSync(join(tmpdir(), 'tamcap-verifier-'))
    try {
      execFileSync(process.execPath, [inProject('bin', 'build-verifier.js'), folder])
      const { anchorPath } = await desk()
      await copyFile(anchorPath, join(folder, 'roots.pem'))
      writeFileSync(join(folder, 'bodies.pem'), trust.anchors.map(anchorText).join('\n'))
      writeFileSync(join(folder, 'bundle.zip'), bundle)
      writeFileSync(join(folder, 'forged.zip'), bundle.slice(0, -1))
      writeFileSync(join(folder, 'log.keys'), logKeys.map(({ line }) => line).join('\n'))
      const ran = (name: string, ...options: string[]) => {
        const given = ['tamcap-verify.mjs', name, '--at', trust.at, ...options]
        const { status, stdout } = spawnSync(process.execPath, given, { cwd: folder })
        return { status, text: String(stdout) }
      }
      const keys = [
        '--trust',
        'roots.pem',
        '--trust',
        'bodies.pem',
        '--log-key',
        'log.keys',
        '--witness-key',
        witness.line,
      ]

      expect(readdirSync(folder)).to.have.lengthOf(6)
      expect(ran('bundle.zip', ...keys)).to.include({ status: 0 })
      expect(ran('bundle.zip', ...keys, '--language', 'en').text).to.include(
        '✓ The bundle is right',
      )
      expect(JSON.parse(ran('bundle.zip', ...keys, '--json').text).outcome).to.equal('proved')
      expect(ran('bundle.zip')).to.include({ status: 2 })
      expect(ran('forged.zip', ...keys)).to.include({ status: 1 })
      expect(ran('missing.zip', ...keys)).to.include({ status: 3 })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
