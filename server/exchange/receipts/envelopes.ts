import { sha256 } from '../../platform/digest.ts'
import { files } from '../../platform/files.ts'
import { readAnchors } from '../../signing/formats/path/read-anchors.ts'
import { judgeEnvelope } from '../edxml/judge-envelope.ts'
import type { EdxmlMessage } from '../edxml/message.ts'
import { signEdxml } from '../edxml/sign-edxml.ts'
import { writeEdxml } from '../edxml/write-edxml.ts'
import type { Queued } from '../outbox/enqueue-message.ts'
import { exchangeKeyOf } from './exchange-key.ts'

/** A message with its attachments as edXML, signed by the exchange key of an own body. */
export async function sealed(
  { message, attachments }: Queued,
  agencyId: number,
  at: string,
): Promise<Uint8Array> {
  const content = attachments.map(async ({ name, contentType, sha256: hash }) => {
    return { name, contentType, bytes: await files().open(hash) }
  })
  const bytes = writeEdxml(message, await Promise.all(content))
  return await signEdxml(bytes, { key: await exchangeKeyOf(agencyId), at })
}

/** The same of a message without attachments, as text. */
export async function sealedText(
  message: EdxmlMessage,
  agencyId: number,
  at: string,
): Promise<{ content: string; sha256: string }> {
  const bytes = await sealed({ message, attachments: [] }, agencyId, at)
  return { content: new TextDecoder().decode(bytes), sha256: sha256(bytes) }
}

/** By what a body's signature is known: its pinned certificate, or whom its partner trusts together with its name. */
export interface BodyTrust {
  name: string
  certificate: string | null
  anchors: string | null
}

/** Whether the whole of a message is signed by this body: by its pinned certificate, or by one that its partner's anchors vouch for and that bears its name. */
export function isSignedBy(bytes: Uint8Array, body: BodyTrust, at: string): boolean {
  const anchors = body.anchors === null ? [] : readAnchors(body.anchors)
  const { state, certificate } = judgeEnvelope(bytes, { anchors, at, revocation: 'none' })
  if (!certificate || (state !== 'valid' && state !== 'untrusted')) return false
  const [pinned] = body.certificate === null ? [] : readAnchors(body.certificate)
  if (pinned) return Buffer.from(pinned.certificate).equals(certificate.der)
  return state === 'valid' && certificate.name.normalize('NFC') === body.name.normalize('NFC')
}
