import { expect } from 'chai'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { browserPrimitives } from '../../../../bin/browser-primitives.ts'
import { inProject } from '../../../../server/platform/root.ts'
import { embedCms } from '../../../../server/signing/formats/pdf/embed-cms.ts'
import { prepareSignature } from '../../../../server/signing/formats/pdf/prepare-signature.ts'
import * as server from '../../../../server/signing/formats/verdict/inspect.ts'
import { desk, sealedDocument, signedDocument } from '../desk.ts'

type Inspect = typeof server.inspect

const samples = inProject('test', 'samples')
const at = '2026-11-22T08:00:00.000Z'

/** What judges signatures, built as for the browser: with its own hashes, keys and zlib, and no module of Node. */
async function builtForBrowser(folder: string): Promise<{ inspect: Inspect; code: string }> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [browserPrimitives()],
    ssr: { noExternal: true },
    build: { ssr: inProject('server/signing/formats/verdict/inspect.ts'), write: false },
  })) as Rolldown.RolldownOutput
  const code = built.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n')
  await writeFile(join(folder, 'inspect.mjs'), code)
  return { ...((await import(join(folder, 'inspect.mjs'))) as { inspect: Inspect }), code }
}

async function signedSamples(): Promise<string[]> {
  const names = await readdir(samples, { recursive: true })
  return names.filter((name) => name.endsWith('.pdf')).toSorted()
}

/** The judgement as one text: verdicts, or the reason of the refusal. */
function judgement(inspect: Inspect, bytes: Uint8Array, anchors: server.Anchor[]): string {
  try {
    return JSON.stringify(inspect(bytes, { anchors, at }))
  } catch (problem) {
    const { reason, message } = problem as { reason?: string; message: string }
    return reason ?? `defect: ${message}`
  }
}

describe('the verdicts of the browser', function () {
  this.timeout(120_000)
  let folder: string
  let browser: Awaited<ReturnType<typeof builtForBrowser>>

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tamcap-browser-verdicts-'))
    browser = await builtForBrowser(folder)
  })

  after(() => rm(folder, { recursive: true }))

  it('need no module of Node', () => {
    expect(browser.code).to.not.match(/["']node:|\bBuffer\./)
  })

  it('are those of the server, for every sample of signed files', async () => {
    let signatures = 0
    for (const name of await signedSamples()) {
      const bytes = new Uint8Array(await readFile(join(samples, name)))
      const here = judgement(server.inspect, bytes, [])
      expect(judgement(browser.inspect, bytes, []), name).to.equal(here)
      signatures += here.split('"isIntact":').length - 1
    }
    expect(signatures).to.be.greaterThan(40)
  })

  it('are left open for a kind of key that the browser cannot compute', async () => {
    const key = ['req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt']
    const named = ['-subj', '/CN=Brainpool', '-keyout', 'b.key', '-out', 'b.crt', '-sha256']
    const run = (...words: string[]) => execFileSync('openssl', words, { cwd: folder })
    run(...key, 'ec_paramgen_curve:brainpoolP256r1', ...named)
    const waiting = prepareSignature(await signedDocument(), { field: 'seal', at })
    const [from, length, after] = waiting.byteRange
    const { prepared } = waiting
    const covered = [prepared.subarray(from, length), prepared.subarray(after)]
    await writeFile(join(folder, 'covered'), Buffer.concat(covered))
    const signing = ['cms', '-sign', '-cades', '-binary', '-md', 'sha256', '-outform', 'DER']
    run(...signing, '-signer', 'b.crt', '-inkey', 'b.key', '-in', 'covered', '-out', 'b.cms')
    const signed = embedCms(waiting, new Uint8Array(await readFile(join(folder, 'b.cms'))))

    const [there, here] = [browser, server].map(({ inspect }) =>
      inspect(signed, { anchors: [], at }).signatures.find(({ field }) => field === 'seal'),
    )

    expect(here?.isValid).to.equal(true)
    expect([there?.isIntact, there?.indication]).to.deep.equal([true, 'indeterminate'])
    expect(there?.reasons).to.include('signature.algorithm_unknown_here')
    expect(there?.reasons).not.to.include('signature.value_wrong')
  })

  it('are those of the server, for a file of this desk that passes, and for one changed byte', async () => {
    const { anchors } = await desk()
    const bytes = await sealedDocument('stream')
    const here = judgement(server.inspect, bytes, anchors)
    expect(judgement(browser.inspect, bytes, anchors)).to.equal(here)
    expect(here.split('"indication":"passed"').length - 1).to.equal(2)

    const changed = bytes.map((byte, place) => (place === 700 ? byte ^ 1 : byte))
    const after = judgement(server.inspect, changed, anchors)
    expect(judgement(browser.inspect, changed, anchors)).to.equal(after)
    expect(after).to.not.equal(here)
  })
})
