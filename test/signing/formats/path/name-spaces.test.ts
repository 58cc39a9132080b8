import { expect } from 'chai'
import {
  element,
  objectIdentifier,
  sequence,
  setOf,
  type Bytes,
} from '../../../../server/signing/formats/cms/der.ts'
import { validatePath } from '../../../../server/signing/formats/path/validate-path.ts'
import {
  alternativeNames,
  asking,
  family,
  issue,
  nameSpace,
  ofAuthority,
  type Family,
} from './issue.ts'

const text = (tag: number, value: string) => element(tag, new TextEncoder().encode(value))

describe('An authority that is limited to names', () => {
  const own = family()
  const { root } = own
  const reasonsOf = (members: Partial<Family>, more = {}) =>
    validatePath(asking({ ...own, ...members }, more)).reasons

  const spaces: [string, Bytes, Bytes, boolean][] = [
    ['a mailbox at the host', text(0x81, 'tinh.gov.vn'), text(0x81, 'van-thu@tinh.gov.vn'), true],
    ['a mailbox below the host', text(0x81, 'tinh.gov.vn'), text(0x81, 'a@so.tinh.gov.vn'), false],
    ['a mailbox below the domain', text(0x81, '.gov.vn'), text(0x81, 'a@so.tinh.gov.vn'), true],
    ['a domain below', text(0x82, 'gov.vn'), text(0x82, 'tinh.GOV.vn'), true],
    ['a domain that only ends alike', text(0x82, 'gov.vn'), text(0x82, 'tingov.vn'), false],
    [
      'an address at a host below',
      text(0x86, '.gov.vn'),
      text(0x86, 'https://a@tinh.gov.vn:8/x'),
      true,
    ],
    ['an address without a host', text(0x86, '.gov.vn'), text(0x86, 'urn:a:gov.vn'), false],
    [
      'a network address inside',
      element(0x87, Uint8Array.of(10, 1, 0, 0, 255, 255, 0, 0)),
      element(0x87, Uint8Array.of(10, 1, 9, 9)),
      true,
    ],
    [
      'a network address outside',
      element(0x87, Uint8Array.of(10, 1, 0, 0, 255, 255, 0, 0)),
      element(0x87, Uint8Array.of(10, 2, 9, 9)),
      false,
    ],
    ['a name of another form', text(0x82, 'gov.vn'), text(0x81, 'a@example.com'), true],
    [
      'a registered number, which cannot be judged',
      element(0x88, Uint8Array.of(42)),
      element(0x88, Uint8Array.of(42)),
      false,
    ],
  ]
  for (const [what, base, name, isGood] of spaces) {
    it(`${isGood ? 'allows' : 'refuses'} ${what} in a permitted space`, () => {
      const limited = issue({
        name: 'Authority',
        issuer: root,
        extensions: [...ofAuthority(), nameSpace('permitted', base)],
      })
      const signer = issue({
        name: 'Signer',
        issuer: limited,
        extensions: [alternativeNames(name)],
      })

      expect(reasonsOf({ authority: limited, signer })).to.have.lengthOf(isGood ? 0 : 1)
    })
  }

  it('refuses an excluded name, whatever letters and spaces it has', () => {
    const base = sequence(setOf(sequence(objectIdentifier('2.5.4.3'), text(0x13, ' SIGNER  one '))))
    const limited = issue({
      name: 'Authority',
      issuer: root,
      extensions: [...ofAuthority(), nameSpace('excluded', element(0xa4, base))],
    })
    const signer = issue({ name: 'Signer one', issuer: limited })

    expect(reasonsOf({ authority: limited, signer })).to.deep.equal(['path.name_excluded'])
  })
})
