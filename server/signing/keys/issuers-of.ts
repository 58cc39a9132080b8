import { certificateFields } from '../formats/cms/certificate-fields.ts'
import { certificateParts } from '../formats/cms/certificate-parts.ts'
import { sameBytes } from '../formats/cms/der.ts'

const longest = 8

/** The certificates above one, as far as they are among these, in order; who is not above it is left out. */
export function issuersOf(certificate: Uint8Array, others: readonly Uint8Array[]): Uint8Array[] {
  const issuers: Uint8Array[] = []
  let top = certificate
  while (issuers.length < longest && !certificateParts(top).isSelfIssued) {
    const { issuer } = certificateParts(top)
    const above = others.find((other) => isNamed(other, issuer) && !issuers.includes(other))
    if (!above) break
    issuers.push(above)
    top = above
  }
  return issuers
}

function isNamed(certificate: Uint8Array, name: Uint8Array): boolean {
  try {
    return sameBytes(certificateFields(certificate).subject.whole, name)
  } catch {
    return false
  }
}
