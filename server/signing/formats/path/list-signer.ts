import type { CertificateList } from '../revocation/certificate-list.ts'
import type { Certificate } from './certificate.ts'
import { weakAlgorithm } from './check-algorithms.ts'
import type { Asked } from './evidence.ts'
import type { EvidenceReason } from './path-reasons.ts'
import { isSignedWith } from './session.ts'
import { workingKey } from './working-key.ts'

/** The certificate whose key signed a list and may do so, or why there is none. Source: RFC 5280 §6.3.3 (f)-(g) */
export function signerOf(list: CertificateList, asked: Asked): Certificate | EvidenceReason {
  const { session } = asked
  const named = session.bySubject.get(list.issuer.key) ?? []
  const signers = named.filter((signer) => isSigned(list, signer, asked))
  if (signers.length === 0 || isTooWeak(list, asked)) return 'path.list_signature_wrong'
  const signer = signers.find((each) => maySignLists(each) && isKnown(each, asked))
  return signer ?? 'path.list_issuer_unauthorised'
}

function isSigned(list: CertificateList, signer: Certificate, { session, path }: Asked): boolean {
  const above = path[path.indexOf(signer) + 1]
  const keys = [signer.publicKeyInfo, ...(above ? workingKey(signer, above) : [])]
  return keys.some((key) => isSignedWith(list, key, session))
}

const isTooWeak = ({ signatureAlgorithm }: CertificateList, { session }: Asked): boolean =>
  !session.request.allowWeak && weakAlgorithm(signatureAlgorithm).length > 0

const maySignLists = ({ keyUsage }: Certificate): boolean => keyUsage?.includes('cRLSign') ?? true

// Those above in the path are judged with it; another needs a path of its own to the same anchor.
function isKnown(signer: Certificate, asked: Asked): boolean {
  const { path, issuer, isForEvidence } = asked
  const isAbove = path.includes(issuer) && path.indexOf(signer) >= path.indexOf(issuer)
  const isItself = isForEvidence && path[0]?.fingerprint === signer.fingerprint
  return isAbove || isItself || asked.isVouched(signer, asked)
}
