import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { readAnchors } from '../../../../server/signing/formats/path/read-anchors.ts'
import { desk } from '../desk.ts'

describe('Trust anchors of a PEM text', () => {
  const anchor = async () => readFileSync((await desk()).anchorPath, 'utf8')

  it('are trusted for everything where nothing is said', async () => {
    const [only, ...others] = readAnchors(await anchor())
    expect(others).to.deep.equal([])
    expect(Object.keys(only ?? {})).to.deep.equal(['certificate'])
  })

  it('keep each to its own purposes and days', async () => {
    const pem = await anchor()
    const limited = `Purposes: timestamping, ocsp-signing\nFrom: 2024-07-01\nTo: 2034-06-30\n${pem}`
    const [first, second] = readAnchors(`${limited}\n${pem}`)
    expect(first).to.deep.include({
      purposes: ['timestamping', 'ocsp-signing'],
      validFrom: '2024-07-01T00:00:00.000Z',
      validTo: '2034-06-30T23:59:59.999Z',
    })
    expect(second?.purposes).to.equal(undefined)
  })

  it('are refused where a purpose or a day is none', async () => {
    const pem = await anchor()
    expect(() => readAnchors(`Purposes: everything\n${pem}`)).to.throw('"everything"')
    expect(() => readAnchors(`To: 30/06/2034\n${pem}`)).to.throw('"30/06/2034"')
  })
})
