import { addFields } from '../../server/signing/formats/pdf/add-fields.ts'
import type { OpenedKey } from '../../server/signing/formats/cms/pkcs12.ts'
import { signPrepared } from '../../server/signing/formats/cms/sign-prepared.ts'
import { withRange, type PreparedSignature } from '../../server/signing/formats/pdf/byte-range.ts'
import { embedCms } from '../../server/signing/formats/pdf/embed-cms.ts'
import { readForm } from '../../server/signing/formats/pdf/form.ts'
import { pageAt } from '../../server/signing/formats/pdf/pages.ts'
import { prepareSignature } from '../../server/signing/formats/pdf/prepare-signature.ts'
import { readPdf } from '../../server/signing/formats/pdf/read-pdf.ts'
import { RevisionWriter } from '../../server/signing/formats/pdf/revision-writer.ts'
import { signatureText } from '../../server/signing/formats/pdf/signature-dictionary.ts'
import { signatureImage } from '../../server/signing/formats/pdf/signature-image.ts'
import { changedDictionary, referenceText } from '../../server/signing/formats/pdf/syntax.ts'
import { plainPdf } from './plain-pdf.ts'

/** How a client misbehaves; it signs what it was given where nothing is named. */
export type ClientMisconduct =
  | 'other-base'
  | 'unsigned'
  | 'two-revisions'
  | 'changed-page'
  | 'moved-field'
  | 'fills-number'
  | 'other-field'
  | 'certifies'
  | 'spoilt-value'
  | 'garbage'

/** Whose key signs, and what the client does beside. */
export interface ClientConduct {
  key: OpenedKey
  name: string
  /** ISO 8601. */
  at: string
  misconduct?: ClientMisconduct | undefined
}

/** What such a client makes of a file: one revision with a signature in the field `signer`, unless it misbehaves. */
export async function signedByClient(
  base: Uint8Array,
  conduct: ClientConduct,
): Promise<Uint8Array> {
  const { key, misconduct } = conduct
  if (misconduct === 'garbage') return Buffer.concat([base, Buffer.from('%%EOF')])
  if (misconduct === 'unsigned') return base
  const given = misconduct === 'other-base' ? await another() : base
  const signed = await withCms(prepared(given, conduct), key)
  if (misconduct === 'two-revisions') return await withCms(asked(signed, conduct, 'seal'), key)
  if (misconduct === 'spoilt-value') spoil(signed)
  return signed
}

const spot = { page: 0, rectangle: [60, 60, 200, 120] } as const

const another = async (): Promise<Uint8Array> =>
  addFields(await plainPdf('Another text'), { number: spot, date: spot, signer: spot, seal: spot })

async function withCms(waiting: PreparedSignature, pkcs12: OpenedKey): Promise<Uint8Array> {
  return embedCms(waiting, await signPrepared({ pkcs12, digest: waiting.digest }))
}

function prepared(base: Uint8Array, conduct: ClientConduct): PreparedSignature {
  const { misconduct } = conduct
  if (misconduct === 'other-field') return asked(base, conduct, 'seal')
  const isHandmade = ['changed-page', 'moved-field', 'certifies'].includes(misconduct ?? '')
  return isHandmade ? handmade(base, conduct) : asked(base, conduct, 'signer')
}

function asked(base: Uint8Array, conduct: ClientConduct, field: string): PreparedSignature {
  const { at, name: certificateName, misconduct } = conduct
  const fill = misconduct === 'fills-number' ? { fill: { number: '99' } } : {}
  const appearance = signatureImage(certificateName)
  return prepareSignature(base, { field, at, certificateName, appearance, ...fill })
}

const certifying =
  '/Reference [<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/V/1.2/P 2>>>>] /ByteRange'

// One revision that signs the field and does one thing more.
function handmade(base: Uint8Array, { at, misconduct }: ClientConduct): PreparedSignature {
  const input = readPdf(base)
  const view = input.now
  const writer = new RevisionWriter(input)
  const field = readForm(view)?.fields.find(({ name }) => name === 'signer')
  if (!field) throw new Error('there is no field to sign')
  const text = signatureText(view, { at })
  const certified = misconduct === 'certifies' ? text.replace('/ByteRange', certifying) : text
  const signature = writer.add(certified)
  const moved = misconduct === 'moved-field' ? { Rect: '[0 0 590 830]' } : {}
  const value = { V: referenceText(signature), ...moved }
  writer.place(field.number, changedDictionary(field.dictionary, value))
  const page = pageAt(view, 0)
  const dictionary = view.dictionary(view.object(page))
  if (misconduct === 'changed-page' && dictionary) {
    writer.place(page, changedDictionary(dictionary, { Rotate: '180' }))
  }
  return withRange(writer.finish(), signature)
}

// The signature value ends the CMS, and zeros fill the room behind it.
function spoil(signed: Uint8Array): void {
  const text = Buffer.from(signed.buffer, signed.byteOffset, signed.length)
  const end = text.indexOf('000000000000>', text.lastIndexOf('/Contents <'), 'latin1')
  let at = end
  while (text[at - 1] === 0x30) at -= 1
  const before = text[at - 1] ?? 0
  text[at - 1] = before === 0x31 ? 0x32 : 0x31
}
