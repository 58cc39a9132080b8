import { expect } from 'chai'
import fastCheck from 'fast-check'
import { PathProblem } from '../../../../server/signing/formats/path/path-problem.ts'
import { readCertificate } from '../../../../server/signing/formats/path/read-certificate.ts'
import { limits } from '../../../../server/signing/formats/path/session.ts'
import { validatePath } from '../../../../server/signing/formats/path/validate-path.ts'
import { readCertificateList } from '../../../../server/signing/formats/revocation/read-certificate-list.ts'
import { readOcspResponse } from '../../../../server/signing/formats/revocation/read-ocsp-response.ts'
import { answerOf, asking, family, freshKeys, issue, listOf, ofAuthority } from './issue.ts'

const seeded = (runs: number) => ({ seed: 3, numRuns: runs })

/** The bytes with one of them another. */
function flipped(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const place = at % bytes.length
  return bytes.slice().fill((bytes[place] ?? 0) ^ by, place, place + 1)
}

describe('The work of judging a path', () => {
  it('is bounded by a count in a mesh of authorities that certify one another', () => {
    const keys = Array.from({ length: 14 }, freshKeys)
    const roots = keys.map((each, at) =>
      issue({ name: `Authority ${at}`, keys: each, extensions: ofAuthority() }),
    )
    const mesh = roots.flatMap((issuer) =>
      roots.map(({ keys: each }, at) =>
        issue({ name: `Authority ${at}`, keys: each, issuer, extensions: ofAuthority() }),
      ),
    )
    const [first] = roots
    const signer = issue({ name: 'Signer', issuer: first! })
    const anchor = issue({ name: 'Anchor', extensions: ofAuthority() })
    const verdict = validatePath({
      ...asking({ root: anchor, authority: first!, signer }),
      others: mesh.map(({ certificate }) => certificate),
    })

    expect(verdict.indication).to.equal('indeterminate')
    expect(verdict.reasons).to.deep.equal(['path.search_exhausted'])
    for (const work of ['signatures', 'steps', 'paths'] as const) {
      expect(verdict.effort[work], work).to.be.at.most(limits[work])
    }
  })

  it('is bounded where all of a crowd bear the issuer’s name', () => {
    const own = family()
    const crowd = Array.from({ length: 250 }, () =>
      issue({ name: 'Authority', extensions: ofAuthority() }),
    )
    const verdict = validatePath(
      asking(own, { others: crowd.map(({ certificate }) => certificate) }),
    )

    expect(verdict.indication).to.equal('indeterminate')
    expect(verdict.effort.signatures).to.be.at.most(limits.signatures)
  })
})

describe('A crowd of false evidence', () => {
  const own = family()
  const about = { certificate: own.signer.certificate, issuer: own.authority.certificate }
  const revoked = {
    status: 'revoked',
    revokedAt: '2026-11-10T00:00:00.000Z',
    reason: 'key-compromise',
  } as const
  const word = answerOf(about, revoked, own.authority)
  const old = answerOf(about, { status: 'good' }, own.authority)

  for (const crowd of [1, 59, 200]) {
    it(`never hides that a certificate was revoked: ${crowd} answers before it`, () => {
      const false_ = issue({ name: 'Authority', extensions: ofAuthority() })
      const dates = { thisUpdate: '2026-11-20T00:00:00.000Z' }
      const decoys = Array.from({ length: crowd }, () => answerOf(about, revoked, false_, dates))
      const crls = [listOf(own.root)]
      const ocsps = [old, ...decoys, word]
      const verdict = validatePath(asking(own, { crls, ocsps, revocation: 'if-known' }))

      expect(verdict.indication).not.to.equal('passed')
    })
  }
})

describe('A changed byte', () => {
  const own = family()
  const crls = [listOf(own.root), listOf(own.authority)]
  const { certificate } = own.signer

  it('in a certificate of the path never leaves it passed', () => {
    fastCheck.assert(
      fastCheck.property(
        fastCheck.constantFrom('signer', 'authority'),
        fastCheck.nat(4000),
        fastCheck.integer({ min: 1, max: 255 }),
        (which, at, by) => {
          const changed = { ...own[which], certificate: flipped(own[which].certificate, at, by) }
          const request = asking({ ...own, [which]: changed }, { crls, revocation: 'required' })
          return validatePath(request).indication !== 'passed'
        },
      ),
      seeded(1000),
    )
  })

  it('in all evidence never leaves it passed where revocation is required', () => {
    const about = { certificate, issuer: own.authority.certificate }
    const answer = answerOf(about, { status: 'good' }, own.authority)
    fastCheck.assert(
      fastCheck.property(fastCheck.nat(4000), fastCheck.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = [crls[0]!, flipped(crls[1]!, at, by)]
        const ocsps = [flipped(answer, at, by)]
        const request = asking(own, { crls: changed, ocsps, revocation: 'required' })
        // Certificates that come along with an answer, and its unsigned shell, prove nothing.
        return validatePath(request).revocation[0]?.by !== 'crl'
      }),
      seeded(500),
    )
  })

  const readers: [string, Uint8Array, (der: Uint8Array) => unknown][] = [
    ['certificate', certificate, readCertificate],
    ['list', crls[1]!, readCertificateList],
    [
      'response',
      answerOf(
        { certificate, issuer: own.authority.certificate },
        { status: 'good' },
        own.authority,
      ),
      readOcspResponse,
    ],
  ]
  for (const [what, der, read] of readers) {
    it(`makes a ${what} unreadable at most, never a defect`, () => {
      const changes = fastCheck.array(
        fastCheck.tuple(fastCheck.nat(4000), fastCheck.integer({ min: 1, max: 255 })),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      fastCheck.assert(
        fastCheck.property(changes, fastCheck.nat(4000), (all, cut) => {
          const changed = all.reduce((bytes, [at, by]) => flipped(bytes, at, by), der)
          for (const given of [changed, changed.subarray(0, cut % der.length)])
            expectReadOrProblem(given, read)
        }),
        seeded(1500),
      )
    })
  }
})

function expectReadOrProblem(der: Uint8Array, read: (der: Uint8Array) => unknown): void {
  try {
    read(der)
  } catch (problem) {
    expect(problem).to.be.instanceOf(PathProblem)
    expect((problem as PathProblem).cause).not.to.be.instanceOf(TypeError)
  }
}
