import type { Upload } from '../../platform/endpoint.ts'
import { Refusal } from '../../platform/refusal.ts'
import { firstLinesIn } from '../layout/first-page-lines.ts'
import { reading } from '../layout/pdf-text.ts'
import type { Places } from '../layout/places.ts'
import { placesIn } from '../layout/uploaded-places.ts'
import type { ProfileName } from '../profiles/profile.ts'
import { isPdf, readUnlessSecret, refuseSecret, type DeclaredSecrecy } from '../secrecy.ts'

/** A main file read while it is in memory: its pages, and where number, date, signature and seal will go. */
export interface ReadUpload {
  pages: number
  places: Places
}

/** Reads an uploaded main file; what is no PDF, is encrypted, damaged or secret is refused, nothing is kept. */
export async function readUploaded(
  upload: Upload,
  of: { secrecy: DeclaredSecrecy; profile: ProfileName; signerName: string },
): Promise<ReadUpload> {
  const { bytes } = upload
  if (!isPdf(bytes)) {
    // A declaration of secrecy counts whatever the file is.
    await refuseSecret(upload, of.secrecy)
    throw new Refusal(422, ['document.not_a_pdf'])
  }
  // Read once: half of what an upload costs is to open its fonts.
  const { pages, places } = await readUnlessSecret(of.secrecy, () =>
    reading(bytes, async (opened) => ({
      firstLines: await firstLinesIn(opened),
      pages: opened.numPages,
      places: await placesIn(opened, of),
    })),
  )
  // The dictionary that names an encryption is never itself encrypted (ISO 32000-1, 7.5.5, 7.5.8).
  if (Buffer.from(bytes).includes('/Encrypt')) throw new Refusal(422, ['document.encrypted_pdf'])
  return { pages, places }
}
