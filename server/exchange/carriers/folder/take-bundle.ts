import { installationContext } from '../../../platform/context.ts'
import { sha256 } from '../../../platform/digest.ts'
import { Refusal, type Reason } from '../../../platform/refusal.ts'
import { takeMessage } from '../../inbox/take-message.ts'
import type { PartnerRow } from '../../partners/partner-rows.ts'
import type { CarriedAnswer } from '../partner-carrier.ts'
import { readBundle, type BundleEntry } from './bundle.ts'
import { layBundle } from './lay-bundle.ts'

/** What came of a bundle. */
export interface TakenBundle {
  /** How many messages were taken, now or before. */
  messages: number
  refused: { uuid: string; reasons: Reason[] }[]
  /** What came back for messages that were carried away. */
  answers: CarriedAnswer[]
}

/** Takes the messages of a bundle, each once, and lays out the answers to them under its hash; nothing where it is not as its partner signed it. */
export async function takeBundle(
  partner: PartnerRow,
  bytes: Uint8Array,
): Promise<TakenBundle | undefined> {
  const entries = readBundle(bytes, partner.certificate ?? '')
  if (!entries) return undefined
  const given: BundleEntry[] = []
  for (const entry of entries)
    if (entry.kind === 'message') given.push(await answerTo(partner, entry))
  if (given.length > 0) await layBundle(partner, `out/answers-${sha256(bytes).slice(0, 32)}`, given)
  const refused = given.filter(({ kind }) => kind === 'refusal')
  return {
    messages: given.length - refused.length,
    refused: refused.map(({ uuid, bytes: text }) => ({ uuid, reasons: reasonsIn(text) })),
    answers: entries.flatMap((each) => carriedAnswer(each)),
  }
}

function reasonsIn(bytes: Uint8Array): Reason[] {
  return new TextDecoder().decode(bytes).split(' ') as Reason[]
}

function carriedAnswer({ kind, uuid, bytes }: BundleEntry): CarriedAnswer[] {
  if (kind === 'receipt') return [{ uuid, receipt: new TextDecoder().decode(bytes) }]
  return kind === 'refusal' ? [{ uuid, refused: reasonsIn(bytes) }] : []
}

async function answerTo({ id }: PartnerRow, { uuid, bytes }: BundleEntry): Promise<BundleEntry> {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  try {
    const came = { partnerId: id, uuid, sha256: sha256(bytes), bytes }
    const { content } = await takeMessage(came, installationContext(`bundle-${uuid}`))
    return { kind: 'receipt', uuid, bytes: text(content) }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { kind: 'refusal', uuid, bytes: text(problem.reasons.join(' ')) }
  }
}
