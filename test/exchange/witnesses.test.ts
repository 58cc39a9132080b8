import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { createApp } from '../../server/app.ts'
import { answerFolder } from '../../server/exchange/witnesses/answer-folder.ts'
import { askWitness } from '../../server/exchange/witnesses/ask-witness.ts'
import { act } from '../../server/journal/act.ts'
import { readSignedCheckpoint } from '../../server/journal/log/formats/checkpoint.ts'
import { hexOf } from '../../server/journal/log/formats/encoding.ts'
import { signHead } from '../../server/journal/log/heads.ts'
import { keptRoots } from '../../server/journal/log/kept-tiles.ts'
import { signatureBy } from '../../server/journal/log/formats/note.ts'
import { closeLog, openLog, plainSettings, theLog } from '../../server/journal/log/open-log.ts'
import { proofOfLines } from '../../server/journal/log/proofs.ts'
import { provesInclusion, leafHash } from '../../server/journal/log/formats/tree.ts'
import { settle } from '../../server/journal/sequence.ts'
import { installationContext } from '../../server/platform/context.ts'
import { change, row, rows, transact } from '../../server/platform/database.ts'
import { counterTable, dropCounterTable, nextNumber } from '../support/counter.ts'

const take = act(
  'counter.take',
  ({ counterId }: { counterId: number }) => nextNumber(counterId),
  ({ counterId }) => counterId,
)

describe('an installation that vouches for a journal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-witness-'))
  let server: Server
  let address = ''

  beforeEach(counterTable)
  // This installation stands for both: it is named as the witness of its own log.
  before(async () => {
    server = createServer(createApp()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/log`
    await openLog(folder)
    const { keys } = theLog()
    await openLog(folder, {
      ...plainSettings,
      witnesses: [{ address: `${address}/witness`, verifier: keys.witness }],
      witnessed: keys.verifiers,
    })
  })
  after(async () => {
    closeLog()
    server.close()
    await dropCounterTable()
    rmSync(folder, { recursive: true })
  })

  const headOf = async (lines: number) => {
    for (let count = 0; count < lines; count += 1)
      await take({ counterId: 1 }, installationContext('test'))
    await settle()
    return (await signHead(new Date().toISOString()))!
  }
  const witness = () => theLog().settings.witnesses[0]!
  const alarmKinds = async () =>
    (await rows<{ kind: string }>('SELECT kind FROM log_alarms ORDER BY kind')).map(
      ({ kind }) => kind,
    )

  it('countersigns what continues, and everybody can check the head and a line', async () => {
    rmSync(join(folder, 'head'), { force: true })
    await askWitness(witness(), await headOf(3))
    const second = await headOf(4)
    await askWitness(witness(), second)

    const served = await (await fetch(`${address}/checkpoint`)).text()
    const { checkpoint, note } = readSignedCheckpoint(served)!
    expect([checkpoint.size, hexOf(checkpoint.root)]).to.deep.equal([7, second.root])
    const { keys } = theLog()
    for (const verifier of [...keys.verifiers, keys.witness])
      expect(signatureBy(verifier, note), verifier.kind).not.to.equal(undefined)

    const tile = await fetch(`${address}/tile/0/000.p/7`)
    const leaves = Buffer.from(await tile.arrayBuffer())
    const line = await row<{ id: number; line: string }>(
      'SELECT id, line FROM journal_lines WHERE position = 5',
    )
    const leaf = leafHash(Buffer.from(line!.line))
    expect([...leaves.subarray(4 * 32, 5 * 32)]).to.deep.equal([...leaf])
    expect((await fetch(`${address}/tile/0/000.p/8`)).status).to.equal(404)
    expect((await fetch(`${address}/tile/entries/000.p/7`)).status).to.equal(401)

    const proved = (await proofOfLines([line!.id], ''))!
    const proof = proved.lines[0]!.proof.map((hash) => Buffer.from(hash, 'base64'))
    expect(provesInclusion({ index: 4, hash: leaf }, checkpoint, proof)).to.equal(true)
    expect(await alarmKinds()).to.deep.equal([])
  })

  it('refuses a journal that was put back and went another way, and both raise an alarm', async () => {
    rmSync(join(folder, 'head'), { force: true })
    await askWitness(witness(), await headOf(3))

    // The database of the day before is brought back, without what lies beside the keys.
    await transact(async () => {
      for (const table of ['journal_lines', 'log_tiles', 'log_heads', 'log_countersignatures'])
        await change(`DELETE FROM ${table}`)
    })
    rmSync(join(folder, 'head'))
    await openLog(folder, theLog().settings)
    const shorter = await headOf(2)
    await askWitness(witness(), shorter)
    expect(await alarmKinds()).to.deep.equal(['refused'])
    await askWitness(witness(), await headOf(3))

    expect(await alarmKinds()).to.deep.equal(['forked', 'refused', 'refused'])
    const [root] = await keptRoots([{ start: 0, end: 5 }])
    expect(root).to.have.length(32)
    expect(await rows('SELECT * FROM log_countersignatures')).to.deep.equal([])
  })

  it('is reached by a folder that is carried by hand as well', async () => {
    rmSync(join(folder, 'head'), { force: true })
    const carried = join(folder, 'carried')
    const byHand = { ...witness(), address: pathToFileURL(carried).href }
    const first = await headOf(2)
    await askWitness(byHand, first)
    await askWitness(byHand, await headOf(2))
    expect(readdirSync(carried)).to.have.length(1)

    await answerFolder(carried, new Date().toISOString())
    const later = await headOf(1)
    await askWitness(byHand, later)
    await answerFolder(carried, new Date().toISOString())
    await askWitness(byHand, later)

    const kept = await rows<{ size: number }>(
      'SELECT size FROM log_countersignatures ORDER BY size',
    )
    expect(kept.map(({ size }) => size)).to.deep.equal([first.size, later.size])
    expect(readdirSync(carried)).to.deep.equal([])
    expect(await alarmKinds()).to.deep.equal([])
  })
})
