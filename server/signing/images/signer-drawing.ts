import { files } from '../../platform/files.ts'
import type { Drawing } from '../formats/pdf/drawing.ts'
import { isTransparencyForbidden } from '../formats/pdf/archival-part.ts'
import { opaquePngDrawing, pngDrawing } from '../formats/pdf/png-drawing.ts'
import { readOnce } from '../formats/pdf/read-once.ts'
import { signatureImage } from '../formats/pdf/signature-image.ts'
import { isInitialField } from '../initials/rules.ts'
import { registeredImage } from './registered-image.ts'

/** Who is drawn, in which field. */
export interface Drawn {
  field: string
  personId: number
  name: string
}

/** A person’s signature as it is seen: the image that they registered, else one drawn from their name; initials from the given name. */
export async function signerDrawing(
  file: Uint8Array,
  { field, personId, name }: Drawn,
): Promise<Drawing> {
  if (isInitialField(field)) return signatureImage(name.trim().split(/\s+/).at(-1) ?? name)
  const registered = await registeredImage('person', personId)
  return registered ? await imageDrawing(file, registered.sha256) : signatureImage(name)
}

/** A registered PNG as a drawing; on white where the file is PDF/A-1, which knows no transparency. */
export async function imageDrawing(file: Uint8Array, sha256: string): Promise<Drawing> {
  const png = await files().open(sha256)
  return isTransparencyForbidden(readOnce(file).input.now) ? opaquePngDrawing(png) : pngDrawing(png)
}
