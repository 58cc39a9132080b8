import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { makeAuthority } from '../../certs/make-authority.ts'
import { row } from '../../server/platform/database.ts'
import { openAuthority } from '../../server/signing/authority/open-authority.ts'
import { openKeys } from '../../server/signing/keys/open-keys.ts'
import { closeOwnAuthority } from '../support/authority.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn } from '../support/desk.ts'
import { openOffice, peoplesCommittee, type Office } from '../support/documents.ts'
import { dataFolder } from '../support/installation.ts'
import {
  inBase64,
  keyFolder,
  keyOf,
  keysWithSealOf,
  signedBy,
  typedAwaiting,
} from '../support/signing.ts'

describe('keys that may not sign', () => {
  let office: Office
  let id: number

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    office = await peoplesCommittee()
    id = await typedAwaiting(office)
  })
  afterEach(closeOwnAuthority)

  it('are a person’s whose certificate was revoked: the document goes on waiting', async () => {
    const { certificate } = await keyOf('chutich.ubnd')
    openAuthority(join(keyFolder, 'authority'))
    const keeper = await signedIn('quantri.vpubnd')
    const given = { certificate: inBase64(certificate), reason: 'key-compromise' }
    const revoked = await keeper.post('/authority/revocations', given)

    const answer = await signedBy('chutich.ubnd', id)

    expect(revoked.status).to.equal(201)
    expect([answer.status, answer.reasons]).to.deep.equal([422, ['path.revoked']])
    const { body: shown } = await office.leader.get(`/documents/${String(id)}`)
    expect(shown).to.include({ stage: 'awaiting-signature' })
  })

  it('are another body’s, laid where the seal’s should be: nothing is sealed', async () => {
    const path = `/documents/${String(id)}`
    const before = [await signedBy('chutich.ubnd', id), await office.clerk.post(`${path}/number`)]
    expect(before.flatMap(({ reasons }) => reasons)).to.deep.equal([])
    openKeys(await mistakenKeys())
    const digest = await databaseDigest()

    const answer = await office.clerk.post(`${path}/seal`)

    const refused = [422, ['signing.seal_key_of_another_body']]
    expect([answer.status, answer.reasons]).to.deep.equal(refused)
    expect(await databaseDigest()).to.equal(digest)
  })
})

/** A folder of keys in which another body's key lies in the place of the one that is to seal. */
async function mistakenKeys(): Promise<string> {
  const bodies = [{ id: 'another', name: 'Sở Nội vụ tỉnh Hương Sơn' }]
  await makeAuthority(keyFolder, { people: [], bodies, password: 'x' })
  const folder = join(dataFolder, 'mistaken-keys')
  cpSync(keyFolder, folder, { recursive: true })
  const document = await row<{ agencyId: number }>('SELECT agency_id FROM documents')
  for (const end of ['pem', 'key.pem']) {
    const place = (name: string) => join(folder, 'bodies', `${name}.${end}`)
    cpSync(place('another'), place(String(document?.agencyId)))
  }
  return folder
}
