import { sha256 } from '../../platform/digest.ts'
import { files } from '../../platform/files.ts'
import type { Anchor } from '../../signing/formats/path/path-verdict.ts'
import { readAnchors } from '../../signing/formats/path/read-anchors.ts'
import { judgeEnvelope, judgeTree, type EnvelopeVerdict } from '../edxml/judge-envelope.ts'
import type { EdxmlMessage } from '../edxml/message.ts'
import type { ReadTree } from '../edxml/reading/read-tree.ts'
import { writeSigned } from '../edxml/sign-edxml.ts'
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
  return await writeSigned(message, await Promise.all(content), {
    ...{ key: await exchangeKeyOf(agencyId), at },
  })
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
  return isBy(judgeEnvelope(bytes, trustIn(body, at)), body)
}

/** The same of a message whose XML is read already. */
export function isTreeSignedBy(tree: ReadTree, body: BodyTrust, at: string): boolean {
  return isBy(judgeTree(tree, trustIn(body, at)), body)
}

const trustIn = ({ anchors }: BodyTrust, at: string) =>
  ({ anchors: anchorsIn(anchors), at, revocation: 'none' }) as const

const mostKnown = 1000
const known = new Map<string, readonly Anchor[]>()

// The certificates of the same few bodies are asked for with every message.
function anchorsIn(pem: string | null): readonly Anchor[] {
  if (pem === null) return []
  const read = known.get(pem) ?? readAnchors(pem)
  if (known.size >= mostKnown) known.clear()
  known.set(pem, read)
  return read
}

function isBy({ state, certificate }: EnvelopeVerdict, body: BodyTrust): boolean {
  if (!certificate || (state !== 'valid' && state !== 'untrusted')) return false
  const [pinned] = anchorsIn(body.certificate)
  if (pinned) return Buffer.from(pinned.certificate).equals(certificate.der)
  return state === 'valid' && certificate.name.normalize('NFC') === body.name.normalize('NFC')
}
