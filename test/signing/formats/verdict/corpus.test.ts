import { expect } from 'chai'
import { compareAll } from '../../../../bench/corpus/compare.ts'
import { explained } from '../../../../bench/corpus/explained.data.ts'

describe('our verdicts beside pyHanko’s on its own test files', () => {
  const findings = compareAll()

  it('accept nothing that it rejects, but what the standard explains', () => {
    const laxer = findings.filter(({ comparison }) => comparison === 'laxer')

    const unexplained = laxer.filter(({ file, field, aspect }) =>
      explained.every(
        (each) => each.file !== file || each.field !== field || each.aspect !== aspect,
      ),
    )
    expect(unexplained).to.deep.equal([])
  })

  it('agree on what is intact, valid and covered for every signature that both read', () => {
    const differing = findings.filter(
      ({ aspect, comparison }) =>
        ['intact', 'valid', 'coverage'].includes(aspect) && comparison !== 'equal',
    )

    expect(findings.filter(({ aspect }) => aspect === 'valid')).to.have.length(48)
    expect(differing).to.deep.equal([])
  })

  it('are stricter on eight points, each known', () => {
    const stricter = findings.filter(({ comparison }) => comparison === 'stricter')

    expect(stricter.map(({ file, aspect }) => `${file} ${aspect}`)).to.deep.equal([
      'form-update-override-appearance-stream-ap-indirect.pdf modification',
      'form-update-override-appearance-stream-ap-indirect.pdf docmdp',
      'form-update-override-appearance-stream.pdf modification',
      'form-update-override-appearance-stream.pdf docmdp',
      'coverage-anomalies/one-byterange.pdf readable',
      'coverage-anomalies/signature-gap-too-big.pdf readable',
      'coverage-anomalies/tail-uncovered.pdf readable',
      'coverage-anomalies/weird-byterange.pdf readable',
    ])
  })
})
