import { expect } from 'chai'
import { bookColumns } from '../../server/oversight/books/columns.ts'
import { pageCount } from '../../server/documents/layout/pdf-text.ts'
import { arrives, bookOf, cellsOf, paperDecision, sheetXml } from '../support/books.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import { openOffice } from '../support/documents.ts'
import { postIdOf } from '../support/province.ts'
import { thisYear, today } from '../support/day.ts'

describe('a book', () => {
  let clerk: Desk
  beforeEach(async () => {
    await openOffice()
    clerk = await signedIn('vanthu.ubnd')
  })

  it('of what is followed says who has it, until when, and how far it has come', async () => {
    const { body: arrived } = await arrives(clerk)
    await arrives(clerk, { reference: '124/UBND-VX' })
    const toPostId = await postIdOf('chutich.ubnd')
    const path = `/documents/${String(arrived.id)}/presentation`
    const { body: root } = await clerk.post(path, { toPostId })
    const leads = {
      postId: await postIdOf('truongphong.ubnd'),
      role: 'lead',
      dueOn: `${thisYear()}-12-31`,
    }
    const instruction = { text: 'Giao chủ trì tham mưu.', assignments: [leads] }
    const leader = await signedIn('chutich.ubnd')
    await leader.post(`/tasks/${String(root.id)}/instruction`, instruction)

    const lines = await cellsOf(clerk, `kind=follow-up&period=${thisYear()}`)

    expect(lines).to.deep.equal([
      [
        1,
        'Công văn số 123/UBND-VX ngày 18/11/2026 của Ủy ban nhân dân xã Bình Lâm',
        'Trưởng phòng Tổng hợp',
        `${thisYear()}-12-31`,
        'Đang giải quyết, xong 0/1 việc',
        ...['', ''],
      ],
    ])
    const [incoming] = await cellsOf(clerk, `kind=incoming&period=${thisYear()}`)
    expect(incoming?.slice(6, 8)).to.deep.equal(['Trưởng phòng Tổng hợp', today()])
  })

  it('is downloaded and printed with every column in its order', async () => {
    const outgoing = await bookOf(clerk, 'outgoing')
    await paperDecision(clerk, outgoing, { abstract: 'Về việc <thử> & "nghiệm"' })

    const sheet = await clerk.get(`/books/sheet?kind=outgoing&period=${thisYear()}`)
    const print = await clerk.get(`/books/print?kind=outgoing&period=${thisYear()}`)

    const xml = sheetXml(sheet.body)
    const heads = bookColumns.outgoing.map(({ vi }) => vi)
    const places = heads.map((head) => xml.indexOf(`>${head}<`))
    expect(places).to.deep.equal(places.toSorted((one, other) => one - other))
    expect(places).not.to.include(-1)
    expect(xml).to.include('Quyết định: Về việc &lt;thử&gt; &amp; ')
    expect(xml).to.include('>01/QĐ-UBND<')
    expect(await pageCount(print.body)).to.equal(2)
  })

  it('is turned by pages, each line once, and is its own body’s alone', async () => {
    const outgoing = await bookOf(clerk, 'outgoing')
    const path = `/registers/${String(outgoing)}/reservations`
    await clerk.post(path, { count: 5, untilOn: today(), reason: 'Kỳ họp.' })
    const query = `/books/lines?kind=outgoing&registerId=${String(outgoing)}&period=${thisYear()}&limit=3`

    const { body: first } = await clerk.get(query)
    const { body: rest } = await clerk.get(`${query}&after=${encodeURIComponent(first.next)}`)
    const others = await (await signedIn('vanthu.tu')).get(query)
    const officer = await (await signedIn('chuyenvien.ubnd')).get(query)

    const numbers = [...first.lines, ...rest.lines].map(({ cells }) => cells[0])
    expect(numbers).to.deep.equal(['01', '02', '03', '04', '05'])
    expect(rest.next).to.equal(null)
    expect([others.status, others.reasons]).to.deep.equal([404, ['register.not_found']])
    expect([officer.status, officer.reasons]).to.deep.equal([403, ['register.not_your_role']])
  })
})
