import { expect } from 'chai'
import { whyNotCopy, type CopyAsked } from '../../server/signing/copies/rules.ts'

describe('whether a copy may be made', () => {
  const asked: CopyAsked = {
    ...{ form: 'SY', from: 'paper', to: 'paper', documentId: null, original: {} },
    ...{ copiedFrom: '05/SY-STC', excerpt: 'Điều 1', hasScan: false },
  }

  const allowed: Record<CopyAsked['form'], string[]> = {
    SY: ['paper paper', 'electronic paper', 'paper electronic'],
    SL: ['paper paper', 'electronic paper', 'paper electronic'],
    TrS: ['paper paper', 'electronic paper', 'paper electronic', 'electronic electronic'],
  }

  const media = ['paper', 'electronic'] as const
  const ways = (['SY', 'SL', 'TrS'] as const).flatMap((form) =>
    media.flatMap((from) => media.map((to) => ({ form, from, to }))),
  )

  it('follows from its form, and from what to what it goes', () => {
    for (const { form, from, to } of ways) {
      const hasScan = form !== 'TrS' && from === 'paper' && to === 'electronic'
      const source = from === 'electronic' ? { documentId: 5, original: null } : {}
      const why = whyNotCopy({ ...asked, ...source, form, from, to, hasScan }, ['clerk'])
      expect(why.length === 0).to.equal(allowed[form].includes(`${from} ${to}`), form + from + to)
    }
  })

  it('is told with every reason', () => {
    const bare = { ...asked, copiedFrom: null, excerpt: '', original: null }

    expect(whyNotCopy({ ...bare, form: 'SL' }, [])).to.deep.equal([
      'copy.not_your_role',
      'copy.original_unclear',
      'copy.made_from_true_copy_only',
    ])
    expect(whyNotCopy({ ...asked, excerpt: '', form: 'TrS' }, ['clerk'])).to.deep.equal([
      'copy.excerpt_missing',
    ])
    expect(
      whyNotCopy(
        { ...asked, documentId: 5, original: null, from: 'electronic', to: 'electronic' },
        ['clerk'],
      ),
    ).to.deep.equal(['copy.original_is_forwarded'])
  })
})
