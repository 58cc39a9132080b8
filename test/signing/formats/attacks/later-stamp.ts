import { signPrepared } from '../../../../server/signing/formats/cms/sign-prepared.ts'
import { withRange } from '../../../../server/signing/formats/pdf/byte-range.ts'
import { embedCms } from '../../../../server/signing/formats/pdf/embed-cms.ts'
import { extendForm } from '../../../../server/signing/formats/pdf/extend-form.ts'
import { annotate, pageAt, pageNumbers } from '../../../../server/signing/formats/pdf/pages.ts'
import { readPdf } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { RevisionWriter } from '../../../../server/signing/formats/pdf/revision-writer.ts'
import { signatureText } from '../../../../server/signing/formats/pdf/signature-dictionary.ts'
import { referenceText, streamBody } from '../../../../server/signing/formats/pdf/syntax.ts'
import { desk, now, sealedDocument } from '../desk.ts'

/** Covers a page in white. */
export const cover = '1 g 0 0 595 842 re f'

/** A stamp as its maker writes it. */
export interface Stamp {
  content?: string
  /** Further entries of its drawing. */
  filter?: Record<string, string>
  /** The rectangle and page of the widget, as it says. */
  entries: (writer: RevisionWriter, pages: readonly string[]) => string
}

/** The sealed document with one more signature `copy-1`, whose stamp the first page lists. */
export async function stamped({
  content = cover,
  filter = {},
  entries,
}: Stamp): Promise<Uint8Array> {
  const { leader } = await desk()
  const input = readPdf(await sealedDocument())
  const writer = new RevisionWriter(input)
  const signature = writer.add(signatureText(input.now, { at: now }))
  const form = { Subtype: '/Form', BBox: '[0 0 595 842]', ...filter }
  const look = referenceText(writer.add(streamBody(form, Buffer.from(content))))
  const said = entries(writer, pageNumbers(input.now).map(referenceText))
  const shown = `/V ${referenceText(signature)} /AP << /N ${look} >> ${said}`
  const plain = '/Type /Annot /Subtype /Widget /FT /Sig /T (copy-1) /F 4'
  const field = writer.add(`<< ${plain} ${shown} >>`)
  extendForm(writer, input.now, { fields: [field], fonts: {} })
  annotate(writer, input.now, { page: pageAt(input.now, 0), widgets: [field] })
  const waiting = withRange(writer.finish(), signature)
  return embedCms(waiting, await signPrepared({ digest: waiting.digest, pkcs12: leader }))
}
