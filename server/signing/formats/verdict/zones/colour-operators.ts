import { nameOf } from '../../pdf/form.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfValue } from '../../pdf/values.ts'
import { toneOfComponents, type Tone } from './ink.ts'
import type { Painter } from './painter.ts'

interface Coloured {
  view: PdfView
  painter: Painter
}

type Take = (canvas: Coloured, numbers: readonly number[], operands: readonly PdfValue[]) => void

const direct =
  (by: 'fill' | 'stroke'): Take =>
  ({ painter }, numbers) => {
    painter.use({ [by]: toneOfComponents(numbers) })
  }

const understood: readonly string[] = ['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'CalGray', 'CalRGB']

// A new colour space begins black; in one that is not understood here every colour is unknown.
const space =
  (by: 'fill' | 'stroke'): Take =>
  (canvas, _, [name]) => {
    const tone: Tone = isUnderstood(canvas, name) ? 'dark' : 'unknown'
    canvas.painter.use({ [by]: tone, [`${by}Space`]: tone })
  }

function isUnderstood({ view, painter }: Coloured, name: PdfValue | undefined): boolean {
  const named = painter.resource('ColorSpace', name)
  const [kind] = named?.kind === 'array' ? view.items(named) : [named ?? name]
  return [...understood, 'ICCBased'].includes(nameOf(kind) ?? '')
}

const inSpace =
  (by: 'fill' | 'stroke'): Take =>
  ({ painter }, numbers, operands) => {
    const isPattern = operands.at(-1)?.kind === 'name'
    const isKnown = !isPattern && painter.space(by) !== 'unknown'
    painter.use({ [by]: isKnown ? toneOfComponents(numbers) : 'unknown' })
  }

/** The operations that choose colours. Source: ISO 32000-2 §8.6.8 */
export const toneOperators: Readonly<Record<string, Take>> = {
  ...{ g: direct('fill'), rg: direct('fill'), k: direct('fill') },
  ...{ G: direct('stroke'), RG: direct('stroke'), K: direct('stroke') },
  ...{ cs: space('fill'), CS: space('stroke') },
  ...{ sc: inSpace('fill'), scn: inSpace('fill') },
  ...{ SC: inSpace('stroke'), SCN: inSpace('stroke') },
}
