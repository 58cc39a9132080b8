import { readFileSync } from 'node:fs'
import { validatePath } from '../../../../server/signing/formats/path/validate-path.ts'
import type {
  PathRequest,
  PathVerdict,
} from '../../../../server/signing/formats/path/path-verdict.ts'

const folder = new URL('../../../samples/pkits/', import.meta.url)

/** One case of the suite, as its description states it. */
export interface PkitsCase {
  id: string
  name: string
  cert: string
  other_certs?: string[]
  crls?: string[]
  error?: { class: string; msg_regex: string }
  notice?: string
  params?: {
    user_initial_policy_set?: string[]
    initial_explicit_policy?: boolean
    initial_policy_mapping_inhibit?: boolean
    initial_any_policy_inhibit?: boolean
  }
}

/** The cases of one of the files of the suite. */
export function pkitsCases(file: string): PkitsCase[] {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PkitsCase[]
}

/** A file of the suite. */
export function pkitsFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, folder)))
}

/** What a case asks; the root and its list belong to every case. */
export function pkitsRequest({ cert, other_certs, crls, params = {} }: PkitsCase): PathRequest {
  const { user_initial_policy_set: acceptable } = params
  return {
    certificate: pkitsFile(`certs/${cert}`),
    others: (other_certs ?? []).map((name) => pkitsFile(`certs/${name}`)),
    anchors: [{ certificate: pkitsFile('certs/TrustAnchorRootCertificate.crt') }],
    at: '2026-11-01T00:00:00Z',
    crls: ['TrustAnchorRootCRL.crl', ...(crls ?? [])].map((name) => pkitsFile(`crls/${name}`)),
    ocsps: [],
    revocation: 'required',
    policies: {
      ...(acceptable ? { acceptable } : {}),
      isExplicit: params.initial_explicit_policy ?? false,
      isMappingInhibited: params.initial_policy_mapping_inhibit ?? false,
      isAnyInhibited: params.initial_any_policy_inhibit ?? false,
    },
    // The suite is of an age that knew SHA-1 and DSA.
    allowWeak: true,
  }
}

/** Our verdict on a case. */
export const pkitsVerdict = (each: PkitsCase): PathVerdict => validatePath(pkitsRequest(each))
