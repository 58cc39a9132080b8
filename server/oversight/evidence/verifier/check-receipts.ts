import { deliveryUuid } from '../../../exchange/edxml/document-identifier.ts'
import { inspectXml } from '../../../signing/formats/xml/inspect-xml.ts'
import type { BundledFacts, Finding } from './bundle.ts'
import { linesOf, type ReadLine } from './check-lines.ts'
import type { Parts } from './container.ts'
import { finding, proved } from './findings.ts'
import { digestOf, partOf } from './read-parts.ts'
import type { VerifierTrust } from './trust.ts'

type Receipt = BundledFacts['receipts'][number]

/** One finding for each receipt: signed by one of the two bodies of its delivery, whom the reader trusts, for these bytes of this message about this delivery, and entered in the delivery's chain. */
export function checkReceipts(
  { parts, lines }: { parts: Parts; lines: readonly ReadLine[] },
  { receipts, deliveries }: Pick<BundledFacts, 'receipts' | 'deliveries'>,
  trust: VerifierTrust,
): Finding[] {
  if (receipts.length === 0)
    return [finding('receipt', 'open', { isNeeded: false, reasons: ['receipt.none'] })]
  return receipts.map((receipt) => {
    const delivery = deliveries.find(({ id }) => id === receipt.deliveryId)
    const entered = linesOf(lines, `delivery:${String(receipt.deliveryId)}`)
    return findingOn(receipt, { bytes: partOf(parts, receipt.path), trust, delivery, entered })
  })
}

interface Reading {
  bytes: Uint8Array
  trust: VerifierTrust
  delivery: BundledFacts['deliveries'][number] | undefined
  /** The chain of its delivery. */
  entered: readonly ReadLine[]
}

function findingOn(receipt: Receipt, reading: Reading): Finding {
  const { bytes, trust, delivery } = reading
  const { anchors, at } = trust
  const verdict = inspectXml(bytes, { anchors: [...anchors], at, revocation: 'if-known' })
  const signer = verdict.signer?.name
  const about = [delivery?.toName, signer, receipt.at].filter(Boolean).join(' · ')
  const named = [receipt.path]
  if (!isForThese(receipt, reading))
    return finding('receipt', 'refuted', { about, named, reasons: ['receipt.other_bytes'] })
  const reasons: string[] = [...verdict.reasons]
  // What stands outside the signed part is nobody's word.
  if (verdict.covers !== 'whole') return finding('receipt', 'refuted', { about, named, reasons })
  const doubts = doubtsOf(receipt, { ...reading, signer })
  if (verdict.indication === 'passed' && doubts.length > 0)
    return finding('receipt', 'open', { about, named, reasons: doubts })
  return finding('receipt', outcomes[verdict.indication], { about, named, reasons })
}

function isForThese(receipt: Receipt, { bytes, delivery }: Reading): boolean {
  const text = new TextDecoder().decode(bytes)
  const binding = `${receipt.messageUuid} sha256:${receipt.messageSha256}`
  const abouts = [...text.matchAll(/DocumentId>([^<]+)</g)].map(([, id = '']) => deliveryUuid(id))
  const isAbout = delivery !== undefined && abouts.includes(delivery.uuid)
  return digestOf(bytes) === receipt.sha256 && text.includes(binding) && isAbout
}

function doubtsOf(
  { sha256 }: Receipt,
  { delivery, entered, signer = '' }: Reading & { signer: string | undefined },
): string[] {
  const isOfBody = [delivery?.fromName, delivery?.toName].includes(signer.normalize('NFC'))
  const isEntered = entered.some(
    ({ said: { details } }) =>
      details['receiptSha256'] === sha256 || details['messageSha256'] === sha256,
  )
  return [
    ...(isEntered ? [] : ['receipt.not_in_journal']),
    ...(isOfBody ? [] : ['receipt.other_body']),
  ]
}

const outcomes = { passed: 'proved', failed: 'refuted', indeterminate: 'open' } as const

/** That every step that a delivery is said to have made has its line, in the order of its codes. */
export function checkDeliveries({ deliveries }: BundledFacts, lines: readonly ReadLine[]): Finding {
  if (deliveries.length === 0)
    return finding('delivery', 'open', { isNeeded: false, reasons: ['delivery.none'] })
  const wrong = deliveries
    .filter(({ id, steps }) => linesOf(lines, `delivery:${String(id)}`).length < steps)
    .map(({ toName }) => ({ reason: 'delivery.line_lacking', what: toName }))
  return proved('delivery', wrong, { about: String(deliveries.length) })
}
