import { expect } from 'chai'
import { unjudged } from '../../../../server/signing/formats/verdict/told-verdict.ts'

describe('a file whose signatures cannot be judged', () => {
  it('fails where it is damaged, and is left open where it is only beyond what is read here', () => {
    expect(unjudged('pdf.damaged').indication).to.equal('failed')
    expect(unjudged('pdf.hybrid').indication).to.equal('indeterminate')
    expect(unjudged('pdf.encrypted').indication).to.equal('indeterminate')
    expect(unjudged('signature.too_costly').indication).to.equal('indeterminate')
  })

  it('says that its structure is at fault', () => {
    const [step, ...others] = unjudged('pdf.bytes_after_end').steps

    expect(others).to.deep.equal([])
    expect(step).to.deep.equal({
      step: 'structure',
      outcome: 'failed',
      reasons: ['pdf.bytes_after_end'],
    })
  })
})
