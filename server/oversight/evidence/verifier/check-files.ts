import type { BundledFacts, BundledFile, Finding } from './bundle.ts'
import { linesOf, type ReadLine } from './check-lines.ts'
import type { Parts } from './container.ts'
import { withdrawnHashes } from './check-withdrawn.ts'
import { finding, proved, type Wrong } from './findings.ts'
import { digestOf, partOf } from './read-parts.ts'

/**
 * That every version, annex and raised file has the hash that a journal line names, a version one of this document, and that the
 * lines name no version of the main file that lacks; of what the sender took back, the hash alone.
 */
export function checkFiles(parts: Parts, facts: BundledFacts, lines: readonly ReadLine[]): Finding {
  const { versions, annexes, raised, deliveries } = facts
  const named = hashesIn(lines)
  const ofDocument = hashesIn(linesOf(lines, `document:${String(facts.document.id)}`))
  const gone = withdrawnHashes(facts)
  const files = [...versions, ...annexes, ...raised]
  const here = files.filter(({ sha256 }) => !gone.has(sha256))
  const hashes = new Set([...gone, ...here.map(({ path }) => digestOf(partOf(parts, path)))])
  const wrong: Wrong[] = [
    ...here.filter((file) => !isAsSaid(parts, file)).map(wrongWith('files.hash')),
    ...versions
      .filter(({ sha256 }) => !ofDocument.has(sha256))
      .map(wrongWith('files.not_in_journal')),
    ...toBeNamed(facts)
      .filter(({ sha256 }) => !named.has(sha256))
      .map(wrongWith('files.not_in_journal')),
    ...mainFiles(lines)
      .filter(({ sha256 }) => !hashes.has(sha256))
      .map(({ act, sha256 }) => ({ reason: 'files.lacking', what: `${act} ${sha256}` })),
    ...deliveries
      .filter(({ sha256 }) => !hashes.has(sha256))
      .map(({ toName }) => ({ reason: 'files.other_delivered', what: toName })),
  ]
  return proved('files', wrong, { about: String(files.length) })
}

// A copy that stayed in one installation shares what its sender's line raised; its beginning is checked all the same.
function toBeNamed({ document, annexes, raised }: BundledFacts): BundledFile[] {
  return document.direction === 'incoming' ? annexes : [...annexes, ...raised]
}

const wrongWith =
  (reason: string) =>
  ({ path }: BundledFile): Wrong => ({ reason, what: path })

const isAsSaid = (parts: Parts, { path, sha256 }: BundledFile): boolean =>
  digestOf(partOf(parts, path)) === sha256

const sha256 = /^[0-9a-f]{64}$/

// By the names of what is a hash: a reason that somebody wrote may look like one.
function hashesIn(lines: readonly ReadLine[]): Set<string> {
  const found = lines
    .flatMap(({ said }) => Object.entries(said.details))
    .flatMap(([name, value]) => (/sha256$/i.test(name) ? [value] : []))
  return new Set(found.filter((value): value is string => sha256.test(String(value))))
}

const lasting: readonly string[] = [
  'document.sign',
  'document.initial',
  'document.seal',
  'document.issue',
]

// What was signed or issued stays; drafts that came before may be gone with their retention.
function mainFiles(lines: readonly ReadLine[]): { act: string; sha256: string }[] {
  return lines.flatMap(({ said: { act, details } }) => {
    const hash = details['sha256']
    return lasting.includes(act) && typeof hash === 'string' ? [{ act, sha256: hash }] : []
  })
}

/** That what was raised with evidence begins with the very bytes that were signed. */
export function checkRaised(parts: Parts, facts: BundledFacts): Finding {
  const { versions, raised, withdrawn } = facts
  const why = withdrawn ? 'withdrawn.content' : 'raised.none'
  if (withdrawn || raised.length === 0)
    return finding('raised', 'open', { isNeeded: false, reasons: [why] })
  const bases = new Map(versions.map(({ sha256: hash, path }) => [hash, path]))
  const wrong = raised
    .filter(({ baseSha256, path }) => {
      const base = bases.get(baseSha256)
      return base !== undefined && !begins(partOf(parts, path), partOf(parts, base))
    })
    .map(wrongWith('raised.other_beginning'))
  return proved('raised', wrong, { about: String(raised.length) })
}

function begins(whole: Uint8Array, beginning: Uint8Array): boolean {
  return beginning.every((byte, index) => byte === whole[index])
}
