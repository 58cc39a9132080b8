import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { province } from '../../server/agencies/demonstration/province.data.ts'
import { listDocumentDeliveries } from '../../server/exchange/contract.ts'
import { listReceipts } from '../../server/exchange/outbox/contract.ts'
import { readEdxml } from '../../server/exchange/edxml/read-edxml.ts'
import type { Person } from '../demo/person.ts'
import type { Three } from './running.ts'
import type { Told } from './story.ts'
import { fileName } from './told.ts'

/** Leaves every message that crossed from one installation to another, as edXML signed by its sender, with the receipt signed by its recipient: a folder for each delivery, in the order of time. */
export async function leaveMessages(three: Three, told: Told, out: string): Promise<void> {
  const { decision, answers, recalled, corrected } = told
  for (const { clerk, id, reference } of [
    ...[decision, ...answers],
    ...[recalled.notice, corrected.notice],
  ]) {
    const { deliveries } = await clerk.call(listDocumentDeliveries, { documentId: id })
    for (const delivery of deliveries) {
      const name = `${fileName(reference)}--${codeOf(delivery.toName)}`
      await leaveDelivery(three, { clerk, deliveryId: delivery.id }, join(out, 'messages', name))
    }
  }
}

const codeOf = (name: string): string =>
  province.find((body) => body.name === name)?.code ?? fileName(name)

async function leaveDelivery(
  three: Three,
  { clerk, deliveryId }: { clerk: Person; deliveryId: number },
  folder: string,
): Promise<void> {
  const { receipts } = await clerk.call(listReceipts, { deliveryId })
  if (receipts.length > 0) await mkdir(folder, { recursive: true })
  for (const [index, { content }] of receipts.entries()) {
    const message = await messageOf(three, content)
    const name = `${String(index + 1)}-${nameOf(message)}`
    await writeFile(join(folder, `${name}.xml`), message)
    await writeFile(join(folder, `${name}.receipt.xml`), content)
  }
}

// A receipt names the hash of what it is for; the bytes lie in the store of whoever sent it.
async function messageOf(three: Three, receipt: string): Promise<Uint8Array> {
  const hash = /sha256:([0-9a-f]{64})/.exec(receipt)?.[1] ?? ''
  for (const { folder } of Object.values(three)) {
    const path = join(folder, 'store', hash.slice(0, 2), hash.slice(2, 4), hash)
    const found = await readFile(path).catch(() => undefined)
    if (found) return found
  }
  throw new Error(`the message ${hash} lies in no store`)
}

// A document by what it does, a status by its code and sender: `new`, `recall`, `status-15-H90.101`.
function nameOf(bytes: Uint8Array): string {
  const { message } = readEdxml(bytes)
  if (message.kind === 'document') return message.businessType
  return `status-${message.statusCode}-${message.from.organId}`
}
