import { expect } from 'chai'
import type { Bytes } from '../../../../server/signing/formats/cms/der.ts'
import { validatePath } from '../../../../server/signing/formats/path/validate-path.ts'
import { asking, family, issue, ofAuthority, usage, type Family } from './issue.ts'

const timeStamping = '1.3.6.1.5.5.7.3.8'
const documentSigning = '1.3.6.1.5.5.7.3.36'
const serverAuthentication = '1.3.6.1.5.5.7.3.1'

describe('A path to a certificate', () => {
  const own = family()
  const { root, authority } = own
  const reasonsOf = (members: Partial<Family>, more = {}) =>
    validatePath(asking({ ...own, ...members }, more)).reasons

  const uses: [string, Bytes[], string, boolean][] = [
    ['documents without any stated use', [], 'document-signing', true],
    ['documents with document signing', [usage(false, documentSigning)], 'document-signing', true],
    [
      'documents with server authentication',
      [usage(false, serverAuthentication)],
      'document-signing',
      false,
    ],
    ['documents with time-stamping', [usage(true, timeStamping)], 'document-signing', false],
    ['time-stamps with that use alone', [usage(true, timeStamping)], 'timestamping', true],
    [
      'time-stamps with a use that is not critical',
      [usage(false, timeStamping)],
      'timestamping',
      false,
    ],
    [
      'time-stamps with a second use',
      [usage(true, timeStamping, documentSigning)],
      'timestamping',
      false,
    ],
    ['time-stamps without any stated use', [], 'timestamping', false],
  ]
  for (const [what, extensions, purpose, isGood] of uses) {
    it(`${isGood ? 'serves' : 'does not serve'} ${what}`, () => {
      const signer = issue({
        name: 'Signer',
        issuer: authority,
        extensions: [...extensions],
      })

      expect(reasonsOf({ signer }, { purposes: [purpose] })).to.deep.equal(
        isGood ? [] : ['path.purpose_not_allowed'],
      )
    })
  }

  it('does not serve where an authority in it is for something else', () => {
    const other = issue({
      name: 'Authority',
      issuer: root,
      extensions: [...ofAuthority(), usage(false, serverAuthentication)],
    })
    const signer = issue({ name: 'Signer', issuer: other })

    expect(
      reasonsOf({ authority: other, signer }, { purposes: ['document-signing'] }),
    ).to.deep.equal(['path.purpose_not_allowed'])
  })
})
