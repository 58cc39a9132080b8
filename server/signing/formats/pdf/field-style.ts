import { latinText } from '../bytes.ts'
import type { FontStyle } from './fonts.ts'
import type { FormField } from './form.ts'
import type { LineStyle } from './text-drawing.ts'

const alignments = ['left', 'centre', 'right'] as const
const styles: readonly FontStyle[] = ['regular', 'italic', 'bold', 'bold-italic']

/** The name of a font in the form's resources. */
export const fontName = (style: FontStyle): string => `Tinos-${style}`

/** The entries that make a text field remember how its line is set. Source: ISO 32000-2 §12.7.4.3 */
export function styleEntries(line: LineStyle): Record<string, string> {
  return {
    DA: `(/${fontName(line.style)} ${line.fontSize} Tf 0 g)`,
    Q: String(alignments.indexOf(line.align)),
    ...(line.covers ? { MK: '<</BG [1]>>' } : {}),
  }
}

/** How the line of a text field is set; a field of another maker gives the usual: upright, 13 points, left. */
export function styleOf(field: FormField): LineStyle {
  const [, name, size] = /\/Tinos-(\S+) ([\d.]+) Tf/.exec(appearanceText(field)) ?? []
  const quadding = field.dictionary.entries.get('Q')
  const align = quadding?.kind === 'number' ? quadding.value : 0
  return {
    style: styles.find((style) => style === name) ?? 'regular',
    fontSize: Number(size) || 13,
    align: alignments[align] ?? 'left',
    covers: hasBackground(field),
  }
}

function hasBackground(field: FormField): boolean {
  const characteristics = field.dictionary.entries.get('MK')
  return characteristics?.kind === 'dictionary' && characteristics.entries.has('BG')
}

function appearanceText(field: FormField): string {
  const appearance = field.dictionary.entries.get('DA')
  return appearance?.kind === 'string' ? latinText(appearance.value) : ''
}
