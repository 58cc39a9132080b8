import { visibleDocument } from '../../documents/official-document.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { whyNotAskReaders } from '../rules.ts'
import { trustThen, type TrustThen } from '../../exchange/receipts/former-trust.ts'
import { traceLines } from '../trace-lines.ts'
import type * as contract from './contract.ts'
import {
  crossingDeliveries,
  theirWords,
  vouchedOver,
  type CrossingDelivery,
  type TheirWord,
} from './crossing-rows.ts'
import { readWord } from './read-word.ts'

type Shown = ReplyOf<typeof contract.showCrossing>
type Step = Shown['steps'][number]
type Line = Awaited<ReturnType<typeof traceLines>>[number]

/** A document’s way between installations, some deliveries at a time; what another installation signed is read anew, and judged as it was when it came. */
export async function showCrossing(
  { documentId, after = 0, limit }: InputOf<typeof contract.showCrossing>,
  { actor }: Pick<Context, 'actor'>,
): Promise<Shown> {
  const document = await visibleDocument(actor, documentId)
  refuseIf(403, whyNotAskReaders(document, actor))
  const all = await crossingDeliveries(documentId)
  const page = all.filter(({ id }) => id > after).slice(0, limit)
  const own = after === 0 && all.length > 0 ? [`document:${String(documentId)}`] : []
  const subjects = [...own, ...page.map(({ id }) => `delivery:${String(id)}`)]
  const lines = await traceLines(subjects)
  const words = await theirWords(page.map(({ id }) => id))
  const then = await trustThen(page.map(({ bodyId }) => bodyId))
  const theirs = await Promise.all(words.map((word) => stepOf(word, { page, lines, then })))
  const told = new Set(theirs.map(({ line }) => line && nameOf(line)))
  const ours = lines.filter((line) => !told.has(nameOf(line))).map((line) => ownStep(line, page))
  const steps = [...ours, ...theirs, ...(await vouchingSteps(subjects))]
  return {
    deliveries: all.length,
    installations: [...new Set(all.map(({ partnerName }) => partnerName))],
    steps: steps.toSorted((one, other) => one.at.localeCompare(other.at)),
    next: page.length === limit ? (page.at(-1)?.id ?? null) : null,
  }
}

const nameOf = ({ subject, seq }: Pick<Line, 'subject' | 'seq'>) => `${subject} ${String(seq)}`

const nothing = {
  ...{ from: null, to: null, act: null, code: null, text: null, claimedAt: null },
  ...{ signature: null, sha256: null, line: null, installation: null },
} as const

function ownStep(line: Line, page: readonly CrossingDelivery[]): Step {
  const { subject, seq, at, act, personName, postTitle, agencyName, isIntact } = line
  const delivery = page.find(({ id }) => subject === `delivery:${String(id)}`)
  const by = [...new Set([personName, postTitle, agencyName])].filter(Boolean).join(', ')
  return {
    ...nothing,
    ...{ key: nameOf(line), at, whose: 'ours', kind: 'line', by, act },
    ...{ from: delivery?.fromName ?? null, to: delivery?.toName ?? null },
    line: { subject, seq, isIntact },
  }
}

interface Reading {
  page: readonly CrossingDelivery[]
  lines: readonly Line[]
  then: TrustThen
}

async function stepOf(word: TheirWord, { page, lines, then }: Reading): Promise<Step> {
  const delivery = page.find(({ id }) => id === word.deliveryId)
  if (!delivery) throw new Error('a word is about a delivery that was not asked for')
  const { kind, sha256, answers } = word
  const read = await readWord(word, delivery, then)
  const line = lines.find((each) => enters(each, word))
  return {
    ...nothing,
    ...{ key: `${kind} ${word.uuid}`, at: word.at, whose: 'theirs', kind, sha256 },
    ...{ installation: delivery.partnerName, by: delivery.bodyName },
    ...{ from: delivery.fromName, to: delivery.toName },
    ...read,
    code: kind === 'receipt' ? answers : read.code,
    line: line ? { subject: line.subject, seq: line.seq, isIntact: line.isIntact } : null,
  }
}

// The line by which a message or a receipt was taken names its bytes.
function enters({ subject, details }: Line, { deliveryId, kind, sha256 }: TheirWord): boolean {
  if (subject !== `delivery:${String(deliveryId)}`) return false
  const named = kind === 'receipt' ? details['receiptSha256'] : details['messageSha256']
  return named === sha256
}

async function vouchingSteps(subjects: readonly string[]): Promise<Step[]> {
  const vouched = await vouchedOver(subjects)
  return vouched.map(({ size, name, madeAt }) => ({
    ...nothing,
    ...{ key: `${name} ${String(size)}`, at: madeAt, whose: 'theirs', by: name },
    ...{ kind: 'countersignature', code: String(size), signature: 'valid' },
  }))
}
