import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import {
  announce,
  keepPiece,
  openTransfers,
} from '../../../server/exchange/inbox/https/transfers.ts'
import { Refusal } from '../../../server/platform/refusal.ts'

/** The status of the refusal that some work ends with; 200 where it does not. */
const statusOf = async (work: Promise<unknown>): Promise<number | string> =>
  await work.then(
    () => 200,
    (problem: unknown) => (problem instanceof Refusal ? problem.status : String(problem)),
  )

describe('What comes in pieces', () => {
  const hash = 'a'.repeat(64)
  const of = { partnerId: 1, sha256: hash }
  const announced = { ...of, sizeBytes: 9000, pieceBytes: 4096 }

  it('is taken nowhere before its folder is named', async () => {
    const problem = await announce(announced).catch((error: unknown) => error)

    expect(String(problem)).to.include('no folder is named')
  })

  it('is no longer than was announced, and what nobody announced is refused', async () => {
    openTransfers(mkdtempSync(join(tmpdir(), 'tamcap-pieces-')))
    const piece = (number: number, length: number) =>
      statusOf(keepPiece(of, number, new Uint8Array(length)))

    const before = await piece(0, 4096)
    await announce(announced)
    const answers = [await piece(0, 4096), await piece(2, 808), await piece(2, 4096)]
    const beyond = [await piece(3, 4096), await piece(-1, 4096), await piece(900_000, 1_048_576)]

    expect([before, ...answers, ...beyond]).to.deep.equal([404, 200, 200, 400, 400, 400, 400])
    expect((await announce(announced)).missing).to.deep.equal([1])
    expect(await statusOf(announce({ ...announced, sizeBytes: Number.NaN }))).to.equal(400)
  })

  it('of one partner waits in 64 places at most; others are not held up by it', async () => {
    openTransfers(mkdtempSync(join(tmpdir(), 'tamcap-pieces-')))
    const ask = (partnerId: number, number: number) =>
      statusOf(announce({ ...announced, partnerId, sha256: number.toString(16).padStart(64, '0') }))
    for (let number = 1; number <= 64; number += 1) await ask(1, number)

    expect([await ask(1, 65), await ask(1, 64), await ask(2, 65)]).to.deep.equal([429, 200, 200])
  })
})
