import type { SignedCheckpoint } from '../../../journal/log/formats/checkpoint.ts'
import { utf8 } from '../../../journal/log/formats/encoding.ts'
import {
  readNote,
  readVerifier,
  signatureBy,
  type SignedNote,
  type Verifier,
} from '../../../journal/log/formats/note.ts'
import { bundleFormat, paths, type BundledKeys, type Finding } from './bundle.ts'
import type { Parts } from './container.ts'
import { finding } from './findings.ts'
import { digestOf, partOf, textOf } from './read-parts.ts'
import type { VerifierTrust } from './trust.ts'

/** The keys that a reader or a bundle names; one that is no key is refused. */
export function verifiersOf(lines: readonly string[]): Verifier[] {
  return lines.map((line) => {
    const verifier = readVerifier(line.trim())
    if (!verifier) throw new Error(`no key of a log or witness: ${line}`)
    return verifier
  })
}

/** That a head is signed by every key of the log that the reader trusts; by keys that only the bundle names, it stays open. */
export function checkHead(
  head: SignedCheckpoint,
  keys: BundledKeys,
  trust: VerifierTrust,
): Finding {
  const { origin, size } = head.checkpoint
  return signedBy(head.note, {
    ...{ check: 'head', about: `${origin}, ${String(size)}`, origin },
    ...{ trusted: trust.logKeys, shown: keys.log },
  })
}

/** That the list of parts is signed by the log's keys: what the installation says of names and dates is then at least its own word, and without it nobody's. */
export function checkStatement(
  parts: Parts,
  { origin, keys, trust }: { origin: string; keys: BundledKeys; trust: VerifierTrust },
): Finding {
  if (!parts.has(paths.statement))
    return finding('statement', 'open', { reasons: ['statement.none'] })
  const note = readNote(textOf(parts, paths.statement))
  const expected = statementText(origin, digestOf(partOf(parts, paths.manifest)))
  if (note?.text !== expected || hasStrangers(note, [...trust.logKeys, ...keys.log]))
    return finding('statement', 'refuted', { reasons: ['statement.other'] })
  return signedBy(note, {
    ...{ check: 'statement', about: origin, origin },
    ...{ trusted: trust.logKeys, shown: keys.log },
  })
}

/** What the installation signs of a bundle: its format, its own name, and the SHA-256 of the manifest in hex. */
export const statementText = (origin: string, manifestSha256: string): string =>
  `${bundleFormat}\n${origin}\n${manifestSha256}\n`

// A line that nobody can hold against a key would be a place for any change.
function hasStrangers(note: SignedNote, known: readonly string[]): boolean {
  const right = verifiersOf(known).filter((verifier) => signatureBy(verifier, note))
  return note.signatures.length !== new Set(right.map(({ key }) => digestOf(key))).size
}

interface Asked {
  check: 'head' | 'statement'
  about: string
  origin: string
  trusted: readonly string[]
  shown: readonly string[]
}

function signedBy(note: SignedNote, { check, about, origin, trusted, shown }: Asked): Finding {
  const isTrusting = trusted.length > 0
  const verifiers = verifiersOf(isTrusting ? trusted : shown).filter(({ name }) => name === origin)
  if (verifiers.length === 0)
    return finding(check, isTrusting ? 'refuted' : 'open', { about, reasons: ['head.no_key'] })
  const missing = verifiers.filter((verifier) => !signatureBy(verifier, note))
  if (missing.length > 0)
    return finding(check, 'refuted', {
      about,
      reasons: ['head.not_signed'],
      named: kindsOf(missing),
    })
  const named = kindsOf(verifiers)
  if (isTrusting) return finding(check, 'proved', { about, named })
  return finding(check, 'open', { about, named, reasons: ['head.shown_only'] })
}

const kindsOf = (verifiers: readonly Verifier[]): string[] => verifiers.map(({ kind }) => kind)

/** One finding for each witness: those that the reader trusts must have countersigned, others are only shown. */
export function checkWitnesses(
  heads: readonly SignedCheckpoint[],
  keys: BundledKeys,
  { witnessKeys }: VerifierTrust,
): Finding[] {
  const trusted = verifiersOf(witnessKeys).map((verifier) => witnessed(verifier, heads, true))
  const others = keys.witnesses.filter((line) => !witnessKeys.includes(line))
  const shown = verifiersOf(others).map((verifier) => witnessed(verifier, heads, false))
  const found = [...trusted, ...shown]
  return found.length > 0
    ? found
    : [finding('witness', 'open', { isNeeded: false, reasons: ['witness.none'] })]
}

function witnessed(
  verifier: Verifier,
  heads: readonly SignedCheckpoint[],
  isTrusted: boolean,
): Finding {
  const signed = heads.flatMap(({ note, checkpoint }) => {
    const found = signatureBy(verifier, note)
    return found ? [`${String(checkpoint.size)}, ${found.madeAt ?? ''}`] : []
  })
  const about = [verifier.name, ...signed].join(' · ')
  if (signed.length === 0)
    return isTrusted
      ? finding('witness', 'refuted', { about, reasons: ['witness.not_signed'] })
      : finding('witness', 'open', { about, isNeeded: false, reasons: ['witness.not_signed'] })
  if (isTrusted) return finding('witness', 'proved', { about })
  return finding('witness', 'open', { about, isNeeded: false, reasons: ['head.shown_only'] })
}

/** What a timestamp over a head covers: the text that the log signed. */
export const stampedBytes = ({ note }: SignedCheckpoint): Uint8Array => utf8(note.text)
