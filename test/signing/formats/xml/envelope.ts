import { generateKeyPairSync, sign } from 'node:crypto'
import type { SigningKey } from '../../../../server/signing/formats/cms/signing-key.ts'
import { inspectXml } from '../../../../server/signing/formats/xml/inspect-xml.ts'
import { signXml } from '../../../../server/signing/formats/xml/sign-xml.ts'
import type { XmlTrust, XmlVerdict } from '../../../../server/signing/formats/xml/xml-verdict.ts'
import { issue, now, ofAuthority, type Holder } from '../path/issue.ts'

/** An exchange envelope in the manner of QCVN 102:2016, prefixed and unprefixed names mixed as senders mix them. */
export const envelope = `<?xml version="1.0" encoding="utf-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016" xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
  <edXML:edXMLEnvelope Id="envelope">
    <edXMLHeader>
      <MessageHeader>
        <From><OrganId>H26.08</OrganId><OrganName>Sở Nội vụ &amp; Lao động</OrganName></From>
        <Subject>Về việc "lập hồ sơ" &lt;khẩn&gt;</Subject>
      </MessageHeader>
      <TraceHeaderList id="t1"><TraceHeader><OrganId>H26.08</OrganId></TraceHeader></TraceHeaderList>
    </edXMLHeader>
    <edXML:edXMLBody/>
  </edXML:edXMLEnvelope>
  <AttachmentEncoded><Attachment><ContentId>cid:1</ContentId></Attachment></AttachmentEncoded>
</edXML>
`

/** Where a signature stands in an envelope. */
export const header = ['edXMLEnvelope', 'edXMLHeader'] as const

const root = issue({ name: 'Root', extensions: ofAuthority() })
const authority = issue({ name: 'Authority', issuer: root, extensions: ofAuthority() })

/** The authority that the tests trust, and the one below it. */
export const trusted = { root, authority }

/** A body that signs, with an RSA key or a P-256 key. */
export function body(kind: 'rsa' | 'ec', issuer = authority): Holder {
  const keys =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return issue({ name: 'Sở Nội vụ', issuer, keys })
}

/** The key of a body, as XML signatures use it. */
export const keyOf = (
  { certificate, keys }: Holder,
  chain = [authority.certificate],
): SigningKey => ({
  certificate: new Uint8Array(certificate),
  chain: chain.map((each) => new Uint8Array(each)),
  sign: async (data) => sign('sha256', data, { key: keys.privateKey, dsaEncoding: 'ieee-p1363' }),
})

/** A text as bytes. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes as text. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The envelope with its signature in the header. */
export async function signedEnvelope(by: Holder, text = envelope): Promise<string> {
  const order = { key: keyOf(by), at: now, place: header }
  return textOf(await signXml(bytesOf(text), order))
}

/** The verdict where only the root of the tests is trusted. */
export function verdictOn(text: string, more: Partial<XmlTrust> = {}): XmlVerdict {
  return inspectXml(bytesOf(text), {
    anchors: [{ certificate: root.certificate }],
    at: now,
    revocation: 'none',
    ...more,
  })
}
