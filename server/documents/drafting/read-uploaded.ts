import type { Upload } from '../../platform/endpoint.ts'
import { Refusal } from '../../platform/refusal.ts'
import { pageCount } from '../layout/pdf-text.ts'
import type { Places } from '../layout/places.ts'
import { placesInUploadedPdf } from '../layout/uploaded-places.ts'
import type { ProfileName } from '../profiles/profile.ts'
import { isPdf, refuseSecret, type DeclaredSecrecy } from '../secrecy.ts'

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
  await refuseSecret(upload, of.secrecy)
  // The dictionary that names an encryption is never itself encrypted (ISO 32000-1, 7.5.5, 7.5.8).
  if (Buffer.from(bytes).includes('/Encrypt')) throw new Refusal(422, ['document.encrypted_pdf'])
  return { pages: await pageCount(bytes), places: await placesInUploadedPdf(bytes, of) }
}
