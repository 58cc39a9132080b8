import { CmsProblem } from './cms-problem.ts'
import type { Bytes } from './der.ts'
import { readChildren, readWhole } from './der-reader.ts'

/** The SEQUENCE of two INTEGERs that other programs give, as r and s side by side. Source: RFC 3279 §2.2.3 */
export function rawEcdsaSignature(signature: Uint8Array, curve: 'P-256' | 'P-384'): Bytes {
  const size = curve === 'P-256' ? 32 : 48
  const raw = new Uint8Array(2 * size)
  const numbers = readChildren(readWhole(signature))
  numbers.forEach(({ content }, index) => {
    const digits = content[0] === 0 ? content.subarray(1) : content
    if (digits.length > size || index > 1) throw new CmsProblem('cms.signature_malformed')
    raw.set(digits, (index + 1) * size - digits.length)
  })
  return raw
}
