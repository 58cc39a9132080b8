import { readFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import { expect } from 'chai'
import { ConfinedWorkers, TooCostly } from '../../../../server/platform/confined-workers.ts'
import { inProject } from '../../../../server/platform/root.ts'
import { closeJudges, judgeFile } from '../../../../server/signing/reports/judge-file.ts'
import { judgementBy } from '../../../../server/signing/verdicts.ts'
import type { Work } from './spending-worker.ts'

const at = '2026-11-22T01:02:03.000Z'
const sample = 'form-update-no-override-appearance-stream-ap-indirect.pdf'
const program = {
  built: new URL('./spending-worker.js', import.meta.url),
  source: new URL('./spending-worker.ts', import.meta.url),
}
// Only what a thread spends decides here, however busy the machine is: no clock does.
const limits = {
  ...{ threads: 2, memoryMegabytes: 128 },
  ...{ cpuMilliseconds: 300, wallMilliseconds: Number.POSITIVE_INFINITY },
}

describe('A thread with limits', () => {
  const workers = new ConfinedWorkers<Work, string>(program, limits)

  after(() => workers.close())

  async function outcomeOf(work: Work): Promise<string> {
    return await workers.ask(work).catch((problem: unknown) => (problem as Error).constructor.name)
  }

  it('answers, and goes on after what it throws', async () => {
    expect(await outcomeOf('answer')).to.equal('answered')
    expect(await outcomeOf('throw')).to.equal('ThreadFailed')
    expect(await outcomeOf('answer')).to.equal('answered')
  })

  it('is ended where it computes without end, and replaced', async () => {
    expect(await outcomeOf('loop')).to.equal(TooCostly.name)
    expect(await outcomeOf('answer')).to.equal('answered')
  })

  it('is ended where it takes memory without end, in its heap or beside it, and replaced', async () => {
    expect(await outcomeOf('fill-heap')).to.equal(TooCostly.name)
    expect(await outcomeOf('fill-buffers')).to.equal(TooCostly.name)
    expect(await outcomeOf('answer')).to.equal('answered')
  })

  it('lets what is asked at once wait for its turn', async () => {
    const works: Work[] = ['answer', 'loop', 'answer', 'throw', 'answer']
    expect(await Promise.all(works.map(outcomeOf))).to.deep.equal([
      ...['answered', TooCostly.name, 'answered', 'ThreadFailed', 'answered'],
    ])
  })
})

describe('Judging a file in a thread', () => {
  after(closeJudges)

  it('gives its verdicts and what it holds of evidence', async () => {
    const bytes = await readFile(inProject('test/samples/pyhanko', sample))

    const judged = await judgementBy([], bytes, { at })

    expect(judged.verdicts.map(({ signerName }) => signerName)).to.deep.equal(['Alice', 'Alice'])
    expect(judged.facts.certificates.map(({ name }) => name)).to.include('Alice')
    expect(judged.facts.algorithms).to.include({ Sig1: 'RSA, SHA-256' })
  })

  it('ends with a word on every hostile file, within its limits', async () => {
    for (const bytes of hostileFiles()) {
      const judged = await judgeFile({ bytes, anchors: [], at })
      const word = 'refused' in judged ? judged.refused : judged.signatures.length
      expect(word).to.match(/^(pdf\.|signature\.too_costly|0$)/)
    }
  })
})

/** Files that would take a reader's time or memory: deep nesting, a bomb for a cross-reference, millions of objects. */
function hostileFiles(): Uint8Array[] {
  const bomb = deflateSync(Buffer.alloc(400 * 2 ** 20))
  const stream = (dictionary: string, content: Buffer) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`),
      content,
      Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n'),
    ])
  const table = '/Type /XRef /Size 100000000 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode'
  return [
    stream(table, bomb),
    Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(2_000_000)}\nendobj\nstartxref\n9\n%%EOF\n`),
    Buffer.from(`%PDF-1.7\n${'1 0 obj\n<< >>\nendobj\n'.repeat(500_000)}startxref\n9\n%%EOF\n`),
  ]
}
