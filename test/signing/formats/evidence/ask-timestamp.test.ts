import { expect } from 'chai'
import { answerTimestamp } from '../../../../server/signing/authority/answer-timestamp.ts'
import { openAuthority } from '../../../../server/signing/authority/open-authority.ts'
import { askTimestamp } from '../../../../server/signing/evidence/ask-timestamp.ts'
import { openEvidence } from '../../../../server/signing/evidence/settings.ts'
import { readTimestampToken } from '../../../../server/signing/formats/timestamp/read-token.ts'
import { timestampRequest } from '../../../../server/signing/formats/timestamp/request.ts'
import { refusedResponse } from '../../../../server/signing/formats/timestamp/response.ts'
import { authorityOfTests, type AuthorityOfTests } from '../authority.ts'
import { now } from '../desk.ts'
import { outside, type Behaviour, type Outside } from './outside.ts'

const digest = new Uint8Array(32).fill(7)

describe('asking for a timestamp', () => {
  let made: AuthorityOfTests
  let authority: Outside | undefined

  before(async () => {
    made = await authorityOfTests()
  })

  beforeEach(() => openAuthority(made.authority.folder))

  afterEach(() => {
    authority?.stop()
    openEvidence({ timestampAddress: undefined, mostMilliseconds: 150_000 })
    openAuthority(made.authority.folder)
  })

  // However busy the machine: only whoever is never heard to the end is too slow.
  async function askedOf(behave: Behaviour, mostMilliseconds = 30_000): Promise<string> {
    authority = await outside(behave)
    openEvidence({ timestampAddress: `${authority.address}/tsa`, mostMilliseconds })
    return await outcome()
  }

  const stamped = (question: Uint8Array) => answerTimestamp(made.authority, question, now)

  it('gets one of the own authority without any network', async () => {
    const token = readTimestampToken(await askTimestamp(digest))

    expect(token.imprint.value).to.deep.equal(digest)
    expect(token.nonce).to.have.length.greaterThan(3)
  })

  it('gets one of the authority of the settings, by its media type', async () => {
    expect(await askedOf(stamped)).to.equal('given')
    expect(authority?.asked.map(({ path, mediaType }) => [path, mediaType])).to.deep.equal([
      ['/tsa', 'application/timestamp-query'],
    ])
  })

  it('without any authority says so', async () => {
    openAuthority(`${made.authority.folder}/nowhere`)

    expect(await outcome()).to.equal('evidence.no_authority')
  })

  const behaviours: [string, Behaviour, string][] = [
    ['refuses', () => refusedResponse('system-failure'), 'evidence.answer_refused'],
    ['answers garbage', () => Buffer.from('<html>'), 'evidence.answer_unusable'],
    [
      'stamps something else',
      () => stamped(timestampRequest(new Uint8Array(32))),
      'evidence.answer_unusable',
    ],
    [
      'repeats another number',
      () => stamped(timestampRequest(digest, { nonce: Uint8Array.of(1) })),
      'evidence.answer_unusable',
    ],
    ['repeats no number', () => stamped(timestampRequest(digest)), 'evidence.answer_unusable'],
    ['never answers', () => () => undefined, 'evidence.too_slow'],
    [
      'stops in the middle',
      (question) => (_, response) => void response.writeHead(200).write(stamped(question)),
      'evidence.too_slow',
    ],
    ['answers without end', () => new Uint8Array(200_000), 'evidence.answer_too_large'],
    [
      'sends elsewhere',
      () => (_, response) => void response.writeHead(302, { location: '/' }).end(),
      'evidence.answer_refused',
    ],
    ['hangs up', () => (request) => void request.socket.destroy(), 'evidence.unreachable'],
  ]
  for (const [what, behave, reason] of behaviours) {
    it(`of one that ${what} gets none, and says why`, async () => {
      const patience = reason === 'evidence.too_slow' ? 300 : undefined
      expect(await askedOf(behave, patience)).to.equal(reason)
    })
  }

  it('asks at most eight at once', async () => {
    let [open, most] = [0, 0]
    const slowly: Behaviour = (question) => (_, response) => {
      open++
      most = Math.max(most, open)
      setTimeout(() => {
        open--
        response.end(stamped(question))
      }, 20)
    }
    authority = await outside(slowly)
    openEvidence({ timestampAddress: authority.address, mostMilliseconds: 30_000 })

    const outcomes = await Promise.all(Array.from({ length: 30 }, outcome))

    expect(new Set(outcomes)).to.deep.equal(new Set(['given']))
    expect(most).to.be.within(2, 8)
  })
})

async function outcome(): Promise<string> {
  return await askTimestamp(digest).then(
    () => 'given',
    (problem: unknown) => (problem as { reason?: string }).reason ?? String(problem),
  )
}
