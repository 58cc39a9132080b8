import { hexOf } from '../formats/cms/der-number.ts'
import { readCms, type ReadCms } from '../formats/cms/read-cms.ts'
import { readSignedData } from '../formats/cms/signed-data.ts'
import { readCertificate } from '../formats/path/read-certificate.ts'
import { readPdf } from '../formats/pdf/read-pdf.ts'
import { readSecurityStore, standingContents } from '../formats/pdf/security-store.ts'
import { hashOf } from '../formats/primitives.ts'
import { hashNamed } from '../formats/signature-algorithm.ts'
import { certificateFacts, type CertificateFacts } from './certificate-facts.ts'

/** What a file holds of evidence, to be shown beside the verdicts. */
export interface FileFacts {
  certificates: CertificateFacts[]
  /** SHA-256 of each, lower-case hexadecimal, by its kind. */
  evidence: { kind: 'certificate' | 'crl' | 'ocsp' | 'timestamp'; sha256: string }[]
  /** How the signatures were made, by their fields. */
  algorithms: Record<string, string>
}

/** Nothing is known of a file that cannot be read. */
export const noFacts: FileFacts = { certificates: [], evidence: [], algorithms: {} }

/** The evidence in a PDF; what of it cannot be read is left out, as the verdicts say that. */
export function fileFacts(bytes: Uint8Array): FileFacts {
  const view = readPdf(bytes).now
  const store = orNothing(() => readSecurityStore(view)) ?? none
  const contents = standingContents(view)
  const read = contents.map(({ contents: cms }) => certificatesIn(cms))
  const ders = unique([...read.flat(), ...store.certificates])
  const timestamps = contents
    .filter(({ kind }) => kind === 'timestamp')
    .map(({ contents: cms }) => cms)
  const certificates = ders.flatMap(
    (der) => orNothing(() => certificateFacts(readCertificate(der))) ?? [],
  )
  const algorithms = contents.map(({ field, contents: cms }) => [field, algorithmOf(cms)] as const)
  return {
    certificates,
    evidence: [
      ...hashed('certificate', ders),
      ...hashed('crl', store.crls),
      ...hashed('ocsp', store.ocsps),
      ...hashed('timestamp', timestamps),
    ],
    algorithms: Object.fromEntries(algorithms.filter(([, name]) => name !== '')),
  }
}

const none = { certificates: [], crls: [], ocsps: [] }

function certificatesIn(cms: Uint8Array): Uint8Array[] {
  return (
    orNothing(() => readCms(cms).certificates) ??
    orNothing(() => readSignedData(cms).certificates) ??
    []
  )
}

function hashed<Kind extends string>(kind: Kind, ders: readonly Uint8Array[]) {
  return ders.map((der) => ({ kind, sha256: hexOf(hashOf('sha256', der)) }))
}

function unique(ders: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(ders.map((der) => [hexOf(der), der])).values()]
}

const pss = '1.2.840.113549.1.1.10'

function algorithmOf(bytes: Uint8Array): string {
  const cms = orNothing(() => readCms(bytes))
  return cms ? nameOf(cms) : ''
}

function nameOf({ digestAlgorithm, signatureAlgorithm }: ReadCms): string {
  const hash = hashNamed(digestAlgorithm)?.toUpperCase().replace('SHA', 'SHA-').replace('--', '-')
  const kind = kinds.find(([start]) => signatureAlgorithm.startsWith(start))?.[1]
  return [kind ?? signatureAlgorithm, hash ?? digestAlgorithm].join(', ')
}

const kinds: readonly (readonly [string, string])[] = [
  [pss, 'RSASSA-PSS'],
  ['1.2.840.113549.1.1.', 'RSA'],
  ['1.2.840.10045.', 'ECDSA'],
  ['1.3.101.', 'EdDSA'],
]

function orNothing<Read>(read: () => Read): Read | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
