import { whyNotRead } from '../../documents/freezes.ts'
import { visibleDocument } from '../../documents/official-document.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { whyNotAskReaders } from '../rules.ts'
import type * as contract from './contract.ts'
import { differencesNow } from './differences-now.ts'
import { knownOf, stateAt, type DocumentThen } from './document-then.ts'
import { lifeOf } from './life.ts'

type Shown = ReplyOf<typeof contract.showMoment>

/** A document, and who could read it, as of a moment, with what is other than after the act before. */
export async function showMoment(
  { documentId, at: asked }: InputOf<typeof contract.showMoment>,
  { actor, at: now }: Pick<Context, 'actor' | 'at'>,
): Promise<Shown> {
  const document = await visibleDocument(actor, documentId)
  refuseIf(403, whyNotAskReaders(document, actor))
  const life = await lifeOf(document)
  const known = await knownOf(document)
  const at = asked ?? now
  const passed = life.lines.filter((line) => line.at <= at)
  const latest = latestOf(passed.map((line) => line.at))
  const before = latestOf(passed.map((line) => line.at).filter((moment) => moment < latest))
  const then = await stateAt(at, life, known)
  // Nothing is new at the moment at which it came.
  const prior = before === '' ? then : await stateAt(before, life, known)
  return {
    ...{ at, wasHere: passed.length > 0, lines: passed.length },
    isIntact: passed.every(({ isIntact }) => isIntact),
    ...changedSince(prior, then),
    isReadable: whyNotRead(document).length === 0,
    differs: await differencesNow(life, document),
  }
}

const latestOf = (moments: readonly string[]): string =>
  moments.reduce((latest, each) => (each > latest ? each : latest), '')

function changedSince(before: DocumentThen, now: DocumentThen) {
  const marked = <Each extends object>(own: readonly Each[], others: readonly Each[]) => {
    const known = new Set(others.map((each) => JSON.stringify(each)))
    return own.map((each) => ({ ...each, isChanged: !known.has(JSON.stringify(each)) }))
  }
  const has = new Set(now.readers.filter(could).map(keyOf))
  return {
    ...{ stage: now.stage, version: now.version, sha256: now.sha256, wasOut: now.wasOut },
    isStageChanged: before.stage !== now.stage,
    isVersionChanged: before.sha256 !== now.sha256,
    fields: now.fields.map((field) => ({ ...field, isChanged: isOther(field, before.fields) })),
    signatures: marked(now.signatures, before.signatures),
    deliveries: marked(now.deliveries, before.deliveries),
    holders: marked(now.holders, before.holders),
    readers: marked(now.readers, before.readers),
    noMoreReaders: before.readers.filter((each) => could(each) && !has.has(keyOf(each))),
  }
}

type Field = DocumentThen['fields'][number]
type Reader = DocumentThen['readers'][number]

// A value that nobody can tell is not known to have changed.
function isOther({ name, value, source }: Field, before: readonly Field[]): boolean {
  const was = before.find((each) => each.name === name)
  const isTold = source !== 'untold' && was?.source !== 'untold'
  return isTold && was?.value !== value
}

const could = ({ rules }: Reader): boolean => rules.length > 0

const keyOf = ({ personId, postId }: Reader): string => `${String(personId)} ${String(postId)}`
