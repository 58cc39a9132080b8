import { visibleDocument } from '../../documents/official-document.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { whyNotAskReaders } from '../rules.ts'
import type * as contract from './contract.ts'
import { lifeOf } from './life.ts'

/** Every act on a document, its deliveries and its tasks, the earliest first. */
export async function listActs(
  { documentId }: InputOf<typeof contract.listActs>,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof contract.listActs>> {
  const document = await visibleDocument(actor, documentId)
  refuseIf(403, whyNotAskReaders(document, actor))
  const { lines } = await lifeOf(document)
  // By the clock; what is of one moment as the journal has it.
  return { documentId, acts: lines.toSorted((one, other) => one.at.localeCompare(other.at)) }
}
