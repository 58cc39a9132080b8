import { expect } from 'chai'
import { plantOffice, registeredBy } from '../../support/incoming.ts'
import { signedIn, type Desk, type Json } from '../../support/desk.ts'
import { documentAwaiting, openOffice, peoplesCommittee } from '../../support/documents.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { followSearch } from '../../../server/documents/search/follow-search.ts'
import { reindex } from '../../../server/documents/search/reindex.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { files } from '../../../server/platform/files.ts'
import { folded } from '../../../server/platform/folded.ts'

async function found(desk: Desk, query: Record<string, string>): Promise<number[]> {
  const { body } = await desk.get(`/documents/search?${new URLSearchParams(query).toString()}`)
  return (body.documents as Json[]).map(({ id }) => id as number)
}

const flood = {
  abstract: 'Kế hoạch phòng, chống lũ quét ở huyện Đồng Hỷ',
  reference: '12/KH-UBND',
  typeCode: 'plan',
  issuerName: 'Ủy ban nhân dân xã Bình Lâm',
  issuedOn: '2026-11-18',
  signerName: 'Trần Thị Hòa',
}

describe('A search', () => {
  beforeEach(async () => {
    await plantOffice()
    followSearch()
  })

  it('finds a document by each syllable of its fields, with or without accents, newest first', async () => {
    const first = await registeredBy('vanthu.ubnd', flood)
    const second = await registeredBy('vanthu.ubnd', { ...flood, reference: '013/KH-UBND' })
    await settle()
    const clerk = await signedIn('vanthu.ubnd')

    const syllables = [...flood.abstract.split(/[ ,]+/), 'Hòa', 'hoà', 'bình']
    for (const syllable of syllables.flatMap((each) => [each, folded(each)])) {
      expect(await found(clerk, { words: syllable }), syllable).to.deep.equal([second, first])
    }
    expect(await found(clerk, { words: '12/KH-UBND' })).to.deep.equal([first])
    expect(await found(clerk, { words: '13 ubnd' })).to.deep.equal([second])
    expect(await found(clerk, { words: '"chống lũ quét"' })).to.deep.equal([second, first])
    expect(await found(clerk, { words: '"quét lũ"' })).to.deep.equal([])
    expect(await found(clerk, { words: 'lũ quét Bắc' })).to.deep.equal([])
  })

  it('reads the first page, the whole content where that is asked, and follows each change', async () => {
    const pdf = await plainPdf('Giao So Y te chu tri, bao cao truoc ngay 15')
    const file = { ...(await files().keep(pdf)), pages: 1 }
    const id = await registeredBy('vanthu.ubnd', { ...flood, file })
    await settle()
    const clerk = await signedIn('vanthu.ubnd')

    expect(await found(clerk, { words: 'sở y tế lũ' })).to.deep.equal([id])
    const [hit] = (await clerk.get('/documents/search?words=y+te&within=content')).body.documents
    expect(hit).to.include({ id, typeName: 'Kế hoạch' })
    expect(hit.excerpt).to.include('So Y te chu tri')
    await reindex()
    expect(await found(clerk, { words: 'sở y tế lũ', within: 'content' })).to.deep.equal([id])
  })

  it('is narrowed by filters, alone or beside words', async () => {
    const id = await registeredBy('vanthu.ubnd', flood)
    await registeredBy('vanthu.ubnd', { typeCode: 'report', issuedOn: '2025-12-31' })
    await settle()
    const clerk = await signedIn('vanthu.ubnd')

    for (const [name, value] of [
      ['typeCode', 'plan'],
      ['issuer', 'binh lam'],
      ['signer', 'thi hoa'],
      ['number', '1'],
      ['from', '2026-01-01'],
    ] as const) {
      const other = name === 'issuer' || name === 'number' ? { words: 'lũ' } : {}
      expect(await found(clerk, { [name]: value, ...other }), name).to.deep.equal([id])
    }
    expect(await found(clerk, { stage: 'completed', words: 'lu' })).to.deep.equal([])
    const whole = {
      direction: 'incoming',
      stage: 'registered',
      from: '2026-11-18',
      to: '2026-11-18',
    }
    expect(await found(clerk, whole)).to.deep.equal([id])
    expect(await found(clerk, { words: 'lũ', unitId: '1' })).to.deep.equal([])
  })

  it('shows nothing of another body but to auditors, page by page, each once', async () => {
    const ids: number[] = []
    for (const who of ['vanthu.ubnd', 'vanthu.tu', 'vanthu.ubnd']) {
      ids.unshift(await registeredBy(who, flood))
    }
    await settle()

    expect(await found(await signedIn('vanthu.tu'), { words: 'lũ' })).to.deep.equal([ids[1]])
    expect(await found(await signedIn('vanthu.mttq'), { words: 'lũ' })).to.deep.equal([])
    const clerk = await signedIn('vanthu.ubnd')
    const { documents, next } = (await clerk.get('/documents/search?words=lu&limit=1')).body
    expect(documents[0].id).to.equal(ids[0])
    expect(await found(clerk, { words: 'lu', limit: '1', after: next })).to.deep.equal([ids[2]])
    const auditor = await signedIn('thanhtravien.ttt')
    const all = await found(auditor, { words: 'lũ' })
    expect(all).to.include.members([ids[0], ids[2]])
  })
})

describe('A draft', () => {
  it('is found only by those who work on it, at the stage where it stands', async () => {
    await openOffice()
    followSearch()
    const office = await peoplesCommittee()
    const id = await documentAwaiting('submission', office, { abstract: 'Tờ trình xây cầu' })
    await settle()
    expect(await found(office.drafter, { words: 'xay cau', stage: 'draft' })).to.deep.equal([id])
    expect(await found(office.clerk, { words: 'xay cau' })).to.deep.equal([])

    await office.drafter.post(`/documents/${String(id)}/submission`)
    await settle()
    expect(await found(office.clerk, { words: 'xay cau' })).to.deep.equal([id])
    expect(await found(office.drafter, { words: 'xay cau', stage: 'draft' })).to.deep.equal([])
  })
})
