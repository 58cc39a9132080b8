import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { keyWords } from '../../client/signing/key-words.ts'
import { reasonWords } from '../../client/words/reasons/index.ts'
import { vi } from '../../client/words/vi.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { openPkcs12 } from '../../server/signing/formats/cms/pkcs12.ts'
import { CommitteeClient } from '../support/committee-client.ts'
import { CscDouble } from '../support/csc-double.ts'
import { takenOutKey } from '../support/taken-out-key.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { keyFileOf } from './support/key-file.ts'
import type { Person } from './support/person.ts'
import { decisionsToSign, office } from './support/to-sign.ts'

const words = keyWords.vi
const subjects = ['Thành lập Tổ công tác liên ngành', 'Phân công trực lãnh đạo dịp Tết']
const [pin, oneTimePassword] = ['135791', '246802']

describe('The kinds of key, through the screens', function () {
  this.timeout(180_000)
  const client = new CommitteeClient()
  const service = new CscDouble()
  let chairman: Person
  let keyFile: Buffer

  withBrowser(async () => {
    const secretFile = join(tmpdir(), `tamcap-secret-${String(process.pid)}`)
    await writeFile(secretFile, service.clientSecret)
    return {
      KEY_HOLDERS: 'file, committee, remote',
      COMMITTEE_CLIENT: await client.listen(),
      REMOTE_SIGNING_ADDRESS: await service.listen(),
      REMOTE_SIGNING_CLIENT: 'tamcap',
      REMOTE_SIGNING_SECRET_FILE: secretFile,
    }
  })
  after(() => {
    client.close()
    service.close()
  })

  beforeEach(async () => {
    await decisionsToSign(office(), subjects)
    chairman = await personAt('chutich.ubnd')
    await readTo(subjects[0]!)
    await chairman.page.keyboard.press('s')
    keyFile = await readFile(await keyFileOf(chairman))
  })

  const readTo = async (subject: string): Promise<void> => {
    const { page } = chairman
    await page.getByRole('button', { name: subject }).first().click()
    await page.locator('.pdf > div').waitFor({ state: 'attached' })
    await page.locator('.pdf > div').scrollIntoViewIfNeeded()
    await page.locator('.action-bar').getByText(vi.document.read).waitFor()
  }

  // A key that is pressed while something is being signed is not heard.
  const signAgain = async (): Promise<void> => {
    const { page } = chairman
    const bar = page.locator('.action-bar')
    await bar.getByRole('button', { name: vi.acts.sign, exact: true }).waitFor()
    await page.keyboard.press('s')
  }

  const choose = (kind: 'committee' | 'remote') =>
    chairman.page.getByRole('radio', { name: words.kinds[kind] }).check()

  it('hand a document to the Cipher Committee’s client, and take nothing back that was changed', async () => {
    const key = await openPkcs12(keyFile, demonstrationPassword)
    client.conduct = { key, name: 'Chủ tịch', misconduct: 'changed-page' }
    await choose('committee')
    await chairman.picture('30-key-dialog')
    await chairman.press(words.submits.committee)

    await chairman.page.getByText(reasonWords['client.refused']!.vi).waitFor()
    client.conduct = { key, name: 'Chủ tịch' }
    await signAgain()

    await chairman.page.getByText(vi.done.signed).waitFor()
    expect(client.heard).to.deep.equal(['GetVersion', 'SignApproved', 'SignApproved'])
  })

  it('sign at a remote service with a one-time password, after a PIN that was wrong', async () => {
    const { page } = chairman
    const key = await takenOutKey(keyFile, demonstrationPassword)
    service.credentials.set('chutich', { ...key, pin, oneTimePassword })
    await choose('remote')
    await page.getByLabel(words.account).fill('chutich@hoalu')
    await chairman.press(words.findKeys)
    await page.getByLabel(words.pin).fill('000000')
    await chairman.picture('31-remote-key')
    await chairman.press(words.submits.remote)
    await page.getByLabel(words.oneTime).fill(oneTimePassword)
    await chairman.press(words.allow)
    await page.getByText(reasonWords['remote.pin_wrong']!.vi).waitFor()

    await signAgain()
    await choose('remote')
    await page.getByLabel(words.pin).fill(pin)
    await chairman.press(words.submits.remote)
    await page.getByLabel(words.oneTime).fill(oneTimePassword)
    await chairman.picture('32-one-time-password')
    await chairman.press(words.allow)

    await page.getByText(vi.done.signed).waitFor()
  })
})
