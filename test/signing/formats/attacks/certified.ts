import type { OpenedKey } from '../../../../server/signing/formats/cms/pkcs12.ts'
import { signPrepared } from '../../../../server/signing/formats/cms/sign-prepared.ts'
import { withRange } from '../../../../server/signing/formats/pdf/byte-range.ts'
import {
  emptyDrawing,
  placeAppearance,
  type Drawing,
  type Rectangle,
} from '../../../../server/signing/formats/pdf/drawing.ts'
import { embedCms } from '../../../../server/signing/formats/pdf/embed-cms.ts'
import { extendForm } from '../../../../server/signing/formats/pdf/extend-form.ts'
import { placeSignatureField } from '../../../../server/signing/formats/pdf/field-bodies.ts'
import { readForm } from '../../../../server/signing/formats/pdf/form.ts'
import { annotate, pageAt } from '../../../../server/signing/formats/pdf/pages.ts'
import { readPdf } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { RevisionWriter } from '../../../../server/signing/formats/pdf/revision-writer.ts'
import { signatureText } from '../../../../server/signing/formats/pdf/signature-dictionary.ts'
import { changedDictionary, referenceText } from '../../../../server/signing/formats/pdf/syntax.ts'
import { desk, now } from '../desk.ts'

/** The file signed in a field that it has, certified so that only changes of this level may follow. */
export async function certified(
  bytes: Uint8Array,
  name: string,
  level: number,
): Promise<Uint8Array> {
  const { leader } = await desk()
  const input = readPdf(bytes)
  const field = readForm(input.now)?.fields.find((known) => known.name === name)
  if (!field) throw new Error(`no field ${name}`)
  const writer = new RevisionWriter(input)
  const parameters = `<< /Type /TransformParams /P ${String(level)} /V /1.2 >>`
  const reference = `<< /Type /SigRef /TransformMethod /DocMDP /TransformParams ${parameters} >>`
  const text = signatureText(input.now, { at: now })
  const signature = writer.add(text.replace('/ByteRange', `/Reference [${reference}] /ByteRange`))
  const changes = { V: referenceText(signature) }
  writer.place(field.number, changedDictionary(field.dictionary, changes))
  return await finished(writer, signature, leader)
}

/** The file with a signature in a field of its own, though earlier ones may forbid it. */
export async function signedAnyway(
  bytes: Uint8Array,
  name: string,
  { rectangle, drawn = emptyDrawing }: { rectangle: Rectangle; drawn?: Drawing },
): Promise<Uint8Array> {
  const { seal } = await desk()
  const input = readPdf(bytes)
  const writer = new RevisionWriter(input)
  const page = pageAt(input.now, 0)
  const signature = writer.add(signatureText(input.now, { at: now }))
  const appearance = placeAppearance(writer, rectangle, drawn)
  const field = { name, spoken: name, page, rectangle, appearance }
  const number = placeSignatureField(writer, field, { signature })
  extendForm(writer, input.now, { fields: [number], fonts: {} })
  annotate(writer, input.now, { page, widgets: [number] })
  return await finished(writer, signature, seal)
}

async function finished(
  writer: RevisionWriter,
  signature: number,
  key: OpenedKey,
): Promise<Uint8Array> {
  const waiting = withRange(writer.finish(), signature)
  return embedCms(waiting, await signPrepared({ digest: waiting.digest, pkcs12: key }))
}
