import { expect } from 'chai'
import { z } from 'zod'
import { insert, transact } from '../../server/platform/database.ts'
import { reasonWords } from '../../client/words/reasons/index.ts'
import { signedIn, type Answer, type Desk, type Json } from '../support/desk.ts'
import { postIdOf } from '../support/province.ts'
import { addressesOf, bodyOf, guarded, nameOf, type Mounted } from './ask.ts'
import { somebodyElses, type Things } from './somebody-elses.ts'

const junk = [null, '', 'lung tung', '💥', -1, 1.5, true, [null], 'ệ'.repeat(20_000)]
const junkInQuestions = ['', '-1', 'lung tung', '💥', '9007199254740993']

function fieldsOf(shape: z.ZodType | undefined): string[] {
  if (!shape) return []
  const { properties } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })
  return Object.keys(properties ?? {})
}

/** The chairman with every role that there is: whatever junk is let through gets as far as it can. */
async function mightiest(): Promise<Desk> {
  const postId = await postIdOf('chutich.ubnd')
  const roles = ['clerk', 'officer', 'unit-head', 'archivist', 'auditor', 'administrator']
  await transact(() =>
    insert(
      'post_roles',
      roles.map((role) => ({ postId, role })),
    ),
  )
  return await signedIn('chutich.ubnd')
}

const asked = guarded.filter(({ path }) => !path.startsWith('/session') && path !== '/previews')
const isAnswer = ({ status, reasons }: Answer): boolean =>
  status < 300 ||
  (status < 500 && reasons.length > 0 && reasons.every((code) => code in reasonWords))

function pairs<Value>(fields: string[], values: readonly Value[]): [string, Value][] {
  return fields.flatMap((field) => values.map((value): [string, Value] => [field, value]))
}

function said(field: string, value: unknown, { status, reasons }: Answer): string {
  return `${field}=${JSON.stringify(value).slice(0, 40)}: ${String(status)} ${reasons.join()}`
}

describe('Junk in one field of an otherwise fitting request', () => {
  let things: Things
  let desk: Desk
  const wrong = new Map<string, string[]>()

  before(async function () {
    this.timeout(300_000)
    things = await somebodyElses()
    desk = await mightiest()
    for (const each of asked) {
      wrong.set(nameOf(each), [...(await inBody(each)), ...(await inQuestion(each))])
    }
  })

  async function inBody(each: Mounted): Promise<string[]> {
    const [address = ''] = addressesOf(each, things)
    const fields = each.method === 'get' ? [] : fieldsOf(each.body)
    const found: string[] = []
    for (const [field, value] of pairs(fields, junk)) {
      const body = await bodyOf(each, { [field]: value } as Json)
      const answer = await desk.call(each.method.toUpperCase(), address, body)
      if (!isAnswer(answer)) found.push(said(field, value, answer))
    }
    return found
  }

  async function inQuestion(each: Mounted): Promise<string[]> {
    const [address = ''] = addressesOf(each, things)
    const [path = '', query = ''] = address.split('?')
    const found: string[] = []
    for (const [field, value] of pairs(fieldsOf(each.query), junkInQuestions)) {
      const questions = new URLSearchParams(query)
      questions.set(field, value)
      const answer = await desk.get(`${path}?${questions.toString()}`)
      if (!isAnswer(answer)) found.push(said(field, value, answer))
    }
    return found
  }

  for (const each of asked) {
    it(`is answered with reasons that have words: ${nameOf(each)}`, () => {
      expect(wrong.get(nameOf(each))).to.deep.equal([])
    })
  }
})
