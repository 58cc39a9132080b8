import type { ToldVerdict } from '../../../signing/formats/verdict/told-verdict.ts'

/** What the format of a bundle is called; another one is refused. */
export const bundleFormat = 'tamcap-evidence/1'

/** Where the parts of a bundle lie in it. */
export const paths = {
  manifest: 'manifest.json',
  statement: 'log/statement.note',
  facts: 'document.json',
  lines: 'journal.json',
  proofs: 'log/proofs.json',
  head: 'log/head.txt',
  newest: 'log/newest.txt',
  certificates: 'log/p256.pem',
  keys: 'log/keys.json',
} as const

/** The list of all parts, by path, with their SHA-256 in hex; canonical JSON without anything else in it. */
export interface Manifest {
  format: string
  parts: { path: string; sha256: string; sizeBytes: number }[]
}

/** A journal line as it stands: its place in the installation's log, from 1, and its canonical text. */
export interface BundledLine {
  position: number | null
  line: string
}

/** What stands in a journal line. */
export interface SaidLine {
  id: number
  act: string
  subject: string
  seq: number
  at: string
  previous: string
  requestId: string
  actor: { agencyId: number; personId: number; postId: number }
  details: Record<string, unknown>
}

/** The way from each line to the head, and from the head to the newest one; hashes in base64. */
export interface BundledProofs {
  size: number
  inclusion: { position: number; hashes: string[] }[]
  consistency: { from: number; to: number; hashes: string[] } | null
  /** Paths of RFC 3161 tokens over the head. */
  timestamps: string[]
}

/** The keys that the bundle names; they are shown, never trusted because they stand here. */
export interface BundledKeys {
  log: string[]
  witnesses: string[]
}

/** A file of the bundle that the facts name. */
export interface BundledFile {
  path: string
  sha256: string
  sizeBytes: number
}

/** What the installation says of a document; what of it is proved, the verifier tells. Moments are ISO 8601 in UTC. */
export interface BundledFacts {
  exportedAt: string
  installation: string
  document: {
    id: number
    uuid: string
    direction: string
    stage: string
    typeCode: string
    reference: string | null
    issuedOn: string | null
    abstract: string
    issuerName: string
    agencyId: number
    agencyName: string
    code: string | null
  }
  versions: (BundledFile & { version: number; kind: string; madeAt: string; madeBy: string })[]
  raised: (BundledFile & { baseSha256: string; step: number; level: string; raisedAt: string })[]
  annexes: (BundledFile & { ordinal: number; name: string; mediaType: string })[]
  /** What the sender took back of a copy: its files by their hashes, without bytes; only where there is any. */
  withdrawn?: {
    sha256: string
    sizeBytes: number
    withdrawnAt: string
    /** Null while its bytes wait to be destroyed. */
    destroyedAt: string | null
  }[]
  signatures: {
    field: string
    version: number
    kind: string
    signerName: string
    signedAt: string
    certificateSha256: string
  }[]
  deliveries: {
    id: number
    uuid: string
    fromName: string
    toName: string
    state: string
    /** How many steps it has made, each with a journal line of its own. */
    steps: number
    sha256: string
    sentAt: string
    arrivalNumber: number | null
    statuses: { code: string; at: string; by: string; reason: string | null }[]
  }[]
  receipts: (BundledFile & {
    deliveryId: number
    messageUuid: string
    /** SHA-256 of the message that it answers. */
    messageSha256: string
    direction: string
    at: string
  })[]
  people: { id: number; name: string }[]
  posts: { id: number; title: string }[]
  agencies: { id: number; name: string }[]
}

/** What was checked. */
export type Check =
  | 'container'
  | 'manifest'
  | 'statement'
  | 'lines'
  | 'chains'
  | 'inclusion'
  | 'head'
  | 'certified'
  | 'consistency'
  | 'timestamp'
  | 'witness'
  | 'files'
  | 'raised'
  | 'withdrawn'
  | 'signature'
  | 'delivery'
  | 'receipt'
  | 'times'
  | 'stated'

/** What one check found. */
export interface Finding {
  check: Check
  /** `open` where nothing speaks against it and nothing proves it. */
  outcome: 'proved' | 'refuted' | 'open'
  /** Whether a bundle without it is not proved; what is not needed is only told. */
  isNeeded: boolean
  /** What was looked at: how many, which, whose. */
  about: string
  /** The field of the signature that is meant, as its file names it; null for every other check. */
  field: string | null
  /** Codes of what is wrong or missing, the gravest first. */
  reasons: string[]
  /** Which parts or lines are meant. */
  named: string[]
}

/** What a bundle proves. */
export interface BundleVerdict {
  /** `proved` when nothing is refuted and everything needed is proved. */
  outcome: Finding['outcome']
  findings: Finding[]
  facts: BundledFacts | null
  lines: SaidLine[]
  signatures: ToldVerdict[]
}
