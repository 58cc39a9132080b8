import { expect } from 'chai'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readEdxml } from '../../../server/exchange/edxml/read-edxml.ts'
import { signEdxml } from '../../../server/exchange/edxml/sign-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { inProject } from '../../../server/platform/root.ts'
import { now } from '../../signing/formats/path/issue.ts'
import { body, keyOf } from '../../signing/formats/xml/envelope.ts'
import { properMessage } from './arbitrary-message.ts'
import { letter, pdf, registered, sample } from './messages.ts'

const folder = mkdtempSync(join(tmpdir(), 'tamcap-edxml-schema-'))
const schema = inProject('server', 'exchange', 'edxml', 'edxml.xsd')

after(() => rmSync(folder, { recursive: true }))

/** What the schema says against these texts; nothing where they are as it has them. */
function against(texts: readonly Uint8Array[]): string {
  const paths = texts.map((text, at) => {
    const path = join(folder, `${String(at)}.xml`)
    writeFileSync(path, text)
    return path
  })
  const options = ['--nonet', '--noout', '--schema', schema, ...paths]
  const { status, stderr } = spawnSync('xmllint', options, { encoding: 'utf8' })
  return status === 0 ? '' : stderr
}

describe('The schema of messages', () => {
  it('holds for everything that is written', () => {
    const messages = fc.sample(properMessage, { numRuns: 200, seed: 102 })

    expect(against(messages.map((each) => writeEdxml(each)))).to.equal('')
  })

  it('holds for attachments and signatures', async () => {
    const file = { name: 'a.pdf', contentType: 'application/pdf', bytes: pdf, description: 'a' }
    const signed = await signEdxml(writeEdxml(letter, [file]), { key: keyOf(body('ec')), at: now })

    expect(against([signed, writeEdxml(registered)])).to.equal('')
  })

  it('holds for what was read in another order and form', () => {
    const names = ['prefixes-mixed', 'document-id-last', 'no-namespace', 'dialect-go-vn']
    const texts = names.map((name) => {
      const { message, attachments } = readEdxml(sample(name))
      return writeEdxml(
        message,
        attachments.flatMap(({ entry }) => (entry ? [entry] : [])),
      )
    })

    expect(against(texts)).to.equal('')
  })

  for (const name of ['unknown-elements', 'no-namespace', 'business-spelling', 'status-unpadded']) {
    it(`does not hold for ${name}`, () => {
      expect(against([sample(name)])).to.include('Schemas validity error')
    })
  }
})
