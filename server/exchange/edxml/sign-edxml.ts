import type { SigningKey } from '../../signing/formats/cms/signing-key.ts'
import { signRoot, signXml } from '../../signing/formats/xml/sign-xml.ts'
import type { AttachmentToWrite, EdxmlMessage } from './message.ts'
import { edxmlTree } from './write-edxml.ts'

/** Whose key signs a message, and when, ISO 8601 in UTC. */
export interface EnvelopeOrder {
  key: SigningKey
  at: string
}

/** Where the regulation has the signature, below the root. */
const place = ['edXMLEnvelope', 'edXMLHeader'] as const

/**
 * The message with the body's signature over the whole of it, attachments included (XMLDSig, XAdES-B), as the last element
 * of its header. One that bears a signature already is refused. Source: QCVN 102:2016 §2, XML Signature 1.1, EN 319 132-1
 */
export function signEdxml(
  bytes: Uint8Array,
  { key, at }: EnvelopeOrder,
): Promise<Uint8Array<ArrayBuffer>> {
  return signXml(bytes, { key, at, place })
}

/** A message with its attachments, written and signed so at once. */
export function writeSigned(
  message: EdxmlMessage,
  attachments: readonly AttachmentToWrite[],
  { key, at }: EnvelopeOrder,
): Promise<Uint8Array<ArrayBuffer>> {
  return signRoot(edxmlTree(message, attachments), { key, at, place })
}
