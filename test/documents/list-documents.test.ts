import { expect } from 'chai'
import { reindex } from '../../server/documents/search/reindex.ts'
import type { Desk } from '../support/desk.ts'
import { signedIn } from '../support/desk.ts'
import { documentAwaiting, openOffice, peoplesCommittee } from '../support/documents.ts'
import type { Office } from '../support/documents.ts'

describe('the list of documents', () => {
  let office: Office
  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
  })

  const listed = async (desk: Desk, query = ''): Promise<number[]> => {
    const { body } = await desk.get(`/documents?${query}`)
    return (body.documents as { id: number }[]).map(({ id }) => id)
  }

  it('has the newest change first, page by page, each once', async () => {
    const ids: number[] = []
    for (let time = 0; time < 5; time += 1)
      ids.unshift(await documentAwaiting('submission', office))

    const pages: number[][] = []
    let after = ''
    do {
      const { body } = await office.drafter.get(`/documents?limit=2${after}`)
      pages.push((body.documents as { id: number }[]).map(({ id }) => id))
      after = body.next === null ? '' : `&after=${String(body.next)}`
    } while (after !== '')

    expect(pages.map(({ length }) => length)).to.deep.equal([2, 2, 1])
    expect(pages.flat()).to.deep.equal(ids)
  })

  it('keeps what waits for me', async () => {
    await documentAwaiting('submission', office)
    const checked = await documentAwaiting('content-check', office)

    expect(await listed(office.head, 'waitingFor=me')).to.deep.equal([checked])
    expect(await listed(office.clerk, 'waitingFor=me')).to.deep.equal([])
  })

  it('finds words with or without accents, and takes % and _ as they are', async () => {
    const one = await documentAwaiting('submission', office, { abstract: 'Kế hoạch phòng lũ 50%' })
    await documentAwaiting('submission', office, { abstract: 'Tờ khai khác' })

    await reindex()
    expect(await listed(office.drafter, 'words=ke+HOẠCH')).to.deep.equal([one])
    expect(await listed(office.drafter, 'words=50%25')).to.deep.equal([one])
    expect(await listed(office.drafter, 'words=5_%25')).to.deep.equal([])
    expect(await listed(office.drafter, 'words=%25')).to.deep.equal([])
  })

  it('shows drafts only to those involved, and nothing of another body', async () => {
    const draft = await documentAwaiting('submission', office)
    const checked = await documentAwaiting('content-check', office)

    expect(await listed(office.leader)).to.deep.equal([checked, draft])
    expect(await listed(office.clerk)).to.deep.equal([checked])
    expect(await listed(await signedIn('bithu.tu'))).to.deep.equal([])
  })

  it('filters by stage and direction', async () => {
    const checked = await documentAwaiting('content-check', office)
    await documentAwaiting('submission', office)

    expect(await listed(office.head, 'stage=content-check&direction=outgoing')).to.deep.equal([
      checked,
    ])
    expect(await listed(office.head, 'direction=incoming')).to.deep.equal([])
  })

  it('names the types that a body may issue', async () => {
    const { types } = (await (await signedIn('chuyenvien.du.binhlam')).get('/document-types')).body
    const codes = (types as { code: string }[]).map(({ code }) => code)
    expect(codes).to.include('resolution').and.not.include('guidance')
  })
})
