import { expect } from 'chai'
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checks, left } from '../../bin/demo-three/index.data.ts'
import type { Summary } from '../../bin/demo-three/outcome.ts'

describe('three installations', function () {
  const out = mkdtempSync(join(tmpdir(), 'tamcap-three-out-'))
  let summary: Summary

  before(async () => {
    const command = ['--import', 'tsx', 'bin/demo-three.ts', '--out', out]
    await promisify(execFile)(process.execPath, command)
    summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Summary
  })

  after(() => {
    rmSync(out, { recursive: true, force: true })
  })

  const copiesOf = (reference: string) =>
    summary.crossed.filter((each) => each.reference === reference)

  it('take a document of a Party committee to commune bodies of all three, once each though one was killed meanwhile', () => {
    const copies = copiesOf('01-QĐ/TU')

    expect(copies.map(({ to }) => to)).to.have.members([
      ...['Đảng ủy phường Minh Khê', 'Đảng ủy xã Bình Lâm'],
      ...['Ủy ban nhân dân phường Minh Khê', 'Ủy ban nhân dân xã Bình Lâm'],
      ...['phường Minh Khê', 'xã Bình Lâm'].map((at) => `Ủy ban Mặt trận Tổ quốc Việt Nam ${at}`),
    ])
    expect(copies.map(({ arrivals }) => arrivals)).to.deep.equal([1, 1, 1, 1, 1, 1])
    expect(summary.secondsGone).to.be.greaterThan(0)
    for (const { states } of copies) expect(states.at(-1)).to.equal('06')
  })

  it('take its answers back, once each', () => {
    const answers = ['01/BC-UBND', '01/BC-MTTQ-BTT'].flatMap(copiesOf)

    expect(answers.map(({ to, arrivals }) => [to, arrivals])).to.deep.equal([
      ['Tỉnh ủy Hương Sơn', 1],
      ['Tỉnh ủy Hương Sơn', 1],
    ])
  })

  it('destroy a recalled copy where its recipient agreed, keep its hashes, and leave it where it did not', () => {
    const { agreed, refusedIsReadable } = summary.recall

    expect(copiesOf('01-TB/TU').map(({ asked }) => asked)).to.deep.equal([
      ['recall → 15'],
      ['recall → 16'],
    ])
    expect({ ...agreed, destroyed: agreed.destroyed.length > 1 }).to.deep.equal({
      isReadable: false,
      inStore: [],
      destroyed: true,
    })
    expect(refusedIsReadable).to.equal(true)
  })

  it('replace it, send on what a wrong body refused, and update it', () => {
    const { refused, replaces, abstracts } = summary.correction

    expect(refused.sentAgainTo).to.equal('Ủy ban Mặt trận Tổ quốc Việt Nam phường Minh Khê')
    expect(replaces).to.deep.equal([['01-TB/TU'], ['01-TB/TU']])
    expect(abstracts[0]).to.contain('27/02/2027')
  })

  it('sign every message and every receipt, as xmlsec verifies by their three roots', () => {
    const properties = 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'
    const trusted = ['party', 'state', 'front'].flatMap((side) => {
      return ['--trusted-pem', join(out, 'trust', `${side}-root.pem`)]
    })
    const options = ['--verify', ...trusted, '--id-attr:Id', properties]
    const files = readdirSync(join(out, 'messages'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xml'))
      .map((name) => join(out, 'messages', name))

    expect(files).to.have.length.above(60)
    execFileSync('xmlsec1', [...options, ...files], { stdio: 'pipe' })
  })

  it('hold private keys of their own bodies and people, and of nobody who lives in another', () => {
    expect(summary.keys.map(({ ofOthers }) => ofOthers)).to.deep.equal([[], [], []])
    for (const { own } of summary.keys) expect(own).to.be.greaterThan(20)
  })

  it('vouch for the journals of one another', () => {
    for (const { head, alarms } of summary.installations) {
      expect(head.witnesses).to.have.length(2)
      expect(head.timestamps).to.have.length.above(0)
      expect(alarms).to.equal(0)
    }
  })

  it('leave bundles that the verifier proves in an empty folder, and refutes with a byte changed', () => {
    expect(summary.verdicts).to.have.length(12)
    for (const { bundle, outcome, changed } of summary.verdicts) {
      expect([bundle, outcome]).to.deep.equal([bundle, 'proved'])
      expect(changed.map((each) => each.outcome)).to.deep.equal(['refuted', 'refuted'])
    }
  })

  it('leave a page whose commands do what it says', () => {
    const page = readFileSync(join(out, 'index.html'), 'utf8')

    for (const { path } of left) expect(page).to.contain(`href="${path}"`)
    for (const { command, prints } of checks) {
      const said = execFileSync('bash', ['-c', command], { cwd: out, encoding: 'utf8' })
      expect(said, command).to.contain(prints)
    }
  })
})
