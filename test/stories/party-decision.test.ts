import { expect } from 'chai'
import { direct, file, receive as take, type Received } from '../../bin/demo/incoming.ts'
import { issue } from '../../bin/demo/outgoing.ts'
import type { Office } from '../../bin/demo/office.ts'
import type { Person } from '../../bin/demo/person.ts'
import {
  listRegisterEntries,
  listRegisters,
  readVersion,
  showDocument,
} from '../../server/documents/contract.ts'
import { closeDossier, showDossier } from '../../server/dossiers/contract.ts'
import { settle } from '../../server/journal/sequence.ts'
import { traceDocument, verifyChains } from '../../server/oversight/contract.ts'
import { decisionFor, government, openTown, party, statesSeen } from './town.ts'

const people = 'Ủy ban nhân dân tỉnh Hương Sơn'
const front = 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hương Sơn'

describe('A decision of the provincial Party committee to the government and the Front', () => {
  let office: Office
  beforeEach(async () => {
    office = await openTown()
  })

  const sent = async () => await issue(office, party, await decisionFor(office, ['H90', 'I01.90']))

  it('leaves with the first number of its term, signed by the secretary, sealed by the office', async () => {
    const { id: documentId, reference, clerk } = await sent()

    expect(reference).to.equal('01-QĐ/TU')
    const shown = await clerk.call(showDocument, { documentId })
    expect(shown.stage).to.equal('issued')
    expect(shown.versions.map(({ kind }) => kind)).to.include.members([
      'drafted',
      'signed',
      'sealed',
    ])
    expect(await bookOf('A90', 'outgoing')).to.deep.equal([[1, '01-QĐ/TU']])
    expect(await statesSeen(clerk, documentId)).to.deep.equal({
      [people]: 'sent 01',
      [front]: 'sent 01',
    })
  })

  it('arrives byte for byte, and each body registers it under a number of its own', async () => {
    const { id: documentId, reference, clerk } = await sent()
    await receive(await office.clerkOf('I01.90'), await earlierLetter())

    const atGovernment = await receive(await office.clerkOf('H90'), reference)
    const atFront = await receive(await office.clerkOf('I01.90'), reference)

    const { versions } = await clerk.call(showDocument, { documentId })
    const version = Math.max(...versions.map((each) => each.version))
    const original = await clerk.read(readVersion, { documentId, version })
    for (const { bytes } of [atGovernment, atFront]) {
      expect(Buffer.from(bytes).equals(Buffer.from(original))).to.equal(true)
    }
    expect([atGovernment.arrivalNumber, atFront.arrivalNumber]).to.deep.equal([1, 2])
    expect(await bookOf('H90', 'incoming')).to.deep.equal([[1, '01-QĐ/TU']])
    expect(await bookOf('I01.90', 'incoming')).to.deep.equal([
      [1, '02-QĐ/TU'],
      [2, '01-QĐ/TU'],
    ])
  })

  it('is directed, carried out, accepted and filed, and its sender sees each state', async () => {
    const { id: documentId, reference, clerk: sender } = await sent()
    const clerk = await office.clerkOf('H90')
    const received = await receive(clerk, reference)

    const instruction = 'Giao Phòng Tổng hợp chủ trì thực hiện, báo cáo trước ngày 25.'
    const close = await direct(office, government, { ...received, instruction })
    const seenAtWork = await statesSeen(sender, documentId)
    await close('Đã thực hiện xong.', null)
    const dossierId = await file(clerk, { code: '01.TH', title: 'Quy chế phối hợp' }, [
      received.documentId,
    ])
    await clerk.call(closeDossier, { dossierId, retention: 'permanent' })

    expect(seenAtWork[people]).to.match(/^sent 01 03 04/)
    expect(await statesSeen(sender, documentId)).to.deep.equal({
      [people]: 'sent 01 03 04 05 06',
      [front]: 'sent 01',
    })
    const { closedOn, contents } = await clerk.call(showDossier, { dossierId })
    expect([closedOn === null, contents.map(({ stage }) => stage)]).to.deep.equal([
      false,
      ['completed'],
    ])
  })

  it('is traced by the auditor over both bodies, every line and signature proved', async () => {
    const { id: documentId, reference } = await sent()
    const received = await receive(await office.clerkOf('H90'), reference)
    const close = await direct(office, government, { ...received, instruction: 'Thực hiện.' })
    await close('Đã thực hiện.', null)

    const auditor = await office.person('thanhtravien.ttt')
    const trace = await auditor.call(traceDocument, { documentId: received.documentId })
    const journal = await auditor.call(verifyChains, {})

    expect([trace.documentId, trace.isIntact, journal.firstBad]).to.deep.equal([
      documentId,
      true,
      null,
    ])
    expect(trace.signatures.map(({ field, indication }) => [field, indication])).to.deep.equal([
      ['signer', 'passed'],
      ['seal', 'passed'],
    ])
    const told = trace.lines.map(({ act }) => act)
    for (const acts of way) expect(told).to.include(acts)
    expect(told.indexOf('document.sign')).to.be.lessThan(told.indexOf('document.number'))
    expect(told.indexOf('document.number')).to.be.lessThan(told.indexOf('document.seal'))
    expect(told.indexOf('document.seal')).to.be.lessThan(told.indexOf('document.issue'))
    expect(new Set(trace.lines.map(({ agencyName }) => agencyName))).to.include(people)
  })

  const way = [
    ...['document.draft', 'document.submit', 'document.approve_content', 'document.approve_form'],
    ...['document.sign', 'document.number', 'document.seal', 'document.issue', 'delivery.send'],
    ...['delivery.arrive', 'delivery.register', 'document.present', 'task.instruct'],
    ...['task.report', 'document.complete'],
  ]

  async function receive(clerk: Person, reference: string): Promise<Received> {
    await settle()
    return await take(clerk, reference)
  }

  async function earlierLetter(): Promise<string> {
    const { reference } = await issue(office, party, await decisionFor(office, ['I01.90']))
    return reference
  }

  async function bookOf(code: string, kind: string): Promise<[number, string][]> {
    const clerk = await office.clerkOf(code)
    const { registers } = await clerk.call(listRegisters, {})
    const { id: registerId = 0, periods = [] } = registers.find((each) => each.kind === kind) ?? {}
    const [period = ''] = periods
    const { entries } = await clerk.call(listRegisterEntries, { registerId, period, limit: 100 })
    return entries.map(({ number, reference }) => [number, reference])
  }
})
