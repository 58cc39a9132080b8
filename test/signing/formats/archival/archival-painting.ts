import { latinText } from '../../../../server/signing/formats/bytes.ts'
import type { PdfInput } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { streamData } from '../../../../server/signing/formats/pdf/stream-data.ts'
import type { PdfStream } from '../../../../server/signing/formats/pdf/values.ts'

/** Why what the appended appearances paint may not be archived: colours without a profile, letters without a glyph. Source: ISO 19005-2 §§6.2.4, 6.2.11.8 */
export function whyNotPainted({ now, views, revisions }: PdfInput): string[] {
  const added = revisions.slice(1).flatMap(({ changed }, index) =>
    [...changed.keys()].flatMap((number) => {
      const stream = now.stream(views[index + 1]?.object(number))
      return stream && nameIn(stream, 'Subtype') === 'Form' ? [stream] : []
    }),
  )
  const components = profileComponents(now)
  return added.flatMap((stream) => whyNotStream(latinText(streamData(stream)), components))
}

const nameIn = ({ dictionary }: PdfStream, key: string): string | undefined => {
  const value = dictionary.entries.get(key)
  return value?.kind === 'name' ? value.value : undefined
}

/** How many colours the profile of the file's output intent has; nothing where it has none. */
function profileComponents(now: PdfInput['now']): number | undefined {
  const [intent] = now.items(now.catalog.entries.get('OutputIntents'))
  const profile = now.stream(now.dictionary(intent)?.entries.get('DestOutputProfile'))
  const count = profile?.dictionary.entries.get('N')
  return count?.kind === 'number' ? count.value : undefined
}

const deepest = 28

function whyNotStream(text: string, components: number | undefined): string[] {
  const words = text.replace(/<[0-9a-f]*>/gi, ' ').split(/\s+/)
  const uses = (...operators: string[]) => words.some((word) => operators.includes(word))
  const codes = (text.match(/<[0-9a-f]+>/gi) ?? []).flatMap(
    (each) => each.match(/[0-9a-f]{4}/gi) ?? [],
  )
  const checks: (readonly [boolean, string])[] = [
    [!uses('rg', 'RG') || components === 3, '6.2.4.3 RGB without its profile'],
    [!uses('k', 'K'), '6.2.4.3 CMYK'],
    [!uses('g', 'G') || components !== undefined, '6.2.4.3 grey without a profile'],
    [!codes.includes('0000'), '6.2.11.8 .notdef'],
    [words.filter((word) => word === 'q').length <= deepest * 40, '6.1.13 nesting'],
    [
      words.filter((word) => word === 'q').length === words.filter((word) => word === 'Q').length,
      '6.2.2 balanced',
    ],
  ]
  return checks.filter(([holds]) => !holds).map(([, what]) => what)
}
