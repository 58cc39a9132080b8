import { utf8 } from '../../journal/log/formats/encoding.ts'
import { canonicalJson } from '../../platform/text.ts'
import {
  paths,
  type BundledFacts,
  type BundledKeys,
  type BundledLine,
  type BundledProofs,
} from './verifier/bundle.ts'
import { statementText } from './verifier/check-heads.ts'
import { manifestOf } from './verifier/check-manifest.ts'
import { packParts } from './verifier/container.ts'
import { digestOf } from './verifier/read-parts.ts'

/** What the journal's log says of the lines of a bundle. */
export interface LogPart {
  /** The signed head in which the lines are proved, with its countersignatures. */
  head: string
  /** A newer one, where there is. */
  newest: string | undefined
  proofs: Omit<BundledProofs, 'timestamps'>
  /** RFC 3161 tokens over the head, DER. */
  tokens: readonly Uint8Array[]
  keys: BundledKeys
  /** X.509 certificates of the P-256 key, its own first, as PEM. */
  certificates?: string | undefined
  origin: string
  /** Signs a text as a note by every key of the log. */
  sign: (text: string) => Promise<string>
}

/** All that goes into a bundle. */
export interface Collected {
  facts: BundledFacts
  lines: readonly BundledLine[]
  /** Bytes by the paths that the facts name. */
  files: ReadonlyMap<string, Uint8Array>
  /** Nothing in an installation that keeps no log. */
  log: LogPart | undefined
}

/** A bundle as one file; the same of everything gives the same bytes. */
export async function buildBundle({ facts, lines, files, log }: Collected): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>(files)
  const addJson = (path: string, value: unknown) => parts.set(path, utf8(canonicalJson(value)))
  addJson(paths.facts, facts)
  addJson(paths.lines, lines)
  addJson(paths.keys, log?.keys ?? { log: [], witnesses: [] })
  if (log) addLog(parts, log)
  const manifest = utf8(canonicalJson(manifestOf(parts)))
  parts.set(paths.manifest, manifest)
  if (log) {
    const statement = await log.sign(statementText(log.origin, digestOf(manifest)))
    parts.set(paths.statement, utf8(statement))
  }
  return packParts(parts)
}

function addLog(
  parts: Map<string, Uint8Array>,
  { head, newest, proofs, tokens, certificates }: LogPart,
): void {
  const timestamps = tokens.map((token, index) => {
    const path = `log/timestamp-${String(index + 1)}.tst`
    parts.set(path, token)
    return path
  })
  parts.set(paths.head, utf8(head))
  if (newest !== undefined) parts.set(paths.newest, utf8(newest))
  if (certificates !== undefined) parts.set(paths.certificates, utf8(certificates))
  parts.set(paths.proofs, utf8(canonicalJson({ ...proofs, timestamps })))
}
