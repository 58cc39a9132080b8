import { expect } from 'chai'
import type { PathReason } from '../../../../server/signing/formats/path/path-reasons.ts'
import { pkitsCases, pkitsVerdict } from './pkits.ts'

/** What the description of the suite says is wrong, as our reasons. */
const revocationReasons: Readonly<Record<string, PathReason[]>> = {
  RevokedError: ['path.revoked', 'path.issuer_revoked', 'path.on_hold'],
  InsufficientRevinfoError: ['path.revocation_unknown'],
  StaleRevinfoError: ['path.revocation_unknown'],
}
const ofRevocation = Object.values(revocationReasons).flat()

describe('The certification paths of NIST PKITS', () => {
  const cases = pkitsCases('pkits.json')

  it('are 246', () => {
    expect(cases).to.have.lengthOf(246)
  })

  for (const each of cases) {
    const { id, name, error } = each

    it(`${id} ${name.replaceAll('_', ' ')}: ${error ? 'refused' : 'passed'}`, () => {
      const { indication, reasons } = pkitsVerdict(each)

      expect(indication === 'passed', reasons.join(' ')).to.equal(!error)
      expect(reasons.length === 0).to.equal(!error)
      const expected = error && revocationReasons[error.class]
      for (const reason of reasons) {
        expect(expected?.includes(reason) ?? !ofRevocation.includes(reason), reason).to.equal(true)
      }
    })
  }
})

describe('The user notices of NIST PKITS', () => {
  for (const each of pkitsCases('pkits-user-notice.json')) {
    it(`${each.id} ${each.name.replaceAll('_', ' ')} shows the notice of the policy that holds`, () => {
      const { indication, policies } = pkitsVerdict(each)

      expect(indication).to.equal('passed')
      expect(policies.flatMap(({ notices }) => notices)).to.deep.equal([each.notice])
    })
  }
})
