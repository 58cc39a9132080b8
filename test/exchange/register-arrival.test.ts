import { expect } from 'chai'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { rows } from '../../server/platform/database.ts'
import { signedIn } from '../support/desk.ts'
import { dataFolder } from '../support/installation.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { linesOf } from '../support/province.ts'
import { openProvince } from './sealed-document.ts'

const letter = {
  reference: 'Số: 123/UBND-VX',
  issuedOn: '2026-11-18',
  issuerName: 'Ủy ban nhân dân tỉnh bạn',
  typeCode: 'letter',
  abstract: 'Về việc phối hợp',
  secrecy: 'none',
}

const filesKept = async () =>
  (await readdir(join(dataFolder, 'store'), { recursive: true }).catch(() => [])).length

async function arrive(changes: object, file?: Uint8Array, logIn = 'vanthu.tu') {
  const form = new FormData()
  form.set('body', JSON.stringify({ ...letter, ...changes }))
  const bytes = file ?? (await plainPdf('Công văn', crypto.randomUUID()))
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'scan.pdf')
  return await (await signedIn(logIn)).call('POST', '/arrivals', form)
}

describe('registering what came from outside', () => {
  beforeEach(openProvince)

  it('gives it the next arrival number of the year, whatever its type', async () => {
    const first = await arrive({})
    const second = await arrive({ typeCode: 'decision', reference: '15/QĐ-UBND' })

    expect([first.status, first.body.arrivalNumber]).to.deep.equal([201, 1])
    expect(second.body.arrivalNumber).to.equal(2)
    const desk = await signedIn('vanthu.tu')
    const { body } = await desk.get(`/documents/${String(first.body.id)}`)
    expect(body).to.include({ direction: 'incoming', stage: 'registered', number: 123 })
    expect(body).to.include({ reference: '123/UBND-VX', notation: 'UBND-VX' })
    expect(await linesOf('document.register')).to.have.lengthOf(2)
  })

  it('keeps an irregular symbol and flags it', async () => {
    const { body } = await arrive({ reference: '5/QĐ-UBND' })

    expect(body.irregularities).to.deep.equal(['symbol.number_without_leading_zero'])
    const desk = await signedIn('vanthu.tu')
    const shown = await desk.get(`/documents/${String(body.id)}`)
    expect(shown.body.irregularities).to.deep.equal(body.irregularities)
  })

  it('refuses what is secret before anything is kept', async () => {
    const before = await filesKept()

    const declared = await arrive({ secrecy: 'confidential' })
    const stamped = await arrive({}, await plainPdf('TỐI MẬT', 'Công văn'))

    expect([declared.status, declared.reasons]).to.deep.equal([422, ['document.is_secret']])
    expect([stamped.status, stamped.reasons]).to.deep.equal([422, ['document.is_secret']])
    expect(await filesKept()).to.equal(before)
    expect(await rows('SELECT id FROM documents')).to.be.empty
    expect(await linesOf('document.register')).to.be.empty
  })

  const bad: [string, object, Uint8Array | undefined, number, string][] = [
    ['no PDF', {}, new TextEncoder().encode('văn bản'), 422, 'document.not_a_pdf'],
    ['a damaged PDF', {}, new TextEncoder().encode('%PDF-1.7 cut'), 422, 'document.unreadable_pdf'],
    ['an unknown type', { typeCode: 'novel' }, undefined, 422, 'exchange.unknown_type'],
    ['no abstract', { abstract: '' }, undefined, 400, 'request.does_not_fit'],
    ['an unknown field', { colour: 'red' }, undefined, 400, 'request.does_not_fit'],
  ]
  for (const [what, changes, file, status, reason] of bad) {
    it(`refuses ${what}, and keeps nothing`, async () => {
      const before = await filesKept()

      const answer = await arrive(changes, file)

      expect([answer.status, answer.reasons]).to.deep.equal([status, [reason]])
      expect(await filesKept()).to.equal(before)
      expect(await rows('SELECT id FROM documents')).to.be.empty
    })
  }

  it('is for clerks', async () => {
    const answer = await arrive({}, undefined, 'bithu.tu')

    expect([answer.status, answer.reasons]).to.deep.equal([403, ['exchange.not_your_role']])
  })

  it('gives ten clerks at once ten numbers without a gap', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => arrive({ reference: `${index + 10}/UBND-VX` })),
    )

    const numbers = answers.map(({ body }) => Number(body.arrivalNumber))
    expect(numbers.toSorted((a, b) => a - b)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})
