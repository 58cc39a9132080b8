import { expect } from 'chai'
import { registerPaper } from '../../server/documents/registers/register-paper.ts'
import { booksListed } from '../../server/oversight/books/queries.ts'
import type { Context } from '../../server/platform/context.ts'
import { rows } from '../../server/platform/database.ts'
import { dayOf } from '../../server/platform/days.ts'
import { numberDocument } from '../../server/signing/number-document.ts'
import { sealDocument } from '../../server/signing/seal-document.ts'
import { bookOf } from '../support/books.ts'
import { thisYear } from '../support/day.ts'
import { openOffice, peoplesCommittee, type Office } from '../support/documents.ts'
import { contextOf } from '../support/incoming.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'

const contentType = 'application/pdf'

describe('The turn of the year in Vietnam, at 17:00 UTC', () => {
  let office: Office
  let outgoing: number

  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
    outgoing = await bookOf(office.clerk, 'outgoing')
  })

  /** The clerk, so many seconds after the year has turned. */
  async function clerkAt(seconds: number): Promise<Context> {
    const at = new Date(Date.parse(`${thisYear()}-12-31T17:00:00Z`) + seconds * 1000).toISOString()
    const { actor, ...context } = await contextOf('vanthu.ubnd')
    return { ...context, at, actor: { ...actor, day: dayOf(at) } }
  }

  /** A decision on paper is entered so many seconds after the turn. */
  async function entered(seconds: number, issuedOn: string, number: number | null = null) {
    const bytes = Buffer.from(await plainPdf(issuedOn, crypto.randomUUID()))
    const paper = {
      ...{ registerId: outgoing, typeCode: 'decision', notation: 'QĐ-UBND', number, issuedOn },
      ...{ abstract: 'Về việc trực Tết', signerName: 'Nguyễn Văn Mẫu', signerTitle: 'Chủ tịch' },
      ...{ recipients: [], copies: 1, remark: 'Mất điện.', secrecy: 'none' as const },
      file: [{ name: 'a.pdf', contentType, bytes }],
    }
    return await registerPaper(paper, await clerkAt(seconds))
  }

  const given = async () =>
    await rows(
      `SELECT e.period, e.number, d.issued_on FROM register_entries e
       JOIN documents d ON d.id = e.document_id ORDER BY e.period, e.number`,
    )

  it('finds a document that took its number in the last second sealed under it, with the day of the old year', async () => {
    await keysWithSealOf('H90')
    const documentId = await typedAwaiting(office)
    await signedBy('chutich.ubnd', documentId)

    const numbered = await numberDocument({ documentId }, await clerkAt(-1))
    await sealDocument({ documentId }, await clerkAt(1))
    await entered(2, `${String(Number(thisYear()) + 1)}-01-01`)

    const [lastDay, firstDay] = [dayOf((await clerkAt(-1)).at), dayOf((await clerkAt(1)).at)]
    expect(numbered).to.include({ number: 1, issuedOn: lastDay })
    const { body } = await office.clerk.get(`/documents/${String(documentId)}`)
    expect(body).to.include({ stage: 'sealed', reference: '01/QĐ-UBND', issuedOn: lastDay })
    expect(await given()).to.deep.equal([
      { period: lastDay.slice(0, 4), number: 1, issuedOn: lastDay },
      { period: firstDay.slice(0, 4), number: 1, issuedOn: firstDay },
    ])
  })

  it('shows the book of the new year before it has a number, over those of the old', async () => {
    const { books } = await booksListed({}, await clerkAt(1))

    const years = [String(Number(thisYear()) + 1), thisYear()]
    expect(books.find(({ kind }) => kind === 'outgoing')?.periods).to.deep.equal(years)
  })

  it('leaves paper of the old year its numbers, and begins no book of a year that was not kept here', async () => {
    const year = thisYear()
    await entered(-60, `${year}-12-31`)
    await entered(60, `${String(Number(year) + 1)}-01-01`)

    await entered(120, `${year}-12-31`)
    const before = await entered(120, `${String(Number(year) - 1)}-12-31`).catch(
      (problem: unknown) => problem,
    )

    expect(before).to.deep.include({ status: 422, reasons: ['register.period_not_kept_here'] })
    expect(await given()).to.deep.equal([
      { period: year, number: 1, issuedOn: `${year}-12-31` },
      { period: year, number: 2, issuedOn: `${year}-12-31` },
      {
        period: String(Number(year) + 1),
        number: 1,
        issuedOn: `${String(Number(year) + 1)}-01-01`,
      },
    ])
  })
})
