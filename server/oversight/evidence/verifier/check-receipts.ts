import { inspectXml } from '../../../signing/formats/xml/inspect-xml.ts'
import type { BundledFacts, Finding } from './bundle.ts'
import { linesOf, type ReadLine } from './check-lines.ts'
import type { Parts } from './container.ts'
import { finding, proved } from './findings.ts'
import { digestOf, partOf } from './read-parts.ts'
import type { VerifierTrust } from './trust.ts'

type Receipt = BundledFacts['receipts'][number]

/** One finding for each receipt: signed, by a body that the reader trusts, and for these bytes of this message. */
export function checkReceipts(
  parts: Parts,
  { receipts, deliveries }: BundledFacts,
  trust: VerifierTrust,
): Finding[] {
  if (receipts.length === 0)
    return [finding('receipt', 'open', { isNeeded: false, reasons: ['receipt.none'] })]
  const names = new Map(deliveries.map(({ id, toName }) => [id, toName]))
  return receipts.map((receipt) =>
    findingOn(receipt, { parts, trust, name: names.get(receipt.deliveryId) ?? '' }),
  )
}

interface Reading {
  parts: Parts
  trust: VerifierTrust
  name: string
}

function findingOn(receipt: Receipt, { parts, trust, name }: Reading): Finding {
  const bytes = partOf(parts, receipt.path)
  const { anchors, at } = trust
  const verdict = inspectXml(bytes, { anchors: [...anchors], at, revocation: 'if-known' })
  const binding = `${receipt.messageUuid} sha256:${receipt.messageSha256}`
  const isForThese = new TextDecoder().decode(bytes).includes(binding)
  const about = [name, verdict.signer?.name, receipt.at].filter(Boolean).join(' · ')
  const named = [receipt.path]
  if (digestOf(bytes) !== receipt.sha256 || !isForThese)
    return finding('receipt', 'refuted', { about, named, reasons: ['receipt.other_bytes'] })
  const reasons: string[] = [...verdict.reasons]
  // What stands outside the signed part is nobody's word.
  if (verdict.covers !== 'whole') return finding('receipt', 'refuted', { about, named, reasons })
  return finding('receipt', outcomes[verdict.indication], { about, named, reasons })
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
