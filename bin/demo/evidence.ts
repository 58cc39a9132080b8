import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  listRegisterEntries,
  listRegisters,
  readVersion,
  showDocument,
} from '../../server/documents/contract.ts'
import { listDocumentDeliveries } from '../../server/exchange/contract.ts'
import { traceDocument, verifyChains } from '../../server/oversight/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { gatherEvidence, type Gathered } from './evidence-gathered.ts'
import type { Office } from './office.ts'
import type { Issued } from './outgoing.ts'
import type { Person } from './person.ts'
import type { Told } from './story.ts'

type Trace = ReplyOf<typeof traceDocument>

/** The file's name of a document: its reference without what a path cannot hold. */
const fileName = (reference: string): string => `${reference.replaceAll('/', '_')}.pdf`

/** Writes the issued files, the received copies, the traces, the registers and the summary; throws when anything does not hold. */
export async function leaveEvidence(
  office: Office,
  told: Told,
  { out, begunAt }: { out: string; begunAt: number },
): Promise<void> {
  const auditor = await office.person('thanhtravien.ttt')
  await writeIssued(join(out, 'issued'), told.issued)
  await writeReceived(join(out, 'received'), told)
  const traces: Trace[] = []
  for (const { id } of told.issued)
    traces.push(await auditor.call(traceDocument, { documentId: id }))
  const gathered = await gatherEvidence(office, told, out)
  const journal = await auditor.call(verifyChains, {})
  const deliveries = await everyDelivery(told.issued)
  await writeJson(out, 'trace.json', traces)
  await writeJson(out, 'registers.json', await registersOf(office))
  // Who signed and sealed; the timestamps over them are counted with the levels.
  const signatures = traces.flatMap((trace) => trace.signatures).filter(isOfSomebody)
  const summary = {
    issued: told.issued.map(({ reference }) => reference),
    received: told.received.length,
    deliveries: deliveries.length,
    signaturesVerified: signatures.filter(holds).length,
    signatures: signatures.length,
    ...gathered,
    journal,
    seconds: Math.round((performance.now() - begunAt) / 100) / 10,
  }
  await writeJson(out, 'summary.json', summary)
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`)
  refuseWhatDoesNotHold(summary, traces)
}

type Counted = Record<'signatures' | 'signaturesVerified' | 'received' | 'deliveries', number>

function refuseWhatDoesNotHold(summary: Counted & Gathered, traces: readonly Trace[]): void {
  const { signatures, signaturesVerified, received, deliveries, reports } = summary
  const wrong = [
    signatures !== 2 * traces.length &&
      'a document has not exactly the signature of its signer and its body',
    signaturesVerified !== signatures && 'a signature does not hold',
    Object.keys(reports).some((outcome) => outcome !== 'passed') && 'a report does not pass',
    received > deliveries && 'more was received than was sent',
    traces.some(({ isIntact }) => !isIntact) && 'a trace is not intact',
  ].filter(Boolean)
  if (wrong.length > 0) throw new Error(wrong.join('; '))
}

const isOfSomebody = ({ kind }: Trace['signatures'][number]): boolean => kind === 'signature'

const holds = ({ isIntact, isValid, isTrusted }: Trace['signatures'][number]): boolean =>
  isIntact && isValid && isTrusted

async function writeIssued(folder: string, issued: readonly Issued[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { id: documentId, reference, clerk } of issued) {
    const { versions } = await clerk.call(showDocument, { documentId })
    const version = Math.max(...versions.map((each) => each.version))
    const bytes = await clerk.read(readVersion, { documentId, version })
    await writeFile(join(folder, fileName(reference)), bytes)
  }
}

async function writeReceived(folder: string, { received }: Told): Promise<void> {
  for (const { agencyCode, reference, bytes } of received) {
    await mkdir(join(folder, agencyCode), { recursive: true })
    await writeFile(join(folder, agencyCode, fileName(reference)), bytes)
  }
}

async function everyDelivery(issued: readonly Issued[]): Promise<unknown[]> {
  const all: unknown[] = []
  for (const { id: documentId, clerk } of issued) {
    all.push(...(await clerk.call(listDocumentDeliveries, { documentId })).deliveries)
  }
  return all
}

async function registersOf(office: Office): Promise<object[]> {
  const books: object[] = []
  for (const { code, name } of await office.agencies()) {
    books.push({ code, name, registers: await booksOf(await office.clerkOf(code)) })
  }
  return books
}

async function booksOf(clerk: Person): Promise<object[]> {
  const { registers } = await clerk.call(listRegisters, {})
  const read = registers.flatMap(({ id: registerId, kind, name, periods }) =>
    periods.map(async (period) => {
      const { entries } = await clerk.call(listRegisterEntries, { registerId, period, limit: 500 })
      return { kind, name, period, entries }
    }),
  )
  return await Promise.all(read)
}

async function writeJson(folder: string, name: string, content: unknown): Promise<void> {
  await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`)
}
