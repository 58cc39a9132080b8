import { expect } from 'chai'
import { daysAfter } from '../../server/platform/days.ts'
import { signedIn, type Answer, type Desk, type Json } from '../support/desk.ts'
import { openOffice } from '../support/documents.ts'
import { arrives, bookOf, cellsOf, paperDecision } from '../support/books.ts'
import { thisYear, today } from '../support/day.ts'

const done = ({ status, reasons, body }: Answer) => {
  expect([status, reasons]).to.deep.equal([201, []])
  return body
}

describe('A commune joins in the middle of the year, its books half written on paper', () => {
  let clerk: Desk
  let outgoing: number
  let incoming: number

  beforeEach(async () => {
    await openOffice()
    clerk = await signedIn('vanthu.ubnd')
    outgoing = await bookOf(clerk, 'outgoing')
    incoming = await bookOf(clerk, 'incoming')
  })

  const keeps = (registerId: number, what: string, given: object) =>
    clerk.post(`/registers/${String(registerId)}/${what}`, given)

  it('goes on after number 37 of paper, which are entered one by one when there is time', async () => {
    done(
      await keeps(outgoing, 'start', { firstNumber: 38, reason: 'Số 01 đến 37 đã cấp trên giấy.' }),
    )

    const next = done(await paperDecision(clerk, outgoing))
    const old = done(
      await paperDecision(clerk, outgoing, { number: 12, issuedOn: `${thisYear()}-01-01` }),
    )

    expect([next.number, next.reference]).to.deep.equal([38, '38/QĐ-UBND'])
    expect(old.reference).to.equal('12/QĐ-UBND')
    const late = await keeps(outgoing, 'start', { firstNumber: 50, reason: 'Đổi ý.' })
    expect([late.status, late.reasons]).to.deep.equal([409, ['series.has_begun']])
    const again = await paperDecision(clerk, outgoing, {
      number: 12,
      issuedOn: `${thisYear()}-01-01`,
    })
    expect([again.status, again.reasons]).to.deep.equal([409, ['number.is_in_use']])
    const book = await cellsOf(clerk, `kind=outgoing&period=${thisYear()}`)
    expect(book.map(([symbol, day]) => [symbol, day])).to.deep.equal([
      ['12/QĐ-UBND', `${thisYear()}-01-01`],
      ['38/QĐ-UBND', today()],
    ])
  })

  it('keeps two numbers back for the council’s session, bears one, and voids the other for ever', async () => {
    const kept = done(
      await keeps(outgoing, 'reservations', {
        count: 2,
        untilOn: today(),
        reason: 'Kỳ họp HĐND, ký tại hội trường.',
      }),
    )
    const between = done(await paperDecision(clerk, outgoing))

    const borne = done(await paperDecision(clerk, outgoing, { number: 1 }))
    const reason = 'Kỳ họp chỉ thông qua một văn bản.'
    done(await keeps(outgoing, 'voids', { period: thisYear(), number: 2, reason }))

    expect(kept.numbers).to.deep.equal([1, 2])
    expect([between.number, borne.number]).to.deep.equal([3, 1])
    const never = await paperDecision(clerk, outgoing, { number: 2 })
    expect(never.reasons).to.deep.equal(['number.is_void'])
    const inUse = await keeps(outgoing, 'voids', { period: thisYear(), number: 1, reason })
    expect(inUse.reasons).to.deep.equal(['number.is_in_use'])
    const book = await cellsOf(clerk, `kind=outgoing&period=${thisYear()}`)
    expect(book.map((cells) => [cells[0], cells[9]])).to.deep.equal([
      ['01/QĐ-UBND', 'Ban hành trên giấy khi mất điện.'],
      ['02', `Hủy số: ${reason}`],
      ['03/QĐ-UBND', 'Ban hành trên giấy khi mất điện.'],
    ])
  })

  it('registers on Monday what came on Friday, with its true day and the reason', async () => {
    const yesterday = daysAfter(today(), -1)
    const silent = await arrives(clerk, { arrivedOn: yesterday })
    const body = done(
      await arrives(clerk, { arrivedOn: yesterday, note: 'Đến chiều thứ Sáu, mất mạng.' }),
    )

    expect([silent.status, silent.reasons]).to.deep.equal([422, ['arrival.late_without_remark']])
    expect(body.arrivalNumber).to.equal(1)
    const [line] = await cellsOf(clerk, `kind=incoming&period=${thisYear()}`)
    expect(line).to.deep.equal([
      ...[yesterday, 1, 'Ủy ban nhân dân xã Bình Lâm', '123/UBND-VX', '2026-11-18'],
      'Công văn: Về việc báo cáo kết quả rà soát hộ nghèo năm 2026',
      ...['', null, '', 'Đến chiều thứ Sáu, mất mạng.'],
    ])
  })

  it('is warned that a letter stands in the book, and enters it once more only knowingly', async () => {
    const first = done(await arrives(clerk, { reference: '05/QĐ-UBND', typeCode: 'decision' }))
    const asked = new URLSearchParams({
      reference: 'Số: 5 ∕ qđ–ubnd',
      issuerName: 'UBND xã Bình Lâm',
      issuedOn: '2026-11-18',
    })

    const { body: seen } = await clerk.get(`/arrivals/duplicates?${asked.toString()}`)
    const twice = { reference: '5/QĐ-UBND', issuerName: 'UBND xã Bình Lâm', typeCode: 'decision' }
    const refused = await arrives(clerk, twice)
    const duplicateReason = 'Bản giấy gửi kèm sau, có thêm phụ lục.'
    const knowingly = done(await arrives(clerk, { ...twice, duplicateReason }))

    expect(seen.duplicates).to.have.lengthOf(1)
    expect(seen.duplicates[0]).to.deep.include({ documentId: first.id, by: ['symbol'] })
    expect([refused.status, refused.reasons]).to.deep.equal([409, ['arrival.looks_registered']])
    expect(knowingly.arrivalNumber).to.equal(2)
    const { body: shown } = await clerk.get(`/documents/${String(knowingly.id)}`)
    expect(shown.irregularities).to.include('arrival.registered_again')
  })

  it('gives its plans a book of their own, numbered from 01, and decisions none in mid-year', async () => {
    done(await paperDecision(clerk, outgoing))
    const opened = { kind: 'outgoing', name: 'Sổ kế hoạch', typeCodes: ['plan'], opensOn: today() }
    const { id: plans } = done(await clerk.post('/registers', opened))

    const plan = { typeCode: 'plan', notation: 'KH-UBND' }
    const first = done(await paperDecision(clerk, plans, plan))
    const wrongBook = await paperDecision(clerk, outgoing, plan)
    const decisions = { ...opened, name: 'Sổ quyết định', typeCodes: ['decision'] }
    const inMidYear = await clerk.post('/registers', decisions)

    expect(first.reference).to.equal('01/KH-UBND')
    expect(wrongBook.reasons).to.deep.equal(['register.not_for_this_type'])
    expect(inMidYear.reasons).to.deep.equal(['register.numbers_would_repeat'])
    const { body } = await clerk.get('/books')
    const names = body.books.map(({ kind, name }: Json) => [kind, name])
    expect(names.slice(0, 3)).to.deep.equal([
      ['outgoing', 'Sổ đăng ký văn bản đi'],
      ['outgoing', 'Sổ kế hoạch'],
      ['incoming', 'Sổ đăng ký văn bản đến'],
    ])
  })

  it('shows the post, the hand-over and the loan of a kept copy in their books', async () => {
    const { id } = done(await paperDecision(clerk, outgoing, { recipients: ['Sở Nội vụ'] }))
    done(await clerk.post('/post-entries', { postedOn: today(), documentId: id, to: [] }))
    const handed = { toName: 'Phòng Tổng hợp', handedOn: today(), receivedBy: 'Trần Thị Lan' }
    done(await clerk.post(`/documents/${String(id)}/hand-overs`, handed))
    const loan = { usedOn: today(), personName: 'Lê Văn Khải', allowedBy: 'Chánh Văn phòng' }
    const used = done(await clerk.post(`/documents/${String(id)}/kept-copy-uses`, loan))
    done(await clerk.post('/kept-copy-returns', { useId: used.id, returnedOn: today() }))

    expect(await cellsOf(clerk, `kind=post&period=${thisYear()}`)).to.deep.equal([
      [today(), '01/QĐ-UBND', 'Sở Nội vụ', 1, '', ''],
    ])
    const [loaned] = await cellsOf(clerk, `kind=kept-copies&period=${thisYear()}`)
    expect(loaned?.slice(0, 2)).to.deep.equal([today(), 'Lê Văn Khải'])
    expect(loaned?.slice(6, 8)).to.deep.equal([today(), 'Chánh Văn phòng'])
    const [line] = await cellsOf(clerk, `kind=outgoing&period=${thisYear()}`)
    expect(line?.slice(7, 9)).to.deep.equal([today(), 'Trần Thị Lan'])
    expect(incoming).to.be.greaterThan(0)
  })
})
