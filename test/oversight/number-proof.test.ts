import { expect } from 'chai'
import { verifyInstallation } from '../../server/oversight/verify-installation.ts'
import { change, transact } from '../../server/platform/database.ts'
import { arrives, bookOf, paperDecision } from '../support/books.ts'
import { signedIn, type Desk, type Json } from '../support/desk.ts'
import { openOffice } from '../support/documents.ts'
import { bodyId } from '../support/province.ts'
import { thisYear } from '../support/day.ts'

describe('the proof of numbers', () => {
  let clerk: Desk
  let auditor: Desk
  let outgoing: number

  beforeEach(async () => {
    await openOffice()
    clerk = await signedIn('vanthu.ubnd')
    auditor = await signedIn('thanhtravien.ttt')
    outgoing = await bookOf(clerk, 'outgoing')
    const book = `/registers/${String(outgoing)}`
    await clerk.post(`${book}/start`, { firstNumber: 5, reason: 'Bốn số đầu cấp trên giấy.' })
    await paperDecision(clerk, outgoing, { number: 3 })
    for (let count = 0; count < 3; count += 1) await paperDecision(clerk, outgoing)
    const kept = { count: 2, untilOn: `${thisYear()}-12-31`, reason: 'Kỳ họp.' }
    await clerk.post(`${book}/reservations`, kept)
    await clerk.post(`${book}/voids`, { period: thisYear(), number: 8, reason: 'Không dùng đến.' })
    await arrives(clerk)
  })

  const proved = async (): Promise<Json> =>
    (await auditor.get(`/oversight/numbers?agencyId=${String(await bodyId('H90'))}`)).body
  const plant = (sql: string) => transact(() => change(sql, { outgoing }))
  const found = ({ series }: Json) =>
    (series as Json[]).flatMap(({ problems }) =>
      (problems as Json[]).map(({ code, from, to }) => [code, from, to]),
    )

  it('accounts for every number: borne, voided, kept back, or on paper only', async () => {
    const proof = await proved()

    expect([proof.holds, proof.numbers, found(proof)]).to.deep.equal([true, 5, []])
    const [first] = proof.series
    expect(first).to.include({ period: thisYear(), firstNumber: 5, lastNumber: 9, entered: 4 })
    expect(first.onPaperOnly).to.equal(3)
    expect(first.start.reason).to.equal('Bốn số đầu cấp trên giấy.')
    expect(first.voids.map(({ number, reason }: Json) => [number, reason])).to.deep.equal([
      [8, 'Không dùng đến.'],
    ])
    expect(first.kept.map(({ number, isOver }: Json) => [number, isOver])).to.deep.equal([
      [9, false],
    ])
    expect((await verifyInstallation()).numbers.wrong).to.deep.equal([])
  })

  it('finds a line taken out of the book, by its gap, its document and the journal', async () => {
    await plant('DELETE FROM register_entries WHERE register_id = :outgoing AND number = 6')

    const proof = await proved()

    expect(proof.holds).to.equal(false)
    expect(found(proof)).to.deep.equal([
      ['series.gap', 6, 6],
      ['series.document_not_in_book', 6, 6],
      ['series.journal_not_in_book', 6, 6],
    ])
    expect((await verifyInstallation()).holds).to.equal(false)
  })

  it('finds the same number and symbol twice, and a number nobody was given', async () => {
    await plant(
      `UPDATE documents SET number = 5, reference = '05/QĐ-UBND' WHERE reference = '06/QĐ-UBND'`,
    )
    await plant(
      "UPDATE series SET last_number = 11 WHERE register_id = :outgoing AND type_code = ''",
    )

    const proof = await proved()

    expect(found(proof)).to.deep.equal([
      ['series.other_on_document', 6, 6],
      ['series.gap', 10, 11],
      ['series.symbol_twice', 5, 5],
    ])
  })

  it('is printed, and is for auditors', async () => {
    const printed = await auditor.get('/oversight/numbers/print')
    const refused = await clerk.get('/oversight/numbers')

    expect(Buffer.from(printed.body).subarray(0, 5).toString()).to.equal('%PDF-')
    expect([refused.status, refused.reasons]).to.deep.equal([403, ['oversight.not_your_role']])
  })
})
