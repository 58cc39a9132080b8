import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { settle } from '../../server/journal/sequence.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import { openOffice } from '../support/documents.ts'
import { emptyTables, dataFolder } from '../support/installation.ts'
import { sendRaw, wire, type RawAnswer } from './http-request.ts'
import {
  body,
  file,
  form,
  goodPdf,
  multipart,
  unacceptable,
  type Given,
} from './unacceptable-files.data.ts'

function keptFiles(): string[] {
  const store = join(dataFolder, 'store')
  return existsSync(store) ? readdirSync(store, { recursive: true, encoding: 'utf8' }) : []
}

async function arrive(desk: Desk, given: Given): Promise<RawAnswer> {
  return await sendRaw(await wire(desk, 'POST /api/arrivals', { type: multipart, ...given }))
}

describe('A file that cannot be taken', () => {
  const heard = new Map<string, RawAnswer & { isUnchanged: boolean }>()

  before(async function () {
    this.timeout(120_000)
    await emptyTables()
    await openOffice()
    const desk = await signedIn('vanthu.ubnd')
    await settle()
    let before = [await databaseDigest(), ...keptFiles()].join()
    for (const [what, [make]] of Object.entries(unacceptable)) {
      const answer = await arrive(desk, await make())
      const after = [await databaseDigest(), ...keptFiles()].join()
      heard.set(what, { ...answer, isUnchanged: after === before })
      before = after
    }
  })

  for (const [what, [, status, code]] of Object.entries(unacceptable)) {
    it(`is refused with a reason, nothing stored: ${what}`, () => {
      const answer = heard.get(what)!
      expect([answer.status, ...answer.reasons]).to.deep.equal([status, code])
      expect(answer.isUnchanged).to.equal(true)
      expect(answer.body).not.to.match(/\bat .*:\d+:\d+|node_modules/)
    })
  }
})

describe('A file that can be taken', () => {
  it('is taken over the same wire', async () => {
    await openOffice()
    const desk = await signedIn('vanthu.ubnd')

    const answer = await arrive(desk, { content: form(body, file(await goodPdf())) })

    expect([answer.status, ...answer.reasons]).to.deep.equal([201])
  })

  it('may be called as it likes: the name is no path, and only words of it are kept', async () => {
    await openOffice()
    const desk = await signedIn('vanthu.ubnd')
    const name = '..%2f..%2f../../etc/passwd'

    const answer = await arrive(desk, { content: form(body, file(await goodPdf(), name)) })

    expect(answer.status).to.equal(201)
    expect(keptFiles().join()).not.to.include('passwd')
  })
})
