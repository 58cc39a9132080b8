import { expect } from 'chai'
import { reasonWords } from '../../client/words/reasons/index.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Answer, type Desk } from '../support/desk.ts'
import {
  draftForm,
  fileForm,
  openOffice,
  peoplesCommittee,
  uploadPage,
  type Office,
} from '../support/documents.ts'
import { emptyTables } from '../support/installation.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { inBase64, keyOf, keysWithSealOf, signedBy } from '../support/signing.ts'

type Hand = 'drafter' | 'head' | 'clerk' | 'leader' | 'deputy'
type Stage = (typeof stages)[number]

const stages = [
  ...['draft', 'content-check', 'form-check', 'awaiting-signature'],
  ...['signed', 'numbered', 'sealed', 'issued'],
] as const

/** Who may do what at each stage; everything else is out of order. */
const rightful: Record<string, Partial<Record<Hand, readonly string[]>>> = {
  draft: { drafter: ['redraft', 'upload', 'annex', 'submit'] },
  'content-check': { head: ['approve content', 'return'] },
  'form-check': { clerk: ['approve form', 'return'] },
  'awaiting-signature': { leader: ['prepare to sign', 'return'] },
  signed: { clerk: ['number'] },
  numbered: { clerk: ['seal'] },
  sealed: { clerk: ['issue'] },
  issued: {},
}

type Doing = (desk: Desk, path: string) => Promise<Answer>

let certificate = ''
let page = new FormData()
let form: object = {}

const acts: Record<string, Doing> = {
  redraft: (desk, path) => desk.put(`${path}/draft`, { ...form, baseVersion: 1 }),
  upload: (desk, path) => desk.post(`${path}/main-file`, page),
  annex: (desk, path) => desk.post(`${path}/annexes`, page),
  submit: (desk, path) => desk.post(`${path}/submission`),
  'approve content': (desk, path) => desk.post(`${path}/content-approval`),
  'approve form': (desk, path) => desk.post(`${path}/form-approval`),
  return: (desk, path) => desk.post(`${path}/return`, { reason: 'Xem lại.' }),
  'prepare to sign': (desk, path) =>
    desk.post(`${path}/preparations`, { field: 'signer', certificate, version: 2 }),
  sign: (desk, path) =>
    desk.post(`${path}/signatures`, { preparationId: 1, cms: 'AAAA', hasReadToEnd: true }),
  number: (desk, path) => desk.post(`${path}/number`),
  seal: (desk, path) => desk.post(`${path}/seal`),
  issue: (desk, path) => desk.post(`${path}/issue`),
  'present to a leader': (desk, path) => desk.post(`${path}/presentation`, { toPostId: 1 }),
}

/** How a document gets from each stage to the next. */
const onward: Record<string, (office: Office, id: number) => Promise<Answer>> = {
  draft: ({ drafter }, id) => acts['submit']!(drafter, pathOf(id)),
  'content-check': ({ head }, id) => acts['approve content']!(head, pathOf(id)),
  'form-check': ({ clerk }, id) => acts['approve form']!(clerk, pathOf(id)),
  'awaiting-signature': (_, id) => signedBy('chutich.ubnd', id),
  signed: ({ clerk }, id) => acts['number']!(clerk, pathOf(id)),
  numbered: ({ clerk }, id) => acts['seal']!(clerk, pathOf(id)),
  sealed: ({ clerk }, id) => acts['issue']!(clerk, pathOf(id)),
}

const pathOf = (id: number): string => `/documents/${String(id)}`

/** What was heard at one stage by one hand: each act out of order, and whether any left a trace. */
interface Heard {
  answers: [string, Answer][]
  isUnchanged: boolean
}

const hands: readonly Hand[] = ['drafter', 'head', 'clerk', 'leader', 'deputy']
const wrong = (stage: Stage, hand: Hand): string[] =>
  Object.keys(acts).filter((act) => !rightful[stage]?.[hand]?.includes(act))

describe('The order of a document’s way', () => {
  const heard = new Map<string, Heard>()

  before(async function () {
    this.timeout(120_000)
    await emptyTables()
    await openOffice()
    await keysWithSealOf('H90')
    const office = await peoplesCommittee()
    const desks = { ...office, deputy: await signedIn('phochutich.ubnd') }
    certificate = inBase64((await keyOf('chutich.ubnd')).certificate)
    page = fileForm(await plainPdf('Số:          /QĐ-UBND'), { secrecy: 'none' })
    form = draftForm(office.leaderPostId)
    const { body } = await office.drafter.post('/documents', form)
    await uploadPage(office.drafter, body.id)
    for (const stage of stages) {
      const { body: shown } = await office.drafter.get(pathOf(body.id))
      expect(shown.stage).to.equal(stage)
      for (const hand of hands) {
        heard.set(`${stage} ${hand}`, await tried(desks[hand], pathOf(body.id), wrong(stage, hand)))
      }
      expect((await onward[stage]?.(office, body.id))?.reasons ?? []).to.deep.equal([])
    }
  })

  async function tried(desk: Desk, path: string, names: readonly string[]): Promise<Heard> {
    const before = await databaseDigest()
    const answers: Heard['answers'] = []
    for (const name of names) answers.push([name, await acts[name]!(desk, path)])
    return { answers, isUnchanged: (await databaseDigest()) === before }
  }

  for (const stage of stages) {
    for (const hand of hands) {
      it(`leaves the ${hand} at ${stage} nothing but ${rightful[stage]?.[hand]?.join(', ') ?? 'to read'}`, () => {
        const { answers, isUnchanged } = heard.get(`${stage} ${hand}`)!
        for (const [name, { status, reasons }] of answers) {
          expect(status, `${name} ${reasons.join()}`).to.be.oneOf([403, 404, 409])
          expect(reasons, name).not.to.be.empty
          for (const code of reasons) expect(reasonWords, code).to.have.property(code)
        }
        expect(isUnchanged).to.equal(true)
      })
    }
  }
})
