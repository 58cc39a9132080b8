import type { DocumentRow } from '../../../documents/official-document.ts'
import { typeName } from '../../../documents/type-names.ts'
import { verificationMark } from '../../../documents/verification/mark.ts'
import { act } from '../../../journal/act.ts'
import { utf8 } from '../../../journal/log/formats/encoding.ts'
import { installation, type Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/endpoint.ts'
import { signaturesIn } from '../../signatures-in.ts'
import { collectLife, type Life } from '../collect.ts'
import { documentToExport } from '../export-evidence.ts'
import { digestOf } from '../verifier/read-parts.ts'
import { readLines } from '../verifier/check-lines.ts'
import type * as contract from './contract.ts'
import { mandateFacts, numberFacts } from './numbers-and-mandates.ts'
import type { Passport } from './passport.ts'
import { proofIn } from './proof-in.ts'

/** The life of a document; that somebody had it is recorded. */
export async function readPassport(
  { documentId }: Pick<InputOf<typeof contract.readPassport>, 'documentId'>,
  context: Context,
): Promise<Passport> {
  const document = await documentToExport(documentId, context.actor)
  const life = await collectLife(document, context)
  const { facts } = life
  const told: Passport = {
    madeAt: context.at,
    madeBy: context.actor.name,
    document: documentIn(facts.document),
    files: filesIn(facts),
    signatures: await signaturesOf(facts, context.at),
    mandates: await mandateFacts(document.id),
    numbers: await numberFacts(document.id),
    deliveries: deliveriesIn(facts),
    lines: happenedIn(life),
    proof: life.log ? proofIn(life.log) : null,
  }
  await recordPassport(document, context)
  return told
}

const recordPassport = act(
  'passport.print',
  (document: Pick<DocumentRow, 'id'>) => Promise.resolve(document),
  ({ id }) => id,
)

type Facts = Life['facts']

function documentIn({ typeCode, code, agencyId: _, ...document }: Facts['document']) {
  const mark = code === null ? undefined : verificationMark(code)
  return {
    ...document,
    typeName: typeName(typeCode),
    code: mark?.code ?? null,
    address: mark?.address ?? null,
  }
}

function filesIn({ versions, raised, annexes, withdrawn = [] }: Facts): Passport['files'] {
  const taken = new Map(withdrawn.map((each) => [each.sha256, each]))
  return [
    ...versions.map((each) => ({ ...each, name: String(each.version) })),
    ...raised.map((each) => ({ ...each, name: String(each.step), kind: each.level })),
    ...annexes.map((each) => ({ ...each, kind: 'annex' })),
  ].map(({ name, kind, sha256, sizeBytes }) => {
    const { withdrawnAt = null, destroyedAt = null } = taken.get(sha256) ?? {}
    return { name, kind, sha256, sizeBytes, withdrawnAt, destroyedAt }
  })
}

async function signaturesOf({ versions }: Facts, at: string): Promise<Passport['signatures']> {
  const last = versions.at(-1)
  return last ? ((await signaturesIn(last.sha256, at)) ?? []) : []
}

function deliveriesIn({ deliveries, receipts }: Facts): Passport['deliveries'] {
  return deliveries.map(({ id, ...each }) => ({
    ...each,
    receipts: receipts.filter(({ deliveryId }) => deliveryId === id).map(({ sha256 }) => sha256),
  }))
}

function happenedIn({ facts, lines }: Life): Passport['lines'] {
  const people = new Map(facts.people.map(({ id, name }) => [id, name]))
  const posts = new Map(facts.posts.map(({ id, title }) => [id, title]))
  const bodies = new Map(facts.agencies.map(({ id, name }) => [id, name]))
  return readLines(lines)
    .toSorted(
      (one, other) =>
        one.said.at.localeCompare(other.said.at) || (one.position ?? 0) - (other.position ?? 0),
    )
    .map(({ position, line, said: { at, act: name, subject, seq, actor, details } }) => ({
      ...{ at, act: name, subject, seq, position, digest: digestOf(utf8(line)) },
      personName: people.get(actor.personId) ?? doneBy(details, bodies) ?? installation.name,
      postTitle: posts.get(actor.postId) ?? '',
      agencyName: bodies.get(actor.agencyId) ?? '',
    }))
}

// What another installation told was done there, by whoever it names, else by its body.
function doneBy(
  { byName, byAgencyId }: Readonly<Record<string, unknown>>,
  bodies: ReadonlyMap<number, string>,
): string | undefined {
  return typeof byName === 'string' ? byName : bodies.get(Number(byAgencyId))
}
