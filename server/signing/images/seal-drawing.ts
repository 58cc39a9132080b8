import { sealPoints } from '../formats/pdf/round-seal.ts'
import type { Drawing } from '../formats/pdf/drawing.ts'
import { imageDrawing } from './signer-drawing.ts'

/** The registered image of a body's seal for a file, as wide as a real one; nothing where the drawn one is used. */
export async function sealDrawing(
  file: Uint8Array,
  sha256: string | null,
): Promise<Drawing | undefined> {
  if (sha256 === null) return undefined
  const drawing = await imageDrawing(file, sha256)
  const scale = sealPoints / drawing.width
  const shrunk = `${scale.toFixed(5)} 0 0 ${scale.toFixed(5)} 0 0 cm`
  const operators = `q ${shrunk} ${drawing.operators} Q`
  return { ...drawing, width: sealPoints, height: drawing.height * scale, operators }
}
