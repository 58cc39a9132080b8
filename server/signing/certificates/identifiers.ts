import type { DistinguishedName } from '../formats/path/distinguished-name.ts'

const personal = ['0.9.2342.19200300.100.1.1', '2.5.4.5']
const prefix = /^(CCCD|CMND|CMT|CC|HC|PNO|IDC|PAS)([A-Z]{2})?[-:.\s]+/
// Codes of a body, which the certificates of all its people bear. Source: EN 319 412-1 §5.1.4
const ofBodies = /^(MST|MNS|MQHNS|BHXH|NTR|VAT|GOV)([A-Z]{2})?[-:.\s]/
const mostLetters = 64

/** An identifier as it is compared: capital letters and digits, without the word for its kind before it. */
export function plainIdentifier(text: string): string {
  const word = text.normalize('NFKC').toUpperCase().trim()
  return word
    .replace(prefix, '')
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, mostLetters)
}

/**
 * The numbers in a subject (UID, serialNumber) that tell its person from others of the same name, each once;
 * codes of a body are none of them. Source: RFC 4519 §2.39, EN 319 412-1 §5.1.3
 */
export function identifiersIn({ parts }: DistinguishedName): string[] {
  const found = parts
    .filter(({ type, value }) => personal.includes(type) && !ofBodies.test(value.toUpperCase()))
    .map(({ value }) => plainIdentifier(value))
  return [...new Set(found)].filter((identifier) => identifier !== '')
}
